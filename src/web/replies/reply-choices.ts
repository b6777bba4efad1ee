import { type ReplyClass } from '../../letters/letter-facts.js';

/** What a reply can be, in the words of the form: the likeliest first. */
export const CLASS_CHOICES: readonly { value: ReplyClass; text: string; hint: string }[] = [
  {
    value: 'substantive',
    text: 'Substantive',
    hint: 'It answers all or most of what we asked. It stops the clock.',
  },
  { value: 'partial', text: 'Partial', hint: 'It answers some of what we asked.' },
  { value: 'holding', text: 'Holding', hint: 'It says that a full reply will come, perhaps by when.' },
  {
    value: 'acknowledgement',
    text: 'Acknowledgement',
    hint: 'It says that the letter arrived, and no more.',
  },
  { value: 'transfer', text: 'Transfer', hint: 'It says that another body will answer.' },
  {
    value: 'non_substantive',
    text: 'Without substance',
    hint: 'It speaks but does not answer: “in due course”, “passed to officials”.',
  },
  { value: 'automatic', text: 'Automatic', hint: 'Out of office, or a receipt sent by a machine.' },
  {
    value: 'unclassified',
    text: 'Decide later',
    hint: 'It is kept; the letter stays late until you say what it is.',
  },
];

/** Who signed a reply. */
export const LEVEL_CHOICES = [
  { value: 'minister', text: 'A minister' },
  { value: 'official', text: 'An official' },
  { value: 'agency_chief_executive', text: 'The chief executive of an agency' },
] as const;

/** What a reply can say to an ask. */
export const OUTCOME_CHOICES = [
  { value: '', text: 'Nothing to record' },
  { value: 'met', text: 'Met' },
  { value: 'partly_met', text: 'Partly met' },
  { value: 'declined', text: 'Declined' },
  { value: 'deflected', text: 'Deflected: it speaks of something else' },
  { value: 'ignored', text: 'Ignored: it does not speak of it' },
] as const;
