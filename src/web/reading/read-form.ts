import { type IncomingFile } from '../../attachments/incoming-file.js';
import { invalid } from '../../errors/kinds.js';
import { type SentFile } from '../../intake/receive-file.js';
import { type ReadIncoming, type ReadLetterAnswer } from '../../intake/read-incoming.use-case.js';
import { type LetterKind } from '../../intake/reader/proposal.js';
import { DomainError } from '../../errors/domain-error.js';
import { type FormBody, textOf } from '../forms/form.js';
import { type FormErrors } from '../forms/form-errors.js';
import { type StreamRequest, withStreamedFile } from '../forms/streamed-file.js';
import { fitReading } from './fit-reading.js';

/** What was read, as far as a form can hold it, and what was left out, in sentences. */
export interface FormReading {
  readonly source: ReadLetterAnswer['source'];
  readonly reading: Pick<ReadLetterAnswer, 'proposal' | 'evidence' | 'warnings'>;
  readonly notices: readonly string[];
}

/**
 * Reads the letter that was pasted into a form, or that came as its file.
 *
 * @param body the form, when it came without a file
 * @throws InvalidInput at /pasted or /file, when there is nothing to read or it can't be read
 */
export function readForm(
  reader: ReadIncoming,
  kind: LetterKind,
  request: StreamRequest,
  body: FormBody | undefined,
): Promise<FormReading> {
  if (request.isMultipart())
    return withStreamedFile(request, [], async (file) => fitted(await reader.execute(kind, sentFile(file))));
  const text = textOf(body ?? {}, 'pasted');
  if (!text) throw invalid('/pasted', 'text-empty', 'Paste the letter, or choose its file');
  return readText(reader, kind, text);
}

/** Reads a text as far as a form can hold what is in it. */
export async function readText(reader: ReadIncoming, kind: LetterKind, text: string): Promise<FormReading> {
  return fitted(await reader.execute(kind, { text, isMarkdown: false }));
}

function fitted({ source, warnings, ...read }: ReadLetterAnswer): FormReading {
  const { reading, notices } = fitReading(read);
  return { source, reading: { ...reading, warnings }, notices };
}

function sentFile(file: IncomingFile): SentFile {
  if (file.name === '') throw invalid('/file', 'file-needed', 'Choose a file, or paste the letter');
  return {
    name: file.name,
    declaredType: '',
    content: () => file.content(),
    finish: () => Promise.resolve(),
  };
}

/** Whether a file was refused because it is a picture of a letter: what it says is then typed, and the picture attached. */
export function isScan(error: unknown): boolean {
  return error instanceof DomainError && error.code === 'scan-without-text';
}

/** Puts what was refused at the box that it is about. */
export function takeRefusal(error: unknown, errors: FormErrors): void {
  const isOfFile = error instanceof DomainError && ['too-large', 'too-many'].includes(error.kind);
  if (isOfFile) errors.add('file', error.message);
  else errors.take(error, (pointer) => (pointer === '/pasted' || pointer === '/text' ? 'pasted' : 'file'));
}
