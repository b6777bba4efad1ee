/** A kind of file that may be attached. */
export interface FileType {
  readonly mediaType: string;
  /** Its name for a person. */
  readonly name: string;
  /** The extensions a name may have for it, the usual one first. */
  readonly extensions: readonly string[];
  /** Of text: what its beginning must look like. All text is told by name and by this, all else by its bytes. */
  readonly beginning?: RegExp;
}

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';

/** A line of headers first, and soon one that every message has: RFC 5322. */
const MESSAGE = /^(?=[!-9;-~]+:|From )[^]*?^(?:from|to|subject|date|received|return-path|message-id):/im;

/** Every kind of file that may be attached. */
export const FILE_TYPES: readonly FileType[] = [
  { mediaType: 'application/pdf', name: 'PDF', extensions: ['pdf'] },
  { mediaType: `${OPEN_XML}.wordprocessingml.document`, name: 'Word', extensions: ['docx'] },
  { mediaType: `${OPEN_XML}.spreadsheetml.sheet`, name: 'Excel', extensions: ['xlsx'] },
  { mediaType: 'application/vnd.oasis.opendocument.text', name: 'OpenDocument text', extensions: ['odt'] },
  { mediaType: 'application/rtf', name: 'RTF', extensions: ['rtf'] },
  { mediaType: 'image/png', name: 'PNG', extensions: ['png'] },
  { mediaType: 'image/jpeg', name: 'JPEG', extensions: ['jpg', 'jpeg'] },
  { mediaType: 'image/tiff', name: 'TIFF', extensions: ['tiff', 'tif'] },
  { mediaType: 'image/webp', name: 'WebP', extensions: ['webp'] },
  { mediaType: 'text/plain', name: 'text', extensions: ['txt'], beginning: /^/ },
  { mediaType: 'text/markdown', name: 'Markdown', extensions: ['md'], beginning: /^/ },
  { mediaType: 'text/csv', name: 'CSV', extensions: ['csv'], beginning: /^/ },
  { mediaType: 'text/html', name: 'HTML', extensions: ['html', 'htm'], beginning: /<!?[a-z]/i },
  { mediaType: 'message/rfc822', name: 'mail', extensions: ['eml'], beginning: MESSAGE },
];

/** What text without an extension in its name is taken for. */
export const PLAIN_TEXT = FILE_TYPES.find(({ mediaType }) => mediaType === 'text/plain')!;

/** All of them in one line, for people. */
export const ALLOWED = FILE_TYPES.map(({ name, extensions }) => `${name} (.${extensions[0]})`).join(', ');
