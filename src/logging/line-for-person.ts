/** Fields that are shown at the front of a line, or not to a person. */
const IN_FRONT = ['time', 'level', 'msg', 'pid', 'context', 'err'];

interface Fault {
  readonly type?: string;
  readonly message?: string;
  readonly stack?: string;
  readonly cause?: Fault;
}

/**
 * A line of the log for somebody at a terminal: `09:30:01 warn  Sweep: words key=value`, the stack of an error below. What is
 * no JSON stays as it is.
 */
export function lineForPerson(line: string): string {
  let entry: Record<string, unknown>;
  try {
    entry = JSON.parse(line) as Record<string, unknown>;
  } catch {
    return line;
  }
  const { time, level, msg, context, err, ...rest } = entry;
  const front = `${String(time).slice(11, 19)} ${String(level).padEnd(5)} `;
  const words = [context && `${asText(context)}:`, msg, ...fieldsOf(rest)].filter(Boolean).map(asText);
  return `${front}${words.join(' ')}${err ? `\n${faultOf(err)}` : ''}\n`;
}

function fieldsOf(rest: Record<string, unknown>): string[] {
  const shown = Object.entries(rest).filter(([key]) => !IN_FRONT.includes(key));
  return shown.map(([key, value]) => `${key}=${asText(value)}`);
}

function faultOf({ type, message, stack, cause }: Fault): string {
  const own = [`${type}: ${message}`, stack].filter(Boolean).join('\n');
  return cause ? `${own}\ncaused by ${faultOf(cause)}` : own;
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
