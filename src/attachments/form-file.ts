import { type Multipart, type MultipartFile } from '@fastify/multipart';
import { invalid, WrongMediaType } from '../errors/kinds.js';
import { ATTACHMENT_KINDS, type AttachmentKind } from './attachment.entity.js';
import { type FormRequest } from './form-request.js';
import { type IncomingFile } from './incoming-file.js';
import { breakOffWhenStalled, discardRest } from './sender.js';

/** The text of a field that stood before the file; empty when none did. */
export type FieldBefore = (name: string) => string;

/** What a form may have. */
interface FormShape {
  /** Fields besides the file. */
  readonly fields: readonly string[];
  /** In bytes, of the file; as of an attachment unless told. */
  readonly largest?: number;
}

/** A form with one file in the field `file`, and `kind` before or after it, read as it comes in. */
class FormFile implements IncomingFile {
  private readonly given = new Map<string, unknown>();
  private file: MultipartFile | undefined;

  private constructor(
    private readonly parts: AsyncIterator<Multipart>,
    private readonly known: readonly string[],
  ) {}

  /** @throws InvalidInput when the form ends without a file */
  static async open(request: FormRequest, { fields, largest }: FormShape): Promise<FormFile> {
    const parts = request.parts(largest ? { limits: { fileSize: largest + 1 } } : undefined);
    const form = new FormFile(parts, fields);
    form.file = await form.nextFile();
    if (!form.file) throw invalid('/file', 'file-needed', 'file is needed: one file, with its name.');
    breakOffWhenStalled(request.raw);
    return form;
  }

  /** See FieldBefore. */
  field(name: string): string {
    const text = this.given.get(name);
    return typeof text === 'string' ? text : '';
  }

  get name(): string {
    return this.file!.filename ?? '';
  }

  /** The media type that the sender gives it, which may be anything. */
  get declaredType(): string {
    return this.file!.mimetype;
  }

  async *content(): AsyncGenerator<Buffer> {
    try {
      yield* this.file!.file as AsyncIterable<Buffer>;
    } catch {
      throw unreadable();
    }
  }

  /** Hears the form to its end. @throws InvalidInput when there is a second file, or a field that is not known */
  async finish(): Promise<void> {
    if (await this.nextFile()) {
      throw invalid('/file', 'one-file-only', 'There are two files. Send one at a time.');
    }
  }

  async kind(): Promise<AttachmentKind> {
    await this.finish();
    const given = this.given.get('kind');
    const kind = ATTACHMENT_KINDS.find((known) => known === given);
    if (kind) return kind;
    const fault = given === undefined ? 'is needed' : 'must be one of';
    throw invalid('/kind', 'invalid-input', `kind ${fault}: ${ATTACHMENT_KINDS.join(', ')}.`);
  }

  /** Takes in the fields up to the next file; undefined at the end of the form. */
  private async nextFile(): Promise<MultipartFile | undefined> {
    for (let part = await this.nextPart(); part; part = await this.nextPart()) {
      if (part.type === 'file' && part.fieldname === 'file') return part;
      if (part.type === 'file' || !this.known.includes(part.fieldname)) throw unknownField(part);
      this.given.set(part.fieldname, part.value);
    }
    return undefined;
  }

  private async nextPart(): Promise<Multipart | undefined> {
    try {
      const next = await this.parts.next();
      return next.done ? undefined : next.value;
    } catch {
      throw unreadable();
    }
  }
}

/**
 * Does something with the file of a form. Whatever comes of it, the sender is heard out, so that it hears the answer.
 *
 * @param shape its fields are those besides `kind` and `file`; `act` is told those that stand before the file
 * @throws WrongMediaType when the request is no form
 * @throws InvalidInput when the form is not as it should be, or ends too early
 */
export async function withFormFile<T>(
  request: FormRequest,
  act: (file: IncomingFile, before: FieldBefore) => Promise<T>,
  { fields = [], largest }: Partial<FormShape> = {},
): Promise<T> {
  if (!request.isMultipart()) {
    throw new WrongMediaType(
      'form-needed',
      'Send the file in a form, as multipart/form-data: the field kind, and the file with its name in the field file.',
    );
  }
  const shape = { fields: ['kind', ...fields], largest };
  return heardOut(request, shape, (form) => act(form, (name) => form.field(name)));
}

/** A file that is not to be attached: its form has no other field. */
export type OnlyFile = Pick<FormFile, 'name' | 'declaredType' | 'content' | 'finish'>;

/** The same for a form that has nothing but the file. The request must be a form. */
export async function withOnlyFile<T>(
  request: FormRequest,
  act: (file: OnlyFile) => Promise<T>,
  largest?: number,
): Promise<T> {
  return heardOut(request, { fields: [], largest }, act);
}

async function heardOut<T>(
  request: FormRequest,
  shape: FormShape,
  act: (form: FormFile) => Promise<T>,
): Promise<T> {
  try {
    return await act(await FormFile.open(request, shape));
  } finally {
    discardRest(request.raw);
  }
}

function unknownField({ type, fieldname }: Multipart): Error {
  if (fieldname === 'file') {
    return invalid('/file', 'file-needed', 'file must be a file, with its name (filename), not a text.');
  }
  const words = type === 'file' ? 'The file belongs in the field file.' : 'Check its spelling.';
  return invalid(`/${fieldname}`, 'invalid-input', `There is no field ${fieldname} here. ${words}`);
}

function unreadable(): Error {
  return invalid(
    '',
    'form-unreadable',
    'The form ends too early, has too many fields or can’t be read. Nothing of it was kept. Send it again.',
  );
}
