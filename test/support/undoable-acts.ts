import { type Answer } from './app.js';
import { type Scene, STORY_DAY } from './story-scene.js';

/** Takes back what an act did. */
export type Undo = () => Promise<Answer>;

/**
 * An act on the letter of a scene, chosen by a few numbers, with what undoes it; null when it was refused. Where there is
 * nothing to do it with, nothing is sent, and that is said.
 */
export type UndoableAct = (s: Scene, pick: Pick) => Promise<Undo | null | 'nothing-sent'>;

/** Chooses one of some values, the same each time for the same place. */
export type Pick = <T>(...of: readonly T[]) => T;

type Reply = Record<string, unknown> & {
  id: string;
  class: string;
  receivedOn: string;
  settledOn: string | null;
  promisedBy: string | null;
  transferredTo: { id: string } | null;
  transferReceivedOn: string | null;
};

const DAYS = ['2021-11-22', '2021-11-26', '2021-12-01', '2021-12-06', '2021-12-10', '2021-12-13', STORY_DAY];
const CLASSES = [
  'automatic',
  'acknowledgement',
  'holding',
  'transfer',
  'non_substantive',
  'partial',
  'substantive',
  'unclassified',
];

const done = (answer: Answer, undo: Undo): Undo | null => (answer.status < 300 ? undo : null);
const read = async (s: Scene): Promise<Record<string, unknown>> =>
  (await s.call('GET', `letters/${s.letter.id}`)).body;
const parts = (s: Scene, kind: string): Record<string, unknown> => {
  if (kind === 'holding') return { promisedBy: '2021-12-20' };
  return kind === 'transfer' ? { transferredToOrganisationId: s.id('body') } : {};
};
const someReply = async (s: Scene, pick: Pick): Promise<Reply | null> => {
  const replies = (await read(s)).replies as Reply[];
  return replies.length === 0 ? null : pick(...replies);
};

const logReply: UndoableAct = async (s, pick) => {
  const kind = pick(...CLASSES);
  const answer = await s.reply('last', pick(...DAYS), { class: kind, ...parts(s, kind) });
  const id = String(answer.body.id);
  return done(answer, () => s.call('DELETE', `replies/${id}?reason=undone`));
};

const logChaser: UndoableAct = async (s, pick) => {
  const answer = await s.chaser('last', pick(...DAYS), pick('phone', 'email', 'letter'));
  const id = String(answer.body.id);
  return done(answer, () => s.call('DELETE', `chasers/${id}?reason=undone`));
};

/** The class of a reply is put back with what belonged to it; that a partial one was settled is said again. */
const correctClass: UndoableAct = async (s, pick) => {
  const reply = await someReply(s, pick);
  if (!reply) return 'nothing-sent';
  const kind = pick(...CLASSES);
  const answer = await s.call('PATCH', `replies/${reply.id}`, { class: kind, ...parts(s, kind) });
  return done(answer, async () => {
    const { promisedBy, transferredTo, transferReceivedOn } = reply;
    const own = { promisedBy, transferReceivedOn, transferredToOrganisationId: transferredTo?.id ?? null };
    const back = await s.call('PATCH', `replies/${reply.id}`, { class: reply.class, ...own });
    return reply.settledOn ? s.call('POST', `replies/${reply.id}/settle`, { on: reply.settledOn }) : back;
  });
};

const correctReceipt: UndoableAct = async (s, pick) => {
  const reply = await someReply(s, pick);
  if (!reply) return 'nothing-sent';
  const { id, receivedOn, settledOn } = reply;
  const answer = await s.call('PATCH', `replies/${id}`, { receivedOn: pick(...DAYS) });
  return done(answer, async () => {
    const back = await s.call('PATCH', `replies/${id}`, { receivedOn });
    return settledOn ? s.call('POST', `replies/${id}/settle`, { on: settledOn }) : back;
  });
};

const settle: UndoableAct = async (s, pick) => {
  const reply = await someReply(s, pick);
  if (!reply) return 'nothing-sent';
  const { id, settledOn } = reply;
  const answer = settledOn
    ? await s.call('DELETE', `replies/${id}/settle`)
    : await s.call('POST', `replies/${id}/settle`, { on: pick(...DAYS) });
  return done(answer, () =>
    settledOn
      ? s.call('POST', `replies/${id}/settle`, { on: settledOn })
      : s.call('DELETE', `replies/${id}/settle`),
  );
};

const moveAway: UndoableAct = async (s, pick) => {
  const reply = await someReply(s, pick);
  if (!reply || !s.other) return 'nothing-sent';
  s.keep('moving', reply.id);
  const answer = await s.move('moving', s.other);
  return done(answer, () => s.move('moving', s.letter));
};

const correctSending: UndoableAct = async (s, pick) => {
  const { sentOn, channel } = await read(s);
  const change = pick<object>(
    { channel: 'post' },
    { channel: 'email' },
    ...DAYS.map((day) => ({ sentOn: day })),
  );
  return done(await s.sending(change), () => s.sending({ sentOn, channel }));
};

const endOrResume: UndoableAct = async (s, pick) => {
  const [act, back] = pick(
    ['close', 'reopen'] as const,
    ['withdraw', 'reinstate'] as const,
    ['reopen', 'close'] as const,
    ['reinstate', 'withdraw'] as const,
  );
  return done(await s.act(act), () => s.act(back));
};

/** Not once an answer has come: then to judge an ask open says that somebody has looked, which is not to undo. */
const judge: UndoableAct = async (s, pick) => {
  const ask = pick(1, 2);
  const { asks, replies } = (await read(s)) as unknown as {
    asks: { outcomeBasis: string | null }[];
    replies: Reply[];
  };
  const isAnswered = replies.some(({ class: kind }) => kind === 'partial' || kind === 'substantive');
  if (isAnswered || asks[ask - 1].outcomeBasis === 'judged') return 'nothing-sent';
  const on = STORY_DAY;
  return done(await s.judge(ask, pick('met', 'declined', 'ignored'), on), () => s.judge(ask, 'open', on));
};

const correctRecipient: UndoableAct = async (s, pick) => {
  const before = (await read(s)).recipients as { organisation: { id: string } | null }[];
  const organisationId = before[0].organisation?.id ?? null;
  const other = pick(s.id('body'), s.id('Scots'), null);
  return done(await s.recipient({ organisationId: other }), () => s.recipient({ organisationId }));
};

const moveWindow: UndoableAct = async (s, pick) => {
  const { firstOn, lastOn } = (await s.call('GET', `event-windows/${s.id('window')}`)).body;
  const [first, last] = pick(
    ['2021-11-24', '2021-11-25'],
    ['2021-12-13', '2021-12-15'],
    ['2021-12-16', '2021-12-18'],
  );
  return done(await s.window({ firstOn: first, lastOn: last }), () => s.window({ firstOn, lastOn }));
};

const correctTarget: UndoableAct = async (s, pick) => {
  const { items } = (await s.call('GET', `organisations/${s.id('body')}/targets`)).body;
  const { days, fromOn, toOn } = (items as Record<string, unknown>[])[0];
  const change = pick<object>({ days: 10 }, { days: 15 }, { fromOn: '2021-12-01' }, { toOn: '2021-12-03' });
  return done(await s.target('target', change), () => s.target('target', { days, fromOn, toOn }));
};

const link: UndoableAct = async (s) => {
  const { followsLetterId } = await read(s);
  return done(await s.change({ followsLetter: s.other!.id }), () =>
    s.change({ followsLetter: followsLetterId }),
  );
};

/** Every kind of act that has an undoing. */
export const UNDOABLE_ACTS: readonly UndoableAct[] = [
  logReply,
  logReply,
  logChaser,
  correctClass,
  correctReceipt,
  settle,
  moveAway,
  correctSending,
  endOrResume,
  judge,
  correctRecipient,
  moveWindow,
  correctTarget,
  link,
];
