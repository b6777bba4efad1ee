/** So long a message is at most that only says what is attached. */
const LONGEST = 700;

const POINTS_AT_FILE =
  /\b(attach(ed|ment|ing)?|enclos(ed|ing|ure)|find below|see the (letter|file)|forward(ed|ing)?)\b/i;

/**
 * Whether the body of a mail is no letter but says only that one is attached, or nothing at all. What is quoted below
 * it, and a signature after `-- `, don't count.
 */
export function isCoveringNote(body: string): boolean {
  const own = body
    .split(/^-- $|^On .{5,200} wrote:\s*$|^-{2,} ?(?:Original|Forwarded) message/im)[0]
    .replace(/^>.*$/gm, '')
    .trim();
  return own === '' || (own.length <= LONGEST && POINTS_AT_FILE.test(own));
}
