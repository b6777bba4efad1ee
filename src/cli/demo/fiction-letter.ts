import { FICTIONAL_BODIES, FICTIONAL_MEMBERS } from './fiction.data.js';
import {
  type Act,
  type AskStory,
  type LetterStory,
  type RecipientStory,
  type SignatoryStory,
} from './story.js';

/** A made-up letter, told in few words. It was sent on `sentOn`, or logged as a draft on `draftedOn`. */
export interface FictionLetter extends Partial<
  Pick<
    LetterStory,
    'channel' | 'publicity' | 'embargoUntil' | 'signaturesCloseOn' | 'replyRequestedOn' | 'follows'
  >
> {
  readonly key: string;
  /** Without the word Fiction, which is put before it. */
  readonly subject: string;
  readonly about: string;
  readonly topic: string;
  /** Offices. */
  readonly to: readonly string[];
  readonly cc?: readonly string[];
  /** Short names of Members; the first leads. */
  readonly by: readonly string[];
  /** Members who have only been asked to sign a draft. */
  readonly invited?: readonly string[];
  /** A plain text is an ask of the horizon standard. */
  readonly asks: readonly (string | AskStory)[];
  readonly sentOn?: string;
  readonly draftedOn?: string;
  readonly acts?: readonly Act[];
}

/** The story in full, its text written out and marked as fiction in subject, text, topics and every name. */
export function fictionLetter(letter: FictionLetter): LetterStory {
  const { key, subject, topic, sentOn, to, cc = [], acts = [] } = letter;
  const {
    channel = 'email',
    publicity = 'private',
    embargoUntil,
    signaturesCloseOn,
    replyRequestedOn,
    follows,
  } = letter;
  return {
    key,
    subject: `Fiction: ${subject}`,
    body: bodyOf(letter),
    loggedOn: sentOn ?? letter.draftedOn!,
    isSent: sentOn !== undefined,
    ...{ channel, publicity, embargoUntil, signaturesCloseOn, replyRequestedOn, follows },
    topics: ['fiction', topic],
    recipients: [
      ...to.map((office) => recipient('to', office)),
      ...cc.map((office) => recipient('cc', office)),
    ],
    signatories: signatories(letter),
    asks: letter.asks.map((ask) => (typeof ask === 'string' ? { text: ask, horizon: 'standard' } : ask)),
    sources: [],
    acts,
  };
}

function recipient(role: 'to' | 'cc', office: string): RecipientStory {
  const body = FICTIONAL_BODIES.find(({ offices }) => offices.some(({ name }) => name === office))!;
  return {
    role,
    office,
    printed: `${office}\n${body.name}\n1 Nowhere Row`,
    email: `${body.key}@example.org`,
  };
}

function signatories({ by, invited = [], draftedOn }: FictionLetter): SignatoryStory[] {
  const member = (name: string): SignatoryStory => {
    const { signedAs, house, party } = FICTIONAL_MEMBERS[name];
    return { signedAs, house, party, person: signedAs };
  };
  return [
    ...by.map((name) => ({ ...member(name), isLead: name === by[0], agreedOn: draftedOn })),
    ...invited.map((name) => ({ ...member(name), invitedOn: draftedOn })),
  ];
}

function bodyOf({ to, by, invited = [], about, asks }: FictionLetter): string {
  const offices = FICTIONAL_BODIES.flatMap((body) => body.offices);
  const greeting = to
    .map((office) => `${offices.find(({ name }) => name === office)!.salutation},`)
    .join('\n');
  const requests = asks.map((ask, index) => `${index + 1}. ${typeof ask === 'string' ? ask : ask.text}`);
  const names = [...by, ...invited].map((name) => FICTIONAL_MEMBERS[name].signedAs);
  const parts = [
    'This letter is fiction. It was invented to show Postbag at work.',
    greeting,
    about,
    `We ask you:\n${requests.join('\n')}`,
    'Yours sincerely,',
    names.join('\n'),
  ];
  return parts.join('\n\n');
}
