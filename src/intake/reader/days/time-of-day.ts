const TIME =
  /\b(?:(\d{1,2})(?:[.:](\d{2}))?\s?([ap])\.?m\.?(?![\p{L}])|([01]?\d|2[0-3])[.:]([0-5]\d)(?:\s?(?:hrs|hours|h))?(?![\d/.])|(noon|midday|midnight))/iu;

/** The time of day written beside a day, as `HH:MM`, or null. Looks at the words just before and after it. */
export function timeNear(text: string, from: number, to: number): string | null {
  const before = text.slice(Math.max(0, from - 24), from);
  const after = text.slice(to, to + 18);
  const near = /(?:^|\s)(?:at|by|before|until|on|of|than)?\s*[^.;]*$/i.exec(before)?.[0] ?? '';
  return (
    read(TIME.exec(near)) ??
    read(/^\s*,?\s*(?:at|by|before)?\s*/i.test(after) ? TIME.exec(after.replace(/[;(].*/s, '')) : null)
  );
}

function read(match: RegExpExecArray | null): string | null {
  if (!match) return null;
  if (match[6]) return /midnight/i.test(match[6]) ? '23:59' : '12:00';
  if (match[4]) return `${match[4].padStart(2, '0')}:${match[5]}`;
  const hour = (Number(match[1]) % 12) + (/p/i.test(match[3]) ? 12 : 0);
  return Number(match[1]) > 12 ? null : `${String(hour).padStart(2, '0')}:${match[2] ?? '00'}`;
}
