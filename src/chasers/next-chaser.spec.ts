import { office, owed, sittingDays } from '../../test/support/owed.js';
import { isoDate } from '../deadlines/iso-date.js';
import { type Rung } from '../deadlines/ladder.js';
import { nextChaser } from './next-chaser.js';
import { type OwedAnswer } from './owed-letter.js';

const on = isoDate('2021-12-21');
const next = (rung: Rung, more: Partial<OwedAnswer> = {}, day = on) =>
  nextChaser(owed(rung, more), day, sittingDays(owed(rung, more).letter.house));
const inLords = { letter: { ...owed('phone').letter, house: 'lords' } } as const;

describe('the next chaser', () => {
  it.each<[Rung, string]>([
    ['phone', 'the Prime Minister, A Minister MP'],
    ['letter', 'the Prime Minister, A Minister MP'],
    ['written_question', 'the Prime Minister'],
    ['leader_of_the_house', 'the Leader of the House of Commons, A Leader MP'],
    ['point_of_order', 'the Speaker'],
  ])('of the kind %s goes to %s', (rung, addressee) => {
    expect(next(rung)).toMatchObject({ rung, addressee, dueOn: '2021-12-21', isDue: true });
  });

  it.each<[string, Partial<OwedAnswer>, string, string[]]>([
    [
      'to the new holder',
      { office: office('Prime Minister', ['A New Minister MP']) },
      'the Prime Minister, A New Minister MP',
      ['The letter went to A Minister MP, who no longer holds the office.'],
    ],
    [
      'to the office, when nobody is known to hold it',
      { office: office('Prime Minister') },
      'the Prime Minister',
      ['Who holds the office now is not in the directory.', 'The letter went to A Minister MP.'],
    ],
    ['to the printed line, when no office is known', { office: null }, 'A Minister MP', []],
    [
      'to the body it was passed on to',
      { office: null, served: null, transferredOn: isoDate('2021-12-01'), body: 'Home Office' },
      'the Home Office',
      [],
    ],
  ])('goes %s', (_words, more, addressee, notes) => {
    expect(next('letter', more)).toMatchObject({
      addressee,
      notes,
      earliestOn: '2021-12-21',
      house: null,
      through: [],
    });
  });

  it('waits for the House to sit, and says from when a day can be named', () => {
    expect(next('written_question')).toMatchObject({
      earliestOn: '2022-01-05',
      namedDayFromOn: '2022-01-10',
      through: ['First Fictional MP - Co-Chair', 'Third Fictional MP'],
      notes: [
        'The House of Commons does not sit before Wednesday 5 January 2022.',
        'Tabled on Wednesday 5 January 2022, a question can name Monday 10 January 2022 for its answer at the earliest.',
      ],
    });
  });

  it.each<[Rung, string, string | null]>([
    ['written_question', '2022-01-13', '2022-01-13'],
    ['point_of_order', '2022-01-08', '2022-01-10'],
    ['business_question', '2022-01-07', '2022-01-13'],
    ['business_question', '2022-01-14', null],
    ['written_question', '2022-01-15', null],
  ])('of the kind %s on %s can be done from %s', (rung, day, earliestOn) => {
    expect(next(rung, {}, isoDate(day)).earliestOn).toBe(earliestOn);
  });

  it('guesses nothing beyond the list of sitting days', () => {
    expect(next('written_question', {}, isoDate('2022-01-13'))).toMatchObject({
      namedDayFromOn: null,
      notes: [
        'Which day could be named for the answer is not known: the list of sitting days of the House of Commons ends on 14 January 2022.',
      ],
    });
    expect(next('point_of_order', {}, isoDate('2022-01-15')).notes).toEqual([
      'From when it can be done is not known: the list of sitting days of the House of Commons ends on 14 January 2022.',
    ]);
  });

  it('is not due before its day, and is planned for that day', () => {
    expect(next('letter', {}, isoDate('2021-12-01'))).toMatchObject({
      isDue: false,
      earliestOn: '2021-12-21',
    });
  });

  it('in the Lords names no day and raises no point of order', () => {
    expect(next('written_question', inLords)).toMatchObject({
      house: 'lords',
      namedDayFromOn: null,
      through: ['Baroness Fictional - Co-Chair'],
    });
    expect(next('point_of_order', inLords).notes).toContain(
      'The House of Lords has no points of order: ask the Leader of the House again.',
    );
  });

  it('says when nobody who signed sits there, and when the body does not answer to Parliament', () => {
    const nobody = { letter: { ...owed('phone').letter, signers: [] } };
    expect(next('point_of_order', nobody).notes).toContain(
      'No signatory is known to sit in the House of Commons.',
    );
    const devolved = {
      bodyKind: 'devolved_government',
      body: 'Welsh Government',
      office: null,
      bodyOffices: [],
    } as const;
    const { addressee, notes } = next('written_question', devolved);
    expect(addressee).toBe('the minister who answers for the Welsh Government');
    expect(notes[0]).toMatch('Welsh Government does not answer to the UK Parliament');
  });

  it.each<[string[], string]>([
    [['Home Secretary', 'Minister of State for Security'], 'the Secretary of State for the Home Department'],
    [['Lord Chancellor and Secretary of State for Justice'], 'the Secretary of State for Justice'],
    [
      ['Parliamentary Under-Secretary of State for Lamps'],
      'the minister who answers for the Ministry of Lamps',
    ],
    [
      ['Secretary of State for A', 'Secretary of State for B'],
      'the minister who answers for the Ministry of Lamps',
    ],
  ])('asks of the offices %j %s', (bodyOffices, addressee) => {
    expect(next('written_question', { bodyOffices, office: null, body: 'Ministry of Lamps' }).addressee).toBe(
      addressee,
    );
  });
});
