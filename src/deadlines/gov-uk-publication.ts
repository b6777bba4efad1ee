import { DIVISIONS, type Closure, type Division } from './calendar.js';
import { DeadlineRefusal } from './deadline-refusal.js';
import { isIsoDate } from './iso-date.js';

/** What a GOV.UK bank-holiday file says: the closures of each division, in order of day. */
export type Publication = Readonly<Record<Division, readonly Closure[]>>;

/** One thing wrong in a publication, with the JSON Pointer (RFC 6901) to it. */
export interface PublicationError {
  readonly pointer: string;
  readonly detail: string;
}

/** A file that is not a GOV.UK bank-holiday publication. `errors` lists all that was wrong. */
export class PublicationRefused extends DeadlineRefusal {
  readonly code = 'publication-refused';

  constructor(readonly errors: readonly PublicationError[]) {
    const [first] = errors;
    super(
      `This is not a bank-holiday publication that can be read: ${first.detail} (at ${first.pointer || 'the top'}` +
        `${errors.length > 1 ? `, and ${errors.length - 1} more` : ''}). ` +
        'Download https://www.gov.uk/bank-holidays.json again and use it unchanged.',
    );
  }
}

/**
 * Reads the JSON of https://www.gov.uk/bank-holidays.json. All three divisions must be there, each with events;
 * fields that Postbag has no use for (`bunting`) are passed over.
 *
 * @param json the parsed file
 * @throws PublicationRefused naming every place that was wrong
 */
export function parseGovUkPublication(json: unknown): Publication {
  const errors: PublicationError[] = [];
  if (!isRecord(json)) throw new PublicationRefused([{ pointer: '', detail: 'it must be an object' }]);
  const read = DIVISIONS.map((division) => [division, closuresOf(division, json[division], errors)] as const);
  if (errors.length > 0) throw new PublicationRefused(errors);
  return Object.fromEntries(read) as Record<Division, Closure[]>;
}

function closuresOf(division: Division, value: unknown, errors: PublicationError[]): Closure[] {
  const pointer = `/${division}`;
  if (!isRecord(value)) {
    errors.push({ pointer, detail: 'the division is missing' });
    return [];
  }
  if (!Array.isArray(value.events) || value.events.length === 0) {
    errors.push({ pointer: `${pointer}/events`, detail: 'it must be a list of at least one event' });
    return [];
  }
  const closures = value.events.map((event, i) => closureOf(event, `${pointer}/events/${i}`, errors));
  refuseRepeats(closures, pointer, errors);
  return closures.filter((closure) => closure !== null).sort((a, b) => (a.on < b.on ? -1 : 1));
}

function closureOf(event: unknown, pointer: string, errors: PublicationError[]): Closure | null {
  if (!isRecord(event)) {
    errors.push({ pointer, detail: 'an event must be an object' });
    return null;
  }
  const { title, date, notes = '' } = event;
  const isNamed = typeof title === 'string' && title.trim() !== '';
  if (!isNamed) errors.push({ pointer: `${pointer}/title`, detail: 'a bank holiday must have a title' });
  const isDated = isIsoDate(date);
  if (!isDated)
    errors.push({ pointer: `${pointer}/date`, detail: 'the date must be a real day written YYYY-MM-DD' });
  const isNoted = typeof notes === 'string';
  if (!isNoted) errors.push({ pointer: `${pointer}/notes`, detail: 'notes must be text' });
  return isNamed && isDated && isNoted ? { on: date, title: title.trim(), notes: notes.trim() } : null;
}

function refuseRepeats(
  closures: readonly (Closure | null)[],
  pointer: string,
  errors: PublicationError[],
): void {
  const seen = new Set<string>();
  closures.forEach((closure, i) => {
    if (closure && seen.has(closure.on)) {
      errors.push({ pointer: `${pointer}/events/${i}/date`, detail: `${closure.on} is listed twice` });
    }
    if (closure) seen.add(closure.on);
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
