import { type FormRequest } from '../../attachments/form-request.js';
import { withOnlyFile } from '../../attachments/form-file.js';
import { WrongMediaType } from '../../errors/kinds.js';
import { type PastedText } from '../../intake/read-incoming.use-case.js';
import { type SentFile } from '../../intake/receive-file.js';
import { InputPipe } from '../input.pipe.js';
import { PastedTextDto } from './pasted-text.dto.js';

/** A request with either a form or JSON in it. */
export interface IntakeRequest extends FormRequest {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body?: unknown;
}

const PIPE = new InputPipe();

/**
 * Does something with what was sent: the file of a form, or the text of a JSON object.
 *
 * @throws WrongMediaType when it is neither
 * @throws InvalidInput when the form or the object is not as it should be
 */
export async function takeIntake<T>(
  request: IntakeRequest,
  act: (incoming: PastedText | SentFile) => Promise<T>,
): Promise<T> {
  if (request.isMultipart()) return withOnlyFile(request, act);
  if (!/^application\/json\b/i.test(String(request.headers['content-type']))) throw neither();
  const { text, type } = (await PIPE.transform(request.body, {
    type: 'body',
    metatype: PastedTextDto,
  })) as PastedTextDto;
  return act({ text, isMarkdown: type === 'text/markdown' });
}

function neither(): WrongMediaType {
  return new WrongMediaType(
    'media-type-not-supported',
    'Send the file in a form, as multipart/form-data, with its name in the field file; or the text in the field text of a JSON object.',
  );
}
