import { TIMELINE_EVENTS, type TimelineEvent } from '../../timeline/timeline-event.js';
import { type Snapshot } from '../../timeline/timeline.js';
import { actorWords, eventWords } from './event-words.js';

interface Told {
  readonly event: TimelineEvent;
  readonly before?: Snapshot;
  readonly after?: Snapshot;
  readonly about?: string;
}

const words = ({ event, before, after, about }: Told): string => {
  const { title, details } = eventWords({
    event,
    before: before ?? null,
    after: after ?? null,
    about: about ?? null,
  });
  return [title, ...details].join(' | ');
};

describe('history in words', () => {
  it.each(TIMELINE_EVENTS)('has words for %s, even of a line that carries nothing', (event) => {
    const told = eventWords({ event, before: null, after: null, about: null });
    expect(told.title).toMatch(/^[A-Z][^_{}]+$/);
    expect(told.details.join(' ')).not.toMatch(/undefined|null|\[object/);
  });

  it('tells each event in other words', () => {
    const titles = TIMELINE_EVENTS.map(
      (event) => eventWords({ event, before: null, after: null, about: null }).title,
    );
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it.each<[string, Told]>([
    [
      'Letter sent | On 22 November 2021 by email.',
      { event: 'letter-sent', after: { sentOn: '2021-11-22', channel: 'email' } },
    ],
    [
      'Letter logged | As PHRG/2021/001, with 1 recipient, 6 signatories and 2 asks.',
      {
        event: 'letter-logged',
        after: { reference: 'PHRG/2021/001', recipients: [1], signatories: [1, 2, 3, 4, 5, 6], asks: [1, 2] },
      },
    ],
    [
      'Letter changed | Subject: “New”, before “Old”. | Topics: “a” and “b”. | Letter that it follows: another. | Reason: A slip.',
      {
        event: 'letter-changed',
        before: { subject: 'Old', topics: [], followsLetterId: null },
        after: {
          subject: 'New',
          topics: ['a', 'b'],
          followsLetterId: '01934f5e-7b00-7000-8000-000000000001',
          reason: 'A slip',
        },
      },
    ],
    [
      'Sending corrected | It was not sent after all, as had been recorded for 22 November 2021. | Reason: Never left.',
      {
        event: 'sending-corrected',
        before: { sentOn: '2021-11-22' },
        after: { sentOn: null, reason: 'Never left.' },
      },
    ],
    [
      'Status: part replied | Before: awaiting reply.',
      { event: 'status-changed', before: { status: 'awaiting_reply' }, after: { status: 'part_replied' } },
    ],
    [
      'Due day moved | The reply from Home Office is due on 25 November 2021, no longer on 23 November 2021. | A bank holiday.',
      {
        event: 'due-day-moved',
        before: { dueOn: '2021-11-23' },
        after: { dueOn: '2021-11-25', rule: { body: 'Home Office' }, because: 'A bank holiday.' },
      },
    ],
    [
      'Due day moved | The next chaser is due on 25 November 2021.',
      { event: 'due-day-moved', after: { kind: 'chase', dueOn: '2021-11-25' } },
    ],
    [
      'Signature withdrawn | Tony Lloyd MP withdrew on 2 December 2021. | Reason: Shadow minister now.',
      {
        event: 'signatory-changed',
        before: { withdrawnOn: null },
        after: { withdrawnOn: '2021-12-02', reason: 'Shadow minister now' },
        about: 'Tony Lloyd MP',
      },
    ],
    [
      'Order of the signatures changed',
      { event: 'signatory-changed', before: { order: ['a', 'b'] }, after: { order: ['b', 'a'] } },
    ],
    [
      'Ask 2 changed | Text: “Do it.”, before “Do”.',
      { event: 'ask-changed', before: { text: 'Do' }, after: { text: 'Do it.' }, about: '2' },
    ],
    [
      'Reply logged: a holding reply | Received on 6 December 2021, signed by A Clerk. | It promises an answer by 10 January 2022.',
      {
        event: 'reply-logged',
        after: { class: 'holding', receivedOn: '2021-12-06', signedBy: 'A Clerk', promisedBy: '2022-01-10' },
      },
    ],
    [
      'Reply circulated to the signatories | The reply received on 6 December 2021. | On 7 December 2021.',
      {
        event: 'reply-changed',
        before: { circulatedOn: null },
        after: { circulatedOn: '2021-12-07' },
        about: '2021-12-06',
      },
    ],
    [
      'Reply classified | It is a partial reply, no longer taken for an unclassified reply.',
      { event: 'reply-changed', before: { class: 'unclassified' }, after: { class: 'partial' } },
    ],
    [
      'Reply moved to PHRG/2021/002 | It is an acknowledgement, received on 6 December 2021. | Reason: Wrong letter.',
      {
        event: 'reply-moved',
        before: { class: 'acknowledgement', receivedOn: '2021-12-06' },
        after: { to: { id: 'x', reference: 'PHRG/2021/002' }, reason: 'Wrong letter.' },
      },
    ],
    [
      'Outcome of ask 1: partly met | “We shall look.”',
      { event: 'outcome-recorded', after: { outcome: 'partly_met', quote: 'We shall look.' }, about: '1' },
    ],
    [
      'Outcome of ask 1: open | The reply that the judgement rested on is no longer with this letter.',
      {
        event: 'outcome-recorded',
        before: { outcome: 'met' },
        after: { outcome: 'open', because: 'reply-removed' },
        about: '1',
      },
    ],
    [
      'Chased: a written question | On 18 October 2021, by Dr Larkspindle MP. | An answer is due on 21 October 2021.',
      {
        event: 'chaser-logged',
        after: {
          kind: 'written_question',
          madeOn: '2021-10-18',
          askedBy: 'Dr Larkspindle MP',
          answerDueOn: '2021-10-21',
        },
      },
    ],
    ['File added | “scan.pdf”', { event: 'attachment-added', after: { name: 'scan.pdf' } }],
    [
      'Needs somebody | Reply from Home Office is due today.',
      { event: 'flag-raised', after: { kind: 'reply_due_today', details: { body: 'Home Office' } } },
    ],
    [
      'Put aside until 3 January 2022 | Reason: They rang.',
      { event: 'flag-snoozed', after: { snoozedUntil: '2022-01-03', snoozeReason: 'They rang' } },
    ],
    ['Taken up again', { event: 'flag-snoozed', after: { snoozedUntil: null, snoozeReason: null } }],
    [
      'Event window changed | An election. | Last day: 26 November 2021, before 25 November 2021.',
      {
        event: 'window-changed',
        before: { lastOn: '2021-11-25' },
        after: { lastOn: '2021-11-26' },
        about: 'An election',
      },
    ],
  ])('%s', (expected, told) => {
    expect(words(told)).toBe(expected);
  });

  it('cuts long texts, and never tells an id', () => {
    const told = words({
      event: 'letter-changed',
      before: { body: 'a'.repeat(500) },
      after: { body: 'b'.repeat(500) },
    });
    expect(told.length).toBeLessThan(400);
    expect(told).toContain('…');
  });

  it.each([
    ['A Clerk', { actor: { kind: 'person', name: 'A Clerk' }, door: 'web' }],
    ['Mail merge, through the API', { actor: { kind: 'token', name: 'Mail merge' }, door: 'api' }],
    ['Postbag', { actor: { kind: 'system', name: 'sweep' }, door: 'job' }],
    ['the operator', { actor: { kind: 'system', name: 'command line' }, door: 'cli' }],
  ] as const)('says by whom: %s', (expected, entry) => {
    expect(actorWords(entry)).toBe(expected);
  });
});
