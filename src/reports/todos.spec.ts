import { isoDate } from '../deadlines/iso-date.js';
import { orderTodos } from './order-todos.js';
import { type ChaserItem, type DraftItem } from './sections/activity.js';
import { type Todo, type TodoKind } from './sections/todo.js';
import { type WindowAsk, type WindowItem } from './sections/windows.js';
import { choreTodos, outcomeTodos } from './todo-chores.js';
import { draftTodos } from './todo-drafts.js';
import { whatCameOf } from './what-came-of-chaser.js';

const letter = { id: 'l', reference: 'PHRG/2021/001', subject: 'Fiction' };
const on = isoDate('2021-12-21');

describe('orderTodos', () => {
  it('goes by kind, then by day with the undated last, then by reference', () => {
    const todo = (kind: TodoKind, by: string | null, reference: string): Todo => ({
      kind,
      by: by === null ? null : isoDate(by),
      letter: { ...letter, reference },
      what: '',
      why: '',
    });
    const inOrder = [
      todo('window_open', '2021-12-31', 'c'),
      todo('reply_late', '2021-12-01', 'b'),
      todo('reply_late', '2021-12-02', 'a'),
      todo('reply_late', '2021-12-02', 'b'),
      todo('reply_late', null, 'a'),
      todo('reply_unclassified', null, 'a'),
    ];
    expect(orderTodos([...inOrder].reverse())).toEqual(inOrder);
  });
});

describe('draftTodos', () => {
  const draft = (more: Partial<DraftItem>): DraftItem => ({
    ...letter,
    status: 'collecting_signatures',
    draftedOn: isoDate('2021-12-01'),
    signaturesCloseOn: null,
    signaturesAwaited: 2,
    neededByOn: null,
    window: null,
    ...more,
  });
  const soonOn = isoDate('2021-12-23');

  it('asks for nothing of a draft without dates', () => {
    expect(draftTodos(draft({}), on, soonOn)).toEqual([]);
  });

  it.each([
    ['2021-12-24', 2, []],
    ['2021-12-23', 0, []],
    ['2021-12-23', 1, ['Signatures close on 23 December 2021; 1 Member still to answer.']],
    ['2021-12-20', 2, ['Signatures closed on 20 December 2021; 2 Members still to answer.']],
    ['2021-12-20', 0, ['Signatures closed on 20 December 2021; nobody who was asked is still to answer.']],
  ])('signatures that close on %s with %i awaited', (day, signaturesAwaited, why) => {
    const todos = draftTodos(draft({ signaturesCloseOn: isoDate(day), signaturesAwaited }), on, soonOn);
    expect(todos.map((todo) => todo.why)).toEqual(why);
  });

  it('asks for a letter to go out before its event', () => {
    const todos = draftTodos(draft({ neededByOn: isoDate('2021-12-30'), window: 'Vote' }), on, soonOn);
    expect(todos).toMatchObject([{ kind: 'unsent_before_window', by: '2021-12-30' }]);
    expect(todos[0].why).toBe(
      'It asks for something before “Vote”: an answer is of use until 30 December 2021.',
    );
  });
});

describe('outcomeTodos', () => {
  const ask = (position: number, more: Partial<WindowAsk> = {}): WindowAsk => ({
    letter,
    isSent: true,
    position,
    text: 'Ask',
    outcome: 'overtaken_by_events',
    outcomeBasis: 'follows_from_facts',
    answered: 'unanswered',
    ...more,
  });
  const closed = (asks: WindowAsk[]): WindowItem[] => [
    { name: 'Vote', neededByOn: isoDate('2021-12-20'), asks } as unknown as WindowItem,
  ];

  it('names every ask of a letter at once', () => {
    expect(outcomeTodos(closed([ask(1), ask(3)]))).toMatchObject([
      {
        what: 'Record the outcome of ask 1 and ask 3 of PHRG/2021/001',
        why: '“Vote” was over on 20 December 2021; no answer came.',
      },
    ]);
  });

  it('tells an answer that came only afterwards', () => {
    const [todo] = outcomeTodos(closed([ask(1, { answered: 'after_event' })]));
    expect(todo.why).toContain('an answer came only afterwards');
  });

  it('leaves out what a person has judged and what was never sent', () => {
    expect(outcomeTodos(closed([ask(1, { outcomeBasis: 'judged' }), ask(2, { isSent: false })]))).toEqual([]);
  });
});

describe('choreTodos', () => {
  it('says each in words', () => {
    const receivedOn = isoDate('2021-12-20');
    const reply = { letter, receivedOn, from: 'The Minister' };
    const todos = choreTodos({
      unclassified: [reply],
      notAssessed: [{ letter, repliedOn: receivedOn, asks: 2 }],
      notCirculated: [reply],
      questions: [{ letter, uin: '123', askedBy: 'A Fictional MP', answerDueOn: receivedOn }],
    });
    expect(todos.map(({ what }) => what)).toEqual([
      'Ask A Fictional MP to pursue the written question 123 about PHRG/2021/001',
      'Say what kind of reply to PHRG/2021/001 came from The Minister',
      'Record what the reply to PHRG/2021/001 says to 2 asks',
      'Send the reply from The Minister to those who signed PHRG/2021/001',
    ]);
  });
});

describe('whatCameOf', () => {
  const question = {
    house: 'commons',
    uin: '1',
    askedBy: 'A Fictional MP',
    answerDueOn: isoDate('2022-01-10'),
    holdingAnswerOn: null,
    answeredOn: null,
  };
  const reply = { class: 'holding', receivedOn: on } as const;

  it.each<[Pick<ChaserItem, 'question' | 'nextReply'>, string]>([
    [{ question: null, nextReply: null }, 'Nothing has come since'],
    [{ question: null, nextReply: reply }, 'A holding reply came on 21 December 2021'],
    [{ question, nextReply: null }, 'The question has no answer yet, due on 10 January 2022'],
    [
      { question: { ...question, holdingAnswerOn: on }, nextReply: null },
      'The question had a holding answer on 21 December 2021',
    ],
    [
      { question: { ...question, holdingAnswerOn: on, answeredOn: on }, nextReply: reply },
      'The question was answered on 21 December 2021; a holding reply came on 21 December 2021',
    ],
  ])('%j: %s', (chaser, words) => {
    expect(whatCameOf(chaser)).toBe(words);
  });
});
