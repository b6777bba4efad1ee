import { type IsoDate, formatDay } from '../../deadlines/iso-date.js';
import { FormErrors } from '../forms/form-errors.js';
import { newOnce } from '../forms/once.js';
import { Page } from '../pages/page.js';
import { CHANNEL_CHOICES, HORIZON_CHOICES, PUBLICITY_CHOICES, ROLE_CHOICES } from './letter-choices.js';
import { type LetterFormValues } from './letter-form-values.js';
import { type ShownReading } from '../reading/shown-reading.js';

/** An event window that a letter can be about. */
export interface WindowChoice {
  readonly id: string;
  readonly name: string;
  readonly firstOn: IsoDate;
  readonly lastOn: IsoDate;
}

/** What the form of a new letter needs besides what stands in it. */
export interface LetterFormFrame {
  readonly windows: readonly WindowChoice[];
  readonly errors?: FormErrors;
  /** The id of the box to go on in, when the form is not begun at its top. */
  readonly focus?: string | null;
  /** What it was filled from, to be shown beside it. */
  readonly reading?: ShownReading | null;
  /** A letter that was pasted to be read, and could not be. */
  readonly pasted?: string;
  /** Whether it is filled in from a scan, which is to be attached afterwards. */
  readonly isOfScan?: boolean;
}

const MORE = [
  'topics',
  'owner',
  'replyRequestedOn-day',
  'replyRequestedOn-month',
  'replyRequestedOn-year',
  'follows',
  'reference',
];

/** The form of a new letter, filled with these values: typed before, or read from a letter to have them checked. */
export function letterFormPage(
  values: LetterFormValues,
  {
    windows,
    errors = new FormErrors(),
    focus = null,
    reading = null,
    pasted = '',
    isOfScan = false,
  }: LetterFormFrame,
): Page {
  return new Page(
    'letters/log',
    {
      pageTitle: 'Log a letter',
      values,
      focus,
      reading,
      pasted,
      isOfScan,
      windows: windows.map(windowChoice),
      choices: { ...LETTER_CHOICES, events: eventChoices(windows.length > 0) },
      isMoreOpen: isMoreFilled(values) || MORE.some((field) => field in errors.byField),
      once: newOnce(),
      errors: errors.summary,
      errorAt: errors.byField,
    },
    errors.isEmpty ? 200 : 422,
  );
}

/** The choices that forms about letters offer. */
export const LETTER_CHOICES = {
  roles: ROLE_CHOICES,
  horizons: HORIZON_CHOICES,
  channels: CHANNEL_CHOICES,
  publicities: PUBLICITY_CHOICES,
  sending: [
    { value: 'yes', text: 'Yes' },
    { value: 'no', text: 'Not yet: keep it as a draft' },
  ],
} as const;

/** A window with its days in words, for a list to choose from. */
export function windowChoice({ id, name, firstOn, lastOn }: WindowChoice): {
  id: string;
  name: string;
  days: string;
} {
  const days = firstOn === lastOn ? formatDay(firstOn) : `${formatDay(firstOn)} to ${formatDay(lastOn)}`;
  return { id, name, days };
}

function eventChoices(hasWindows: boolean): object[] {
  const known = { value: 'known', text: 'One that Postbag knows' };
  return [
    { value: 'none', text: 'No' },
    ...(hasWindows ? [known] : []),
    { value: 'new', text: hasWindows ? 'A new one' : 'Yes' },
  ];
}

function isMoreFilled({ topics, replyRequestedOn, follows, reference }: LetterFormValues): boolean {
  return [topics, replyRequestedOn.day, replyRequestedOn.month, follows, reference].some(Boolean);
}
