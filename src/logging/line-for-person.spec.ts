import { lineForPerson } from './line-for-person.js';

const line = (fields: object): string =>
  `${JSON.stringify({ level: 'info', time: '2026-11-24T09:30:01.123Z', pid: 7, ...fields })}\n`;

describe('lineForPerson', () => {
  it.each([
    [line({ msg: 'words' }), '09:30:01 info  words\n'],
    [line({ level: 'warn', context: 'Sweep', msg: 'ran', ms: 12 }), '09:30:01 warn  Sweep: ran ms=12\n'],
    [line({ msg: 'request', actor: { id: 'a' } }), '09:30:01 info  request actor={"id":"a"}\n'],
    [
      line({
        msg: 'It failed.',
        err: {
          type: 'Error',
          message: 'no',
          stack: '    at x',
          cause: { type: 'E', message: 'm', stack: '' },
        },
      }),
      '09:30:01 info  It failed.\nError: no\n    at x\ncaused by E: m\n',
    ],
    ['no JSON\n', 'no JSON\n'],
  ])('%s', (given, shown) => {
    expect(lineForPerson(given)).toBe(shown);
  });
});
