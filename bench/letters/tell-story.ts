import { type INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LogChaser } from '../../src/chasers/log-chaser.use-case.js';
import { addDays, type IsoDate } from '../../src/deadlines/iso-date.js';
import { ActOnLetter } from '../../src/letters/act-on-letter.use-case.js';
import { type LogLetterCommand, type NewAsk } from '../../src/letters/log-letter.command.js';
import { LogLetter } from '../../src/letters/log-letter.use-case.js';
import { CirculateReply } from '../../src/replies/circulate-reply.use-case.js';
import { LogReply, type LogReplyCommand } from '../../src/replies/log-reply.use-case.js';
import { type Actor } from '../../src/timeline/actor.js';
import { type Story, TODAY } from './template-story.js';
import { prose } from './words.js';

/** An event of the templates' group. */
export interface TemplateWindow {
  readonly id: string;
  readonly firstOn: IsoDate;
}

/** What stories are told with. */
export interface Teller {
  readonly app: INestApplicationContext;
  readonly actor: Actor;
  readonly windows: readonly TemplateWindow[];
  /** Offices whose reply target is the common one. */
  readonly offices: readonly string[];
}

/** Writes one template letter and all that became of it, each act through its use case. */
export async function tellStory(teller: Teller, story: Story): Promise<void> {
  const { id } = await teller.app.get(LogLetter).execute(teller.actor, letterOf(teller, story));
  const parts = await partsOf(teller, id);
  if (story.fate === 'answered' || story.fate === 'part') await answer(teller, story, id, parts);
  if (story.fate === 'late' || story.number % 10 === 9) await chase(teller, story, id, parts);
  if (story.fate === 'closed') await act(teller, id, 'close');
  if (story.fate === 'withdrawn') await act(teller, id, 'withdraw');
}

function letterOf({ windows, offices }: Teller, story: Story): LogLetterCommand {
  const { number, sentOn, toCount, signatoryCount, hasWindow } = story;
  const window = windows.find(({ firstOn }) => firstOn > addDays(sentOn ?? TODAY, 15));
  const first: NewAsk =
    hasWindow && window
      ? { text: 'Act before the event.', horizon: 'before_event', windowId: window.id }
      : { text: 'Say what will be done.', horizon: 'standard' };
  return {
    subject: `Letter ${number} about ${prose(number, 40).slice(33, 70)}`,
    body: prose(number, 1800),
    datedOn: sentOn ?? undefined,
    sentOn: sentOn ?? undefined,
    signaturesCloseOn: sentOn ? undefined : addDays(TODAY, number % 9),
    topics: [`topic ${number % 20}`],
    owner: 'Secretariat',
    recipients: [0, 1, 2].map((place) => ({
      role: place < toCount ? 'to' : 'cc',
      printed: `Addressee ${place}\nDepartment ${number}`,
      officeId: offices[(number + place) % offices.length],
    })),
    signatories: Array.from({ length: signatoryCount }, (_, place) => ({
      signedAs: `Member ${number}.${place} MP`,
      house: place % 3 === 2 ? 'lords' : 'commons',
      party: `Party ${place}`,
    })),
    asks: [first, { text: 'Send the figures.', horizon: number % 4 === 0 ? 'longer_term' : 'standard' }],
    sources: number % 3 === 0 ? [{ label: 'report', url: 'https://example.org/report' }] : [],
  };
}

interface Parts {
  readonly to: readonly string[];
  readonly asks: readonly string[];
}

async function partsOf({ app }: Teller, letterId: string): Promise<Parts> {
  const [row] = await app.get(DataSource).query<[Parts]>(
    `SELECT (SELECT array_agg(id ORDER BY position) FROM recipient WHERE letter_id = $1 AND role = 'to') AS "to",
       (SELECT array_agg(id ORDER BY position) FROM ask WHERE letter_id = $1) AS asks`,
    [letterId],
  );
  return row;
}

/** An acknowledgement or a promise before some answers; nine in ten answers are judged and passed on. */
async function answer(teller: Teller, story: Story, letter: string, { to, asks }: Parts): Promise<void> {
  const { number, fate } = story;
  const sentOn = story.sentOn!;
  const log = (command: Omit<LogReplyCommand, 'letter'>): Promise<string> =>
    teller.app.get(LogReply).execute(teller.actor, { letter, ...command });
  if (number % 4 === 1)
    await log({ class: 'acknowledgement', recipientId: to[0], receivedOn: addDays(sentOn, 3) });
  if (number % 12 === 2) {
    const promisedBy = addDays(sentOn, 30);
    await log({ class: 'holding', recipientId: to[0], receivedOn: addDays(sentOn, 9), promisedBy });
  }
  const receivedOn = addDays(sentOn, 12 + ((number * 7) % 28));
  const isTidy = number % 10 > 0;
  for (const [place, recipientId] of to.entries()) {
    const outcomes = asks.map((askId) => ({ askId, outcome: 'partly_met', judgedOn: receivedOn }) as const);
    const id = await log({
      class: fate === 'part' ? 'partial' : 'substantive',
      recipientId,
      receivedOn,
      datedOn: addDays(receivedOn, -2),
      signedBy: 'A Minister',
      signedLevel: 'minister',
      body: prose(number + 5000, 900),
      outcomes: isTidy && place === 0 ? outcomes : [],
    });
    const circulated = { replyId: id, on: addDays(receivedOn, 1) };
    if (isTidy) await teller.app.get(CirculateReply).execute(teller.actor, circulated);
  }
}

async function chase(teller: Teller, { sentOn }: Story, letter: string, { to }: Parts): Promise<void> {
  if (!sentOn) return;
  const madeOn = addDays(sentOn, 31) < TODAY ? addDays(sentOn, 31) : TODAY;
  const call = { letter, kind: 'phone', recipientId: to[0], madeOn, spokeTo: 'Private office' } as const;
  await teller.app.get(LogChaser).execute(teller.actor, call);
}

async function act({ app, actor }: Teller, letter: string, name: 'close' | 'withdraw'): Promise<void> {
  await app
    .get(ActOnLetter)
    .execute(actor, { letter, act: name, on: addDays(TODAY, -10), reason: 'No longer needed.' });
}
