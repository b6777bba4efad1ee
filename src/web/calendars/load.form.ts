import { type FormBody } from '../forms/form.js';
import { type FieldOf, type FormErrors } from '../forms/form-errors.js';
import { MOST_BYTES, uploadedText } from '../forms/uploaded-file.js';

/** The text of one list or of both, as it came: its lines keep their numbers. */
export interface SentLists {
  readonly sittingDays: string | null;
  readonly recesses: string | null;
}

/** Reads the form of sitting days: each list as a file or pasted; a file goes before what is pasted. */
export function readLists(body: FormBody, errors: FormErrors): SentLists | null {
  const sittingDays = uploadedText(body, 'sittingFile', errors) ?? pasted(body, 'sittingText', errors);
  const recesses = uploadedText(body, 'recessFile', errors) ?? pasted(body, 'recessText', errors);
  if (!errors.isEmpty) return null;
  if (sittingDays !== null || recesses !== null) return { sittingDays, recesses };
  errors.add('sittingFile', 'Choose a file of sitting days, one of recesses, or both');
  return null;
}

function pasted(body: FormBody, name: string, errors: FormErrors): string | null {
  const text = body[name];
  if (typeof text !== 'string' || text.trim() === '') return null;
  if (text.length > MOST_BYTES) errors.add(name, 'This is longer than 500 kB, so it can’t be the right list');
  return text;
}

/** Where a list that was refused came from. */
export function fieldOfLists(body: FormBody): FieldOf {
  return (pointer) => {
    const list = pointer === '/recesses' ? 'recess' : 'sitting';
    return body[`${list}File`] ? `${list}File` : `${list}Text`;
  };
}
