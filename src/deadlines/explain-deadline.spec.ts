import { buildCalendar, type Division } from './calendar.js';
import { type Deadline, type DeadlineKind, type DeadlineRule } from './deadline.js';
import { explainDeadline } from './explain-deadline.js';
import { isoDate } from './iso-date.js';
import { replyDue } from './reply-target.js';
import { TWENTY_DAY_CEILING } from './targets.js';

const deadline = (
  kind: DeadlineKind,
  dueOn: string,
  rule: DeadlineRule,
  dueAt: string | null = null,
): Deadline => ({
  kind,
  dueOn: isoDate(dueOn),
  dueAt,
  sinceOn: isoDate('2021-11-22'),
  settledOn: null,
  recipientId: null,
  askIds: [],
  windowId: null,
  replyId: null,
  rule,
});
const sentence = (...parts: Parameters<typeof deadline>): string =>
  explainDeadline(deadline(...parts)).sentence;

describe('a reply due by a number of working days', () => {
  const closures = [
    { on: isoDate('2021-11-30'), title: 'St Andrew’s Day', notes: '' },
    { on: isoDate('2021-12-27'), title: 'Christmas Day', notes: 'Substitute day' },
    { on: isoDate('2022-01-03'), title: 'New Year’s Day', notes: 'Substitute day' },
  ];
  const explained = (kind: DeadlineKind, division: Division, startOn: string): string => {
    const calendar = buildCalendar({
      division,
      version: 'spec',
      from: isoDate('2021-11-01'),
      until: isoDate('2022-02-28'),
      closures: division === 'scotland' ? closures : closures.slice(1),
    });
    const due = replyDue({
      body: 'Cabinet Office',
      target: TWENTY_DAY_CEILING,
      startOn: isoDate(startOn),
      calendar,
    });
    return sentence(kind, due.dueOn, due.rule);
  };

  it('says target, source, start and result', () => {
    expect(explained('reply_target', 'england-and-wales', '2021-11-22')).toBe(
      'Reply from Cabinet Office due Monday 20 December 2021: 20 working days (Cabinet Office, Guide to Handling ' +
        'Correspondence) counted from the day after Monday 22 November 2021, the day it was received. ' +
        'No bank holiday in England and Wales falls between.',
    );
  });

  it('names the holiday that Scotland keeps', () => {
    expect(explained('reply_target', 'scotland', '2021-11-22')).toBe(
      'Reply from Cabinet Office due Tuesday 21 December 2021: 20 working days (Cabinet Office, Guide to Handling ' +
        'Correspondence) counted from the day after Monday 22 November 2021, the day it was received. ' +
        'Not counted, as a bank holiday in Scotland: St Andrew’s Day on Tuesday 30 November.',
    );
  });

  it('names several, with their notes, and the year where it differs; the ceiling by its name', () => {
    expect(explained('twenty_days', 'england-and-wales', '2021-12-24')).toBe(
      'The common ceiling for a reply from Cabinet Office is Tuesday 25 January 2022: 20 working days (Cabinet Office, ' +
        'Guide to Handling Correspondence) counted from the day after Friday 24 December 2021, the day it was received. ' +
        'Not counted, as bank holidays in England and Wales: Christmas Day (substitute day) on Monday 27 December 2021 ' +
        'and New Year’s Day (substitute day) on Monday 3 January.',
    );
  });
});

describe('a window', () => {
  const window = (timeZone: string, place: string | null): DeadlineRule => ({
    rule: 'window',
    name: 'Election of the President',
    firstOn: isoDate('2021-11-23'),
    lastOn: isoDate('2021-11-25'),
    timeZone,
    place,
  });

  // prettier-ignore
  it.each<[DeadlineKind, string, string | null, string | null, string]>([
    ['window_opens', 'Europe/Istanbul', 'Istanbul', null, 'opens at the start of 23 November 2021 in Istanbul, which is 21:00 on 22 November in London.'],
    ['window_closes', 'Europe/Istanbul', 'Istanbul', '2021-11-25T21:00:00Z', 'closes at the end of 25 November 2021 in Istanbul, which is 21:00 on 25 November in London.'],
    ['window_closes', 'Europe/Istanbul', 'Istanbul', '2021-11-25T11:30:00Z', 'is decided at 14:30 on 25 November 2021 in Istanbul, which is 11:30 on 25 November in London.'],
    ['window_closes', 'America/New_York', null, null, 'closes at the end of 25 November 2021 in New York, which is 05:00 on 26 November in London.'],
    ['window_closes', 'Europe/London', null, null, 'closes at the end of 25 November 2021 in London.'],
    ['window_closes', 'Europe/Lisbon', null, null, 'closes at the end of 25 November 2021 in Lisbon, which is the end of 25 November in London.'],
    ['window_opens', 'Europe/Lisbon', null, null, 'opens at the start of 23 November 2021 in Lisbon, which is the start of 23 November in London.'],
  ])('%s in %s (%s, %s)', (kind, timeZone, place, dueAt, words) => {
    expect(sentence(kind, '2021-11-25', window(timeZone, place), dueAt)).toBe(`“Election of the President” ${words}`);
  });
});

describe('the other kinds', () => {
  // prettier-ignore
  it.each<[DeadlineKind, DeadlineRule, string | null, string]>([
    ['requested', { rule: 'requested', text: 'before the vote' }, null, 'The letter asks for a reply by Tuesday 21 December 2021: “before the vote”.'],
    ['promised', { rule: 'promised', repliedOn: isoDate('2021-12-01'), by: 'Home Office' }, null, 'Reply promised by Tuesday 21 December 2021, in the holding reply of Wednesday 1 December 2021 from Home Office.'],
    ['chase', { rule: 'chase', rung: 'phone', after: 'due_day', afterOn: isoDate('2021-12-20'), days: 1 }, null, 'Next step due Tuesday 21 December 2021: telephone the private office, 1 working day after 20 December 2021, the day the reply was due.'],
    ['chase', { rule: 'chase', rung: 'letter', after: 'last_chaser', afterOn: isoDate('2021-12-14'), days: 5 }, null, 'Next step due Tuesday 21 December 2021: send a chasing letter, 5 working days after 14 December 2021, the day of the last chaser.'],
    ['signatures_close', { rule: 'signatures_close' }, null, 'Signatures close at the end of Tuesday 21 December 2021.'],
    ['embargo_ends', { rule: 'embargo_ends' }, '2021-12-21T00:01:00Z', 'Embargoed until 00:01 on 21 December 2021 in London.'],
    ['embargo_ends', { rule: 'embargo_ends' }, null, 'Embargoed until Tuesday 21 December 2021.'],
  ])('%s', (kind, rule, dueAt, words) => {
    expect(sentence(kind, '2021-12-21', rule, dueAt)).toBe(words);
  });

  it('gives the same as data', () => {
    const rule = { rule: 'requested', text: 'before the vote' } as const;
    const { data } = explainDeadline(deadline('requested', '2021-11-23', rule));
    expect(data).toEqual({ kind: 'requested', dueOn: '2021-11-23', dueAt: null, ...rule });
  });
});
