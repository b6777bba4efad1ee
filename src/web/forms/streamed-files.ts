import { type Readable } from 'node:stream';
import { type Multipart } from '@fastify/multipart';
import { breakOffWhenStalled, discardRest } from '../../attachments/sender.js';
import { invalid } from '../../errors/kinds.js';
import { checkToken, type StreamRequest } from './streamed-file.js';

/** Most files that one form may bring. */
export const MOST_FILES = 50;

const LIMITS = { files: MOST_FILES, fields: 4, parts: MOST_FILES + 4 };

/** One of several files of a form, on its way in. It is read once. */
export interface StreamedFile {
  /** As given, which may be anything; empty when none was chosen. */
  readonly name: string;
  content(): AsyncIterable<Buffer>;
}

/**
 * Does something with each file of a form, one after the other, once the form’s token, which stands before them, was found right.
 * What is not read of a file is passed over.
 *
 * @throws the refusal of @fastify/csrf-protection when the token is missing or wrong; nothing is then done
 * @throws InvalidInput when the form is cut short or has too many files; those before were done all the same
 */
export async function withStreamedFiles(
  request: StreamRequest,
  act: (file: StreamedFile) => Promise<void>,
): Promise<void> {
  breakOffWhenStalled(request.raw);
  try {
    await eachFile(request, act);
  } finally {
    discardRest(request.raw);
  }
}

async function eachFile(request: StreamRequest, act: (file: StreamedFile) => Promise<void>): Promise<void> {
  const parts = request.parts({ limits: LIMITS });
  let token = '';
  let isChecked = false;
  for (let part = await next(parts); part; part = await next(parts)) {
    if (part.type === 'field') {
      if (part.fieldname === '_csrf') token = String(part.value);
      continue;
    }
    if (!isChecked) await checkToken(request, token);
    isChecked = true;
    const stream = part.file as Readable;
    await act({ name: part.filename ?? '', content: () => contentOf(stream) });
    stream.resume();
  }
  if (!isChecked) await checkToken(request, token);
}

async function next(parts: AsyncIterator<Multipart>): Promise<Multipart | undefined> {
  try {
    const part = await parts.next();
    return part.done ? undefined : part.value;
  } catch {
    throw unreadable();
  }
}

/** Who stops reading leaves the rest to be passed over, so that the next file can come. */
async function* contentOf(stream: Readable): AsyncGenerator<Buffer> {
  try {
    for await (const bytes of stream.iterator({ destroyOnReturn: false })) yield bytes as Buffer;
  } catch {
    throw unreadable();
  }
}

function unreadable(): Error {
  return invalid(
    '/file',
    'form-unreadable',
    `The files came incomplete, or were more than ${MOST_FILES}. Look at what is in the inbox, and send the others again.`,
  );
}
