import { type MatchedAsk } from '../../intake/match-asks.js';
import { likelyClass } from '../../intake/likely-class.js';
import { type Reading } from '../../intake/reader/proposal.js';
import { type SignedLevel } from '../../replies/reply-class.js';
import { type FormBody } from '../forms/form.js';
import { nameInWords } from '../reading/name-in-words.js';
import { dayBoxes } from './reply.form.js';

/** Posts that only ministers hold. */
const OF_A_MINISTER =
  /\b(?:minister|secretary of state|(?:prime|first) minister|chancellor|attorney general|solicitor general|advocate general|leader of the house|(?:home|foreign|health|education|justice|defence|business|environment|transport|culture|welsh|scottish|northern ireland) secretary|lord president|parliamentary under)/i;

/** Posts of officials whose names are like those of ministers. */
const OF_AN_OFFICIAL =
  /\b(?:private|permanent|diary|correspondence|assistant|office of|on behalf of|for the)\b/i;

const AGENCY_HEAD = /\bchief executive\b/i;

/**
 * The form of a reply filled with what was read; what was not found is left as in `empty`. The day on which it arrived stays that of the
 * form: no letter tells it.
 *
 * @param isAutomatic whether its headers say that a machine sent it (RFC 3834)
 */
export function readIntoReply(
  { text, reading }: { readonly text: string; readonly reading: Pick<Reading, 'proposal' | 'evidence'> },
  empty: FormBody,
  isAutomatic = false,
): FormBody {
  const { date, signatories, recipients, references, reply } = reading.proposal;
  const [signed] = signatories;
  const post = [signed?.role, signed?.organisation].filter(Boolean).join(', ');
  return {
    ...empty,
    class: isAutomatic ? 'automatic' : (likelyClass(reading) ?? ''),
    text: text.trim(),
    ...dayBoxes('datedOn', date),
    ...dayBoxes('promisedBy', reply?.promisedBy ?? null),
    transferredTo: reply?.transferredTo ?? '',
    signedBy: signed ? nameInWords(signed) : '',
    signedByRole: post,
    signedLevel: post ? levelOf(post) : '',
    theirReference: references.ours ?? '',
    addressedTo: recipients[0] ? nameInWords(recipients[0]) : '',
  };
}

function levelOf(post: string): SignedLevel {
  if (AGENCY_HEAD.test(post)) return 'agency_chief_executive';
  return OF_A_MINISTER.test(post) && !OF_AN_OFFICIAL.test(post) ? 'minister' : 'official';
}

/** For each ask, by its position, the sentence of the reply that most likely answers it. What it says to the ask is for a person to judge. */
export function mayAnswer(asks: readonly MatchedAsk[]): Readonly<Record<number, string>> {
  return Object.fromEntries(
    asks.flatMap(({ position, sentences: [likeliest] }) =>
      likeliest ? [[position, likeliest.text.replace(/\s+/g, ' ').trim()]] : [],
    ),
  );
}
