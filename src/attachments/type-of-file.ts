import { type InvalidInput, invalid } from '../errors/kinds.js';
import { extensionOf } from './file-name.js';
import { ALLOWED, FILE_TYPES, type FileType, PLAIN_TEXT } from './file-types.js';

/** What the bytes of a file say it is. */
export interface ContentSigns {
  /** The format that its bytes have the marks of, if any. */
  readonly marks: { readonly ext: string; readonly mime: string } | undefined;
  /** Its first characters when all of it is text in UTF-8; null when it is not. */
  readonly text: string | null;
}

/**
 * The type of a file by its content; its name must agree, where it has an extension. Text has no marks: there the
 * extension decides, as far as the text bears it out.
 *
 * @throws InvalidInput `type-not-allowed`, or `name-and-content-differ` when the name says one thing and the bytes another
 */
export function typeOfFile(name: string, { marks, text }: ContentSigns): FileType {
  const extension = extensionOf(name);
  const named = FILE_TYPES.find(({ extensions }) => extensions.includes(extension));
  const marked = FILE_TYPES.find(({ mediaType, beginning }) => mediaType === marks?.mime && !beginning);
  const type = marked ?? (text === null ? undefined : typeOfText(text, named, extension));
  if (type && (extension === '' || type === named)) return type;
  const is = marked?.name ?? (text === null ? marks && `.${marks.ext}` : 'text');
  throw named || type ? differ(name, extension, is) : notAllowed(name, is);
}

function typeOfText(text: string, named: FileType | undefined, extension: string): FileType | undefined {
  if (extension === '') return PLAIN_TEXT;
  return named?.beginning?.test(text) ? named : undefined;
}

function differ(name: string, extension: string, is: string | undefined): InvalidInput {
  return invalid(
    '/file',
    'name-and-content-differ',
    `“${name}” is called .${extension}, but its content is ${is ?? 'something else'}. Give it the name of what it is, or attach the right file.`,
  );
}

function notAllowed(name: string, is: string | undefined): InvalidInput {
  return invalid(
    '/file',
    'type-not-allowed',
    `“${name}” can’t be attached: its content is ${is ?? 'not known'}. What can be: ${ALLOWED}; text in UTF-8.`,
  );
}
