import { FLAG_KINDS } from '../../flags/flag-rules.js';
import { flagAct } from './flag-act.js';

const LETTER = { id: 'L', reference: 'PHRG/2021/001', subject: 'Kites' };
const askAt = (position: number): string | undefined => (position === 1 ? 'A1' : undefined);
const actOf = (kind: string, details = {}, mayChange = true): string => {
  const letter = ['calendar_ends_soon', 'mail_undelivered'].includes(kind) ? null : LETTER;
  const act = flagAct({ kind, letter, subjectId: 'S', details }, '/groups/phrg', { mayChange, askAt });
  return `${act.text}: ${act.href.replace('/groups/phrg/letters/L', '…')}`;
};

describe('the next thing to do about a flag', () => {
  it.each([
    ['window_closes_today', 'Log a chaser: …/chasers/log'],
    ['window_open', 'Log a chaser: …/chasers/log'],
    ['unsent_before_window', 'Send the letter: …/send'],
    ['window_opens_soon', 'Log a chaser: …/chasers/log'],
    ['promise_broken', 'Log a chaser: …/chasers/log'],
    ['reply_overdue', 'Log a chaser: …/chasers/log'],
    ['reply_due_today', 'Log a reply: …/replies/log'],
    ['chase_due', 'Log a chaser: …/chasers/log'],
    ['question_answer_due', 'Record the answer: /groups/phrg/chasers/S/answer'],
    ['signatures_close_soon', 'Collect signatures: …/signatories'],
    ['reply_unclassified', 'Say what kind it is: /groups/phrg/replies/S/change'],
    ['transfer_unconfirmed', 'Log a chaser: …/chasers/log'],
    ['no_acknowledgement', 'Log a chaser: …/chasers/log'],
    ['reply_due_soon', 'Log a reply: …/replies/log'],
    ['holder_changed', 'Write again?: …/recipients/S/holder'],
    ['window_closed_unanswered', 'Record the outcomes: …#asks'],
    ['asks_not_assessed', 'Record the outcomes: …#asks'],
    ['reply_not_circulated', 'Record that it was circulated: /groups/phrg/replies/S/circulate'],
    ['mail_undelivered', 'See the mails: /groups/phrg/undelivered'],
    ['calendar_ends_soon', 'See the calendars: /groups/phrg/calendars'],
  ])('%s: %s', (kind, expected) => {
    expect(actOf(kind)).toBe(expected);
  });

  it('is of its own for every kind', () => {
    expect(FLAG_KINDS.filter((kind) => actOf(kind).startsWith('Open the letter'))).toEqual([]);
  });

  it('leads to the very ask where one is meant, and to the step of the ladder that is due', () => {
    expect(actOf('window_closed_unanswered', { asks: [1] })).toBe(
      'Record the outcome of ask 1: …/asks/A1/outcome',
    );
    expect(actOf('asks_not_assessed', { asks: [1, 2] })).toBe('Record the outcomes: …#asks');
    expect(actOf('chase_due', { rung: 'letter' })).toBe('Log a chaser: …/chasers/log?kind=letter');
  });

  it('leads who may only read to the letter', () => {
    expect(actOf('reply_overdue', {}, false)).toBe('Open the letter: …');
  });
});
