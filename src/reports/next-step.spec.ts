import { isoDate } from '../deadlines/iso-date.js';
import { type Rung } from '../deadlines/ladder.js';
import { isRacing, nextStep, type StepContext } from './next-step.js';
import { type AwaitingFacts, type Race } from './sections/awaiting.js';
import { awaitingTodo } from './todo-awaiting.js';

const context: StepContext = {
  on: isoDate('2021-12-21'),
  windowSoonDays: 3,
  sittings: [
    {
      house: 'commons',
      nextOn: isoDate('2022-01-05'),
      untilOn: isoDate('2022-02-10'),
      recess: 'Christmas recess',
    },
  ],
};

const race = (opensOn: string, neededByOn: string, isOpen = false): Race => ({
  window: 'Election',
  opensOn: isoDate(opensOn),
  neededByOn: isoDate(neededByOn),
  isOpen,
});

function awaiting(more: Partial<AwaitingFacts> = {}): AwaitingFacts {
  return {
    letter: { id: 'l', reference: 'PHRG/2021/001', subject: 'Fiction' },
    recipientId: 'r',
    recipient: 'The Minister',
    body: 'Ministry',
    isTransferred: false,
    holders: { atSending: null, now: null, nowFromOn: null },
    status: 'awaiting',
    sentOn: isoDate('2021-11-22'),
    receivedOn: isoDate('2021-11-22'),
    dueOn: isoDate('2022-01-10'),
    twentyOn: isoDate('2022-01-10'),
    workingDaysWaiting: 21,
    workingDaysLate: 0,
    isLate: false,
    promisedBy: null,
    rung: 'phone',
    stepOn: isoDate('2022-01-11'),
    race: null,
    houses: ['commons'],
    ...more,
  };
}

const late = { dueOn: isoDate('2021-12-20'), isLate: true, workingDaysLate: 1 };

describe('nextStep', () => {
  it('waits for the due day', () => {
    const step = { rung: null, what: 'Wait for the reply, due on 10 January 2022', by: null };
    expect(nextStep(awaiting(), context)).toMatchObject(step);
  });

  it.each([
    ['phone', 'Telephone the private office', '2021-12-21'],
    ['letter', 'Send a chasing letter', '2021-12-21'],
    ['written_question', 'Ask a signatory to table a written question', '2022-01-05'],
    ['point_of_order', 'Ask a signatory to raise a point of order', '2022-01-05'],
  ] as [Rung, string, string][])(
    'when late takes the rung %s, in Parliament only when it sits',
    (rung, what, by) => {
      const item = awaiting({ ...late, rung, stepOn: isoDate('2021-12-21') });
      expect(nextStep(item, context)).toMatchObject({ rung, what, by, questionNotBefore: '2022-01-05' });
    },
  );

  it('when late without a rung leaves it to the officers', () => {
    const step = nextStep(awaiting({ ...late, rung: null, stepOn: null }), context);
    expect(step).toMatchObject({ rung: null, what: 'Decide with the officers what to do', by: null });
  });

  it.each([
    ['open', race('2021-12-20', '2022-02-25', true), true],
    ['opening within the setting', race('2021-12-24', '2022-02-25'), true],
    ['opening later, after the due day', race('2021-12-25', '2022-02-25'), false],
    ['over before the due day', race('2022-01-04', '2022-01-09'), true],
    ['over on the due day', race('2022-01-04', '2022-01-10'), false],
  ])('an event that is %s', (_what, event, isPressing) => {
    const item = awaiting({ race: event });
    expect(isRacing(item, context)).toBe(isPressing);
    expect(nextStep(item, context).rung).toBe(isPressing ? 'phone' : null);
  });
});

describe('awaitingTodo', () => {
  const todos = (facts: AwaitingFacts): object[] =>
    awaitingTodo(facts, { ...facts, nextStep: nextStep(facts, context) }, context);

  it('asks for nothing while the due day is to come', () => {
    expect(todos(awaiting())).toEqual([]);
    expect(todos(awaiting({ promisedBy: isoDate('2021-12-21') }))).toEqual([]);
  });

  it('tells a broken promise of a letter that is not late', () => {
    expect(todos(awaiting({ promisedBy: isoDate('2021-12-20') }))).toMatchObject([
      {
        kind: 'promise_broken',
        what: 'Ring Ministry about the reply it promised (PHRG/2021/001)',
        why: 'It was promised by 20 December 2021 and did not come.',
        by: '2021-12-21',
      },
    ]);
  });

  it('does not count days that the calendar does not know', () => {
    expect(todos(awaiting({ ...late, workingDaysLate: null }))).toMatchObject([
      { why: expect.stringContaining('was due on 20 December 2021 and is late.') as string },
    ]);
  });

  it('of an open event and a late reply tells one thing, the event', () => {
    const facts = awaiting({ ...late, race: race('2021-12-20', '2021-12-22', true) });
    expect(todos(facts)).toMatchObject([
      {
        kind: 'window_open',
        by: '2021-12-22',
        why: 'Sent on 22 November 2021 and not answered; by the rule the reply of Ministry was due on 20 December 2021.',
      },
    ]);
  });
});
