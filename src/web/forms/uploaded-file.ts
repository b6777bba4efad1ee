import { type Multipart } from '@fastify/multipart';
import { RouteConfig } from '@nestjs/platform-fastify';
import { TAKES_FORM } from '../../attachments/takes-form.js';
import { invalid } from '../../errors/kinds.js';
import { type FormBody, textOf } from './form.js';
import { type FormErrors } from './form-errors.js';

/** Most bytes of a text file that a page takes; the lists that are uploaded have some tens of thousands. */
export const MOST_BYTES = 500_000;

/** A field may carry what was in a file on to the next page. */
const LIMITS = {
  fileSize: MOST_BYTES + 1,
  files: 4,
  fields: 40,
  parts: 44,
  fieldNameSize: 100,
  fieldSize: MOST_BYTES * 2,
};

/** A request as far as its form with files is concerned. */
export interface UploadRequest {
  isMultipart(): boolean;
  parts(options: { limits: typeof LIMITS }): AsyncIterableIterator<Multipart>;
  readonly raw: { resume(): unknown };
  body: unknown;
}

/** Lets a page's form be sent as multipart/form-data, with text files. */
export function TakesFiles(): MethodDecorator {
  return RouteConfig(TAKES_FORM);
}

/**
 * Reads a form with files whole, so that it is a FormBody like that of every other form and its token can be checked before
 * anything is done. The text of the file in the field `list` is under `list`, its name under `list-name`; what is wrong
 * with it under `list-fault`.
 *
 * @throws InvalidInput when the form is cut short, or has more in it than any form of Postbag
 */
export async function readForm(request: UploadRequest): Promise<void> {
  const body: Record<string, string | string[]> = {};
  try {
    for await (const part of request.parts({ limits: LIMITS })) await take(part, body);
  } catch {
    request.raw.resume();
    throw invalid(
      '/form',
      'form-unreadable',
      'The form came incomplete, or has too much in it. Nothing of it was kept. Send it again.',
    );
  }
  request.body = body;
}

async function take(part: Multipart, body: Record<string, string | string[]>): Promise<void> {
  const { fieldname: name } = part;
  if (part.type === 'field') {
    if (part.valueTruncated) throw new RangeError(name);
    const before = body[name];
    body[name] = before === undefined ? String(part.value) : [before, String(part.value)].flat();
    return;
  }
  const bytes = await part.toBuffer();
  if (!part.filename && bytes.length === 0) return;
  const text = textIn(bytes);
  const fault = faultOf(bytes, text);
  body[`${name}-name`] = part.filename;
  if (fault === null) body[name] = text!;
  else body[`${name}-fault`] = fault;
}

/** What is wrong with a file, to follow its name; null when nothing is. */
function faultOf(bytes: Buffer, text: string | null): string | null {
  if (bytes.length > MOST_BYTES) return 'is larger than 500 kB, so it can’t be the right one. Choose another';
  if (bytes.length === 0) return 'is empty. Choose another';
  return text === null ? 'is not a text file. Choose another' : null;
}

/** UTF-8 without its byte order mark; null when it is something else. */
function textIn(bytes: Buffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\u0000') ? null : text;
  } catch {
    return null;
  }
}

/** The text of an uploaded file; null when none was chosen, or, with an error at the field, when it is of no use. */
export function uploadedText(body: FormBody, name: string, errors: FormErrors): string | null {
  const fault = textOf(body, `${name}-fault`);
  if (fault) errors.add(name, `“${textOf(body, `${name}-name`)}” ${fault}`);
  const text = body[name];
  return !fault && typeof text === 'string' && text.trim() !== '' ? text : null;
}
