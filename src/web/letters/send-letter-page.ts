import { type LetterPreview } from '../../letters/letter-preview.js';
import { type FormErrors } from '../forms/form-errors.js';
import { newOnce } from '../forms/once.js';
import { Page } from '../pages/page.js';
import { shownPreview } from './check-page.js';
import { LETTER_CHOICES } from './letter-form-page.js';
import { type LetterRead } from './letter-read.js';
import { type SendingValues } from './send-letter.form.js';

/** What the page shows besides the boxes: what sending today would lead to, or why it can't be sent. */
interface SendFrame {
  readonly preview: LetterPreview | null;
  readonly errors: FormErrors;
  /** Then there is no form: something else is to be done first. */
  readonly isRefused?: boolean;
}

/** The form that records a draft as sent. */
export function sendLetterPage(
  letter: LetterRead,
  values: SendingValues,
  { preview, errors, isRefused = false }: SendFrame,
): Page {
  return new Page(
    'letters/send',
    {
      pageTitle: `Send ${letter.reference}`,
      ...{ letter, values, isRefused, choices: LETTER_CHOICES, once: newOnce() },
      preview: preview && shownPreview(preview),
      waiting: letter.signatories.filter(({ status }) => status === 'invited').length,
      ...{ errors: errors.summary, errorAt: errors.byField },
    },
    errors.isEmpty || isRefused ? 200 : 422,
  );
}
