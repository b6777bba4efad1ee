import { formatDay, type IsoDate } from '../deadlines/iso-date.js';
import { nameKey } from '../directory/name-key.js';
import { type AskText } from './match-asks.js';
import { personKey, roleKeys } from './match-keys.js';
import { type Offer, offersOf, type PrintedLetter, type PrintedPerson, type Weighed } from './match-parts.js';

/** Somebody a letter was written to, as the statement gives it. */
export interface LetterRecipient {
  readonly recipientId: string;
  readonly printed: string;
  readonly organisation: string | null;
  readonly office: string | null;
  readonly person: string | null;
  readonly isBody: boolean | null;
  readonly isNextBody: boolean | null;
}

/** A letter that a reply may answer, as the statement gives it. */
export interface LetterRow {
  readonly letterId: string;
  readonly reference: string;
  readonly subject: string;
  readonly datedOn: IsoDate | null;
  readonly sentOn: IsoDate;
  readonly status: string;
  readonly isReference: boolean;
  /** Whether the reply belongs to a thread of which a message is filed with it. */
  readonly isThread: boolean;
  /** Whether it is that message that the reply says it answers (In-Reply-To). */
  readonly isAnswered: boolean;
  readonly likeness: number;
  /** Whether a person said that it is this one. */
  readonly isChosen: boolean;
  readonly signatories: readonly string[] | null;
  readonly recipients: readonly LetterRecipient[] | null;
  readonly asks: readonly AskText[] | null;
}

/** A letter that may be the one answered. */
export interface FoundLetter {
  readonly letterId: string;
  readonly reference: string;
  readonly subject: string;
  readonly sentOn: IsoDate;
  readonly status: string;
  /** Of several addressees the one whose body or name the reply bears; null when that is not plain. */
  readonly recipientId: string | null;
  /** Whether our reference itself is quoted, or a message answered that is filed with it: alone this may be filed without a person, and only where a setting allows it. */
  readonly isExact: boolean;
}

/** The letters that a reply may answer, the likeliest first. */
export function matchLetters(reply: PrintedLetter, rows: readonly LetterRow[]): Offer<FoundLetter>[] {
  return offersOf(
    rows.map((row) => ({
      found: foundLetter(row, reply.signatories),
      reasons: [
        ...referenceReasons(row),
        ...dayReasons(row, reply),
        ...writerReasons(row, reply.signatories),
        ...addresseeReasons(row, reply.recipients),
        ...subjectReasons(row),
        ...statusReasons(row),
      ],
    })),
  );
}

function foundLetter(row: LetterRow, signed: readonly PrintedPerson[]): FoundLetter {
  const { letterId, reference, subject, sentOn, status, isReference, isAnswered } = row;
  const recipients = row.recipients ?? [];
  const named = recipients.filter((one) => isWriter(one, signed) || one.isBody || one.isNextBody);
  const [recipient, ...more] = recipients.length === 1 ? recipients : named;
  const recipientId = recipient && more.length === 0 ? recipient.recipientId : null;
  return { letterId, reference, subject, sentOn, status, recipientId, isExact: isReference || isAnswered };
}

function referenceReasons({ isReference, isThread, isAnswered, isChosen, reference }: LetterRow): Weighed[] {
  return [
    ...(isChosen ? [{ weight: 1, reason: 'Somebody chose this letter.' }] : []),
    ...(isAnswered ? [{ weight: 0.9, reason: `It answers a message that is filed with ${reference}.` }] : []),
    ...(isThread && !isAnswered
      ? [{ weight: 0.8, reason: `Its thread has a message that is filed with ${reference}.` }]
      : []),
    ...(isReference ? [{ weight: 0.9, reason: `The reply quotes our reference ${reference}.` }] : []),
  ];
}

function dayReasons({ datedOn, sentOn }: LetterRow, { reply }: PrintedLetter): Weighed[] {
  const cited = reply?.inReplyToDate ?? null;
  if (cited === null) return [];
  const day = formatDay(cited);
  if (cited === datedOn || cited === sentOn)
    return [{ weight: 0.35, reason: `The reply speaks of a letter of ${day}.` }];
  return [
    {
      weight: -0.2,
      reason: `The reply speaks of a letter of ${day}; this one went on ${formatDay(sentOn)}.`,
    },
  ];
}

function writerReasons({ recipients }: LetterRow, signed: readonly PrintedPerson[]): Weighed[] {
  const to = recipients ?? [];
  const writer = to.find((one) => isWriter(one, signed));
  const reasons: Weighed[] = writer
    ? [
        {
          weight: 0.25,
          reason: `It went to ${writer.office ?? writer.person ?? firstLine(writer)}, who signed the reply.`,
        },
      ]
    : [];
  const body = to.find((one) => one.isBody) ?? to.find((one) => one.isNextBody);
  if (!body) return reasons;
  const reason = body.isBody
    ? `It went to ${body.organisation}.`
    : `It went to ${body.organisation}, before or after a change of departments.`;
  return [...reasons, { weight: body.isBody ? 0.2 : 0.15, reason }];
}

/** Whether the addressee is one of those who signed the reply, by name or by office. */
function isWriter({ printed, office, person }: LetterRecipient, signed: readonly PrintedPerson[]): boolean {
  const text = ` ${nameKey([printed, office, person].filter(Boolean).join(' '))} `;
  return signed.some(({ name, role }) => {
    const { own, same, isRank } = roleKeys(role);
    const keys = [...(name ? [personKey(name)] : []), ...(own && !isRank ? [own, ...same] : [])];
    return keys.some((key) => key.length > 3 && text.includes(` ${key} `));
  });
}

function addresseeReasons({ signatories }: LetterRow, recipients: readonly PrintedPerson[]): Weighed[] {
  const lines = (signatories ?? []).map(nameKey);
  const named = recipients.flatMap(({ name }) =>
    name && lines.some((line) => line.includes(personKey(name))) ? [name] : [],
  );
  if (named.length === 0) return [];
  const isLead = recipients.some(({ name }) => name && lines[0]?.includes(personKey(name)));
  const reason = `It is addressed to ${named[0]}, who ${isLead && lines[0].includes(personKey(named[0])) ? 'signed first' : 'signed it'}.`;
  return [{ weight: isLead ? 0.2 : 0.15, reason }];
}

function subjectReasons({ likeness, subject }: LetterRow): Weighed[] {
  if (likeness >= 0.9) return [{ weight: 0.3, reason: `The subject is the same: ${subject}.` }];
  return likeness >= 0.3 ? [{ weight: 0.25 * likeness, reason: `The subject is alike: ${subject}.` }] : [];
}

function statusReasons({ status }: LetterRow): Weighed[] {
  return ['awaiting_reply', 'part_replied'].includes(status)
    ? [{ weight: 0.05, reason: 'It awaits an answer.' }]
    : [];
}

const firstLine = ({ printed }: LetterRecipient): string => printed.split('\n')[0];
