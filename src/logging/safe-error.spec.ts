import { QueryFailedError } from 'typeorm';
import { framesOf, safeError } from './safe-error.js';

/** An error of PostgreSQL as the driver gives it, full of what somebody wrote. */
function refused(code: string, message: string): Error {
  const error = Object.assign(new Error(message), {
    severity: 'ERROR',
    code,
    detail: 'Failing row contains (Jane Doe).',
    hint: 'Jane',
    where: 'unnamed portal parameter $1 = Jane',
    table: 'letter',
    constraint: 'letter_reference_key',
  });
  return error;
}

describe('safeError', () => {
  it.each([
    ['23505', 'duplicate key value violates unique constraint "letter_reference_key"', true],
    ['42P01', 'relation "letter" does not exist', true],
    ['57P01', 'terminating connection due to administrator command', true],
    ['40001', 'could not serialize access', true],
    ['22P02', 'invalid input syntax for type uuid: "Jane Doe"', false],
    ['22008', 'date/time field value out of range: "Jane"', false],
    ['P0001', 'The history of Jane', false],
  ])('%s keeps what it was about; its message: %s', (code, message, isKept) => {
    const driverError = refused(code, message);
    const wrapped = new QueryFailedError('INSERT INTO letter VALUES ($1)', ['Jane Doe'], driverError);
    for (const error of [driverError, wrapped]) {
      const kept = safeError(error);
      expect(kept).toMatchObject({ code, table: 'letter', constraint: 'letter_reference_key' });
      expect(kept.message === message).toBe(isKept);
      expect(JSON.stringify(kept)).not.toContain('Jane');
    }
  });

  it.each([
    ['JSON', () => JSON.parse('Jane') as unknown],
    ['an address', () => decodeURIComponent('%Jane')],
    ['a number', () => (1).toFixed(Number('1000'))],
  ])('does not keep the message of an error in reading %s', (_what, act) => {
    let caught: unknown;
    try {
      act();
    } catch (error) {
      caught = error;
    }
    const { message, stack } = safeError(caught);
    expect(message).toContain('not logged');
    expect(stack).toContain('safe-error.spec');
    expect(stack).not.toContain('Jane');
  });

  it('keeps the message, code and cause of other errors, so many deep', () => {
    const cause = Object.assign(new TypeError('x is not a function'), {
      code: 'E_X',
      cause: refused('22P02', 'Jane'),
    });
    const kept = safeError(new Error('It failed.', { cause }));
    expect(kept).toMatchObject({
      type: 'Error',
      message: 'It failed.',
      cause: { type: 'TypeError', code: 'E_X' },
    });
    expect(JSON.stringify(kept)).not.toContain('Jane');
    const circular = new Error('round');
    circular.cause = circular;
    expect(JSON.stringify(safeError(circular)).match(/round/g)).toHaveLength(3);
  });

  it('keeps nothing of what was thrown and is no error', () => {
    expect(safeError('Jane')).toEqual({
      type: 'string',
      message: expect.stringContaining('not logged') as string,
      stack: '',
    });
  });
});

describe('framesOf', () => {
  it('leaves out a message of several lines', () => {
    expect(framesOf('Error: Jane\n    at lunch\nsaid so\n    at one (a.ts:1)\n    at two (b.ts:2)')).toBe(
      '    at one (a.ts:1)\n    at two (b.ts:2)',
    );
    expect(framesOf('Error: Jane')).toBe('');
    expect(framesOf(undefined)).toBe('');
  });
});
