import { jsonLog, type Log } from './json-log.js';
import { type LogLevel } from './log-level.js';
import { NestLog } from './nest-log.js';

type Line = Record<string, unknown>;

function logged(level: LogLevel, act: (log: Log) => void): Line[] {
  const lines: Line[] = [];
  act(jsonLog(level, { write: (line) => void lines.push(JSON.parse(line) as Line) }));
  return lines;
}

const failure = (): Error =>
  Object.assign(new Error('invalid input syntax for type uuid: "Jane Doe"'), {
    severity: 'ERROR',
    code: '22P02',
  });

describe('jsonLog', () => {
  it('writes an object a line: level, time, process, words and fields', () => {
    const [line] = logged('info', (log) => log.info({ requestId: 'r1' }, 'request'));
    expect(line).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
      pid: process.pid,
      requestId: 'r1',
      msg: 'request',
    });
  });

  it.each<[LogLevel, string[]]>([
    ['silent', []],
    ['error', ['error']],
    ['warn', ['warn', 'error']],
    ['info', ['info', 'warn', 'error']],
    ['debug', ['debug', 'info', 'warn', 'error']],
  ])('at the level %s has %j', (level, expected) => {
    const lines = logged(level, (log) => {
      for (const one of ['debug', 'info', 'warn', 'error'] as const) log[one]('words');
    });
    expect(lines.map((line) => line.level)).toEqual(expected);
  });

  it.each<[string, (log: Log) => void]>([
    ['alone', (log) => log.error(failure())],
    ['as a field', (log) => log.error({ err: failure() })],
    ['with its own message as words', (log) => log.error({ err: failure() }, failure().message)],
    ['with words', (log) => log.error({ err: failure() }, 'It failed.')],
    ['of a child', (log) => log.child({ a: 1 }).error({ err: failure() })],
    ['through Nest', (log) => new NestLog(log).error(failure(), 'Sweep')],
    [
      'through Nest, as a field',
      (log) => new NestLog(log).error({ msg: 'It failed.', err: failure() }, 'Sweep'),
    ],
    ['with its stack through Nest', (log) => new NestLog(log).error('It failed.', failure().stack, 'Sweep')],
  ])('keeps an error %s without the values in it', (_how, act) => {
    const [line] = logged('info', act);
    expect(JSON.stringify(line)).not.toContain('Jane');
    expect(JSON.stringify(line)).toContain('json-log.spec');
  });

  it('leaves out requests and answers that a library passes on', () => {
    const lines = logged('info', (log) => log.info({ req: { url: '/secret' }, res: {} }, 'words'));
    expect(JSON.stringify(lines)).not.toContain('secret');
  });
});

describe('NestLog', () => {
  it('takes the last text as the context, an object as fields', () => {
    const lines = logged('debug', (log) => {
      const nest = new NestLog(log);
      nest.log('words', 'Sweep');
      nest.warn({ msg: 'words', job: 'sweep' }, 'Sweep');
      nest.verbose('words', 'Sweep');
      nest.fatal('words', 'Sweep');
    });
    const line = { context: 'Sweep', msg: 'words' };
    expect(lines).toMatchObject([
      { ...line, level: 'info' },
      { ...line, level: 'warn', job: 'sweep' },
      { ...line, level: 'debug' },
      { ...line, level: 'fatal' },
    ]);
  });

  it('leaves out the framework’s own account of its start, not its faults', () => {
    const lines = logged('debug', (log) => {
      new NestLog(log).log('Mapped {/x, GET} route', 'RouterExplorer');
      new NestLog(log).error('Cannot start', 'RouterExplorer');
    });
    expect(lines).toMatchObject([{ level: 'error' }]);
  });
});
