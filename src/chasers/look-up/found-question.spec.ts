import { foundQuestion } from './found-question.js';

const VALUE = {
  id: 1400001,
  askingMember: { name: 'A Fictional Member' },
  house: 'Commons',
  dateTabled: '2022-01-05T00:00:00',
  dateForAnswer: '2022-01-10T00:00:00',
  uin: '100123',
  questionText: 'To ask the Prime Minister, when they plan to reply.',
  answeringBodyName: 'Prime Minister',
  isWithdrawn: false,
  isNamedDay: true,
  answerIsHolding: null,
  dateAnswered: null,
  answerText: null,
  dateHoldingAnswer: null,
};
const read = (changes: object = {}) => foundQuestion({ ...VALUE, ...changes });

describe('a question as Parliament has it', () => {
  it('is read with its days as days', () => {
    expect(read()).toEqual({
      ...{ id: 1400001, uin: '100123', house: 'commons', tabledOn: '2022-01-05', isNamedDay: true },
      ...{ answerDueOn: '2022-01-10', askedBy: 'A Fictional Member', answeringBody: 'Prime Minister' },
      ...{ questionText: VALUE.questionText, isWithdrawn: false },
      ...{ holdingAnswerOn: null, answeredOn: null, answer: null },
    });
  });

  it.each<[string, object, object]>([
    [
      'answered',
      { dateAnswered: '2022-01-11T00:00:00', answerText: '<p>In due course.</p>' },
      { answeredOn: '2022-01-11', answer: 'In due course.', holdingAnswerOn: null },
    ],
    [
      'with a holding answer alone',
      { answerIsHolding: true, dateAnswered: '2022-01-10T00:00:00', answerText: '<p>Later.</p>' },
      { answeredOn: null, answer: 'Later.', holdingAnswerOn: '2022-01-10' },
    ],
    [
      'answered after a holding answer',
      {
        answerIsHolding: false,
        dateHoldingAnswer: '2022-01-10T00:00:00',
        dateAnswered: '2022-01-14T00:00:00',
      },
      { answeredOn: '2022-01-14', holdingAnswerOn: '2022-01-10' },
    ],
    [
      'with markup',
      {
        answerText:
          '<p>One <a href="https://example.org/x">link</a></p><script>alert(1)</script><p>Two<img src=x onerror=alert(1)></p>',
      },
      { answer: 'One link\n\nTwo' },
    ],
    ['of a Peer', { house: 'Lords', uin: 'HL12' }, { house: 'lords', uin: 'HL12' }],
    [
      'with nothing but its number',
      {
        askingMember: null,
        dateTabled: null,
        dateForAnswer: 'soon',
        questionText: null,
        answeringBodyName: null,
        isNamedDay: null,
      },
      { askedBy: null, tabledOn: null, answerDueOn: null, questionText: null, isNamedDay: false },
    ],
  ])('%s', (_words, changes, expected) => {
    expect(read(changes)).toMatchObject(expected);
  });

  it.each([
    [{ id: null }],
    [{ id: 1.5 }],
    [{ uin: '' }],
    [{ uin: null }],
    [{ house: 'Bicameral' }],
    [{ house: null }],
  ])('is none with %j', (changes) => {
    expect(read(changes)).toBeNull();
  });

  it('is none when it is no object', () => {
    for (const value of [null, undefined, 'x', 3]) expect(foundQuestion(value)).toBeNull();
  });
});
