import { addDays, isoDate } from '../../../src/deadlines/iso-date.js';
import { type Pick } from '../undoable-acts.js';
import { type History } from './history.js';

/** Something that happens on a day, chosen by a few numbers; nothing when there is nothing to do it with. */
type Act = (h: History, on: string, pick: Pick) => Promise<unknown>;

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
const OUTCOMES = ['met', 'partly_met', 'declined', 'deflected', 'ignored', 'open'];
const later = (on: string, days: number): string => addDays(isoDate(on), days);

const parts = (h: History, on: string, pick: Pick, kind: string): object => {
  if (kind === 'holding') return { promisedBy: later(on, pick(1, 3, 6)) };
  if (kind !== 'transfer') return {};
  const { organisationId, officeId } = pick(...h.has.bodies);
  return pick({ transferredToOrganisationId: organisationId }, { transferredToOfficeId: officeId });
};

/** A letter of that day to one or two addressees, with an ask that is tied to an event and one that isn't. */
export const logLetter: Act = async (h, on, pick) => {
  const [first, days] = [pick(1, 2, 5, 9), pick(0, 2)];
  const opensOn = later(on, first);
  const event = { name: 'A vote', firstOn: opensOn, lastOn: later(opensOn, days), timeZone: 'Europe/London' };
  const windowId = await h.add('windows', 'event-windows', event);
  const { officeId } = pick(...h.has.bodies);
  const followed = pick(null, h.has.letters.at(-1)?.id ?? null);
  const isDraft = pick(false, false, true);
  await h.log({
    ...(isDraft ? { signaturesCloseOn: later(on, pick(1, 4)) } : { sentOn: on }),
    channel: pick('email', 'post'),
    followsLetter: followed,
    recipients: [
      pick<object>({ role: 'to', printed: 'A Minister', officeId }, { role: 'to', printed: 'A Minister' }),
      pick<object>({ role: 'to', printed: 'Another' }, { role: 'cc', printed: 'A Clerk' }),
    ],
    signatories: [{ signedAs: 'A Fictional Member MP' }, { signedAs: 'Lord Fictional', house: 'lords' }],
    asks: [
      { text: 'Vote against.', horizon: 'before_event', windowId },
      { text: 'Explain.', horizon: 'standard' },
    ],
  });
};

const logReply: Act = async (h, on, pick) => {
  const { id, recipients } = pick(...h.has.letters);
  const kind = pick(...CLASSES);
  const reply = { receivedOn: on, recipientId: pick(...recipients, recipients[0]), class: kind };
  await h.add('replies', `letters/${id}/replies`, { ...reply, ...parts(h, on, pick, kind) });
};

const chase: Act = async (h, on, pick) => {
  const { id, recipients } = pick(...h.has.letters);
  const chaser = { kind: pick('phone', 'email', 'letter'), madeOn: on, recipientId: recipients[0] };
  await h.add('chasers', `letters/${id}/chasers`, chaser);
};

const askInHouse: Act = async (h, on, pick) => {
  const { id, recipients } = pick(...h.has.letters);
  const question = { kind: 'written_question', house: 'commons', askedBy: 'A Fictional Member MP' };
  const due = { madeOn: on, answerDueOn: later(on, pick(1, 3)), recipientId: recipients[0] };
  await h.add('questions', `letters/${id}/chasers`, { ...question, ...due });
};

const answerQuestion: Act = async (h, on, pick) => {
  if (h.has.questions.length > 0)
    await h.call('PATCH', `chasers/${pick(...h.has.questions)}`, { answeredOn: on, answer: 'Soon.' });
};

const judge: Act = async (h, on, pick) => {
  const { asks } = pick(...h.has.letters);
  await h.call('PUT', `asks/${pick(...asks)}/outcome`, { outcome: pick(...OUTCOMES), judgedOn: on });
};

const sign: Act = async (h, on, pick) => {
  const { id, signatories } = pick(...h.has.letters);
  const answer = pick<object>({ agreedOn: on }, { declinedOn: on }, { withdrawnOn: on });
  await h.call('PATCH', `letters/${id}/signatories/${pick(...signatories)}`, answer);
};

const send: Act = (h, on, pick) =>
  h.call('POST', `letters/${pick(...h.has.letters).id}/send`, { sentOn: on });

const actOnReply: Act = async (h, on, pick) => {
  if (h.has.replies.length === 0) return;
  const id = pick(...h.has.replies);
  const act = pick('settle', 'circulated', 'arrived');
  if (act === 'arrived') await h.call('PATCH', `replies/${id}`, { transferReceivedOn: on });
  else await h.call('POST', `replies/${id}/${act}`, { on });
};

const takeOffice: Act = async (h, on, pick) => {
  const body = pick(...h.has.bodies);
  const { status } = await h.call('PATCH', `tenures/${body.tenureId}`, { toOn: on });
  if (status === 200) body.tenureId = await h.holder(body.officeId, on);
};

const keepHolder: Act = async (h, _on, pick) => {
  const { id, recipients } = pick(...h.has.letters);
  const { tenureId } = pick(...h.has.bodies);
  await h.call('PUT', `letters/${id}/recipients/${recipients[0]}/holder-change`, { tenureId });
};

const end: Act = (h, _on, pick) =>
  h.call('POST', `letters/${pick(...h.has.letters).id}/${pick('close', 'close', 'withdraw')}`, {});

/** What happens and is dated on the day it is recorded: what was true on the days before stays as it was. */
export const DATED_ACTS: readonly Act[] = [
  logLetter,
  logReply,
  logReply,
  logReply,
  logReply,
  chase,
  chase,
  askInHouse,
  answerQuestion,
  judge,
  judge,
  sign,
  send,
  actOnReply,
  actOnReply,
  takeOffice,
  keepHolder,
  end,
];

const correctReply: Act = async (h, on, pick) => {
  if (h.has.replies.length === 0) return;
  const [path, kind] = [`replies/${pick(...h.has.replies)}`, pick(...CLASSES)];
  const change = pick<object>({ receivedOn: on }, { class: kind, ...parts(h, on, pick, kind) });
  if (pick('change', 'change', 'remove') === 'change') await h.call('PATCH', path, change);
  else await h.call('DELETE', `${path}?reason=Wrong`);
};

const correctSending: Act = (h, on, pick) => {
  const change = pick<object>({ sentOn: later(on, -7) }, { channel: 'post' }, { channel: 'email' });
  const reason = 'It was so.';
  return h.call('PATCH', `letters/${pick(...h.has.letters).id}/sending`, { ...change, reason });
};

const moveWindow: Act = async (h, on, pick) => {
  const firstOn = later(on, pick(-4, 1, 6));
  const window = { firstOn, lastOn: later(firstOn, pick(0, 3)) };
  if (h.has.windows.length > 0) await h.call('PATCH', `event-windows/${pick(...h.has.windows)}`, window);
};

const resume: Act = (h, _on, pick) =>
  h.call('POST', `letters/${pick(...h.has.letters).id}/${pick('reopen', 'reinstate')}`, {});

const removeChaser: Act = async (h, _on, pick) => {
  if (h.has.chasers.length > 0) await h.call('DELETE', `chasers/${pick(...h.has.chasers)}?reason=Wrong`);
};

const follow: Act = async (h, _on, pick) => {
  const [letter, first] = [pick(...h.has.letters), pick(...h.has.letters, null)];
  await h.call('PATCH', `letters/${letter.id}`, { followsLetter: first?.id ?? null });
};

const correctRecipient: Act = async (h, _on, pick) => {
  const { id, recipients } = pick(...h.has.letters);
  const organisationId = pick(pick(...h.has.bodies).organisationId, null);
  const change = { organisationId, reason: 'It was so.' };
  await h.call('PATCH', `letters/${id}/recipients/${recipients[0]}`, change);
};

/** What changes what was true on days before. */
export const CORRECTIONS: readonly Act[] = [
  correctReply,
  correctReply,
  correctSending,
  moveWindow,
  resume,
  removeChaser,
  follow,
  correctRecipient,
];
