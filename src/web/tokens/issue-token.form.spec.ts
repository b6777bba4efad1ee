import { isoDate } from '../../deadlines/iso-date.js';
import { type FormBody } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { readToken } from './issue-token.form.js';

const KIM = '01934f5e-7b00-7000-8000-000000000001';
const GIVEN: FormBody = { name: 'Spreadsheet', role: 'staff' };
const read = (body: FormBody): { command: object; errors: Record<string, { text: string }> } => {
  const errors = new FormErrors();
  const command = readToken(body, { members: [{ id: KIM }], today: isoDate('2024-03-30') }, errors);
  return { command, errors: errors.byField };
};
const lastOn = (day: string, month: string): FormBody => ({
  ...GIVEN,
  'lastOn-day': day,
  'lastOn-month': month,
  'lastOn-year': '2024',
});

describe('the form of a token', () => {
  it('is for a program and has no end unless it says so', () => {
    const command = { name: 'Spreadsheet', role: 'staff', expiresAt: null, accountId: null };
    expect(read(GIVEN)).toEqual({ command, errors: {} });
    expect(read({ ...GIVEN, accountId: KIM }).command).toMatchObject({ accountId: KIM });
  });

  it.each([
    ['30', '3', '2024-03-31T00:00:00Z'],
    ['31', '3', '2024-03-31T23:00:00Z'],
  ])('ends with its last day in London, also where the clocks change: %s %s', (day, month, expiresAt) => {
    expect(read(lastOn(day, month))).toMatchObject({ command: { expiresAt }, errors: {} });
  });

  it.each<[string, FormBody, string]>([
    ['name', { role: 'staff' }, 'Enter what or whom'],
    ['name', { ...GIVEN, name: 'x'.repeat(101) }, '100 characters or fewer; it has 101'],
    ['role', { name: 'x', role: 'operator' }, 'Choose what they may do'],
    ['lastOn-day', lastOn('29', '3'), 'today or later'],
    ['accountId', { ...GIVEN, accountId: '01934f5e-7b00-7000-8000-000000000002' }, 'belongs to the group'],
  ])('says what is wrong with %s', (field, body, words) => {
    expect(read(body).errors[field].text).toContain(words);
  });
});
