import { type Addressee } from '../people/addressee.js';
import { parseRow } from '../people/parse-person.js';
import { type Found, part, type Slice, splitSlice, trimmed } from '../text/slice.js';
import { EMAIL } from '../words/places.data.js';

/** The people of a `To:` or `Cc:` line. */
export function peopleOfHeader(line: Slice): Addressee[] {
  return splitAddresses(line)
    .map(readMailbox)
    .filter((one) => one !== null);
}

/** Splits at semicolons, else at commas that follow an address or part plain addresses; not inside quotation marks. */
function splitAddresses(line: Slice): Slice[] {
  const bare = { text: line.text.slice(0, 20_000), from: line.from };
  if (bare.text.includes(';')) return splitSlice(bare, /\s*;\s*/g);
  if (/[<@]/.test(bare.text)) return splitSlice(bare, /(?<=>|@[\w.-]{1,100}\)?)\s*,\s*/g);
  return splitSlice(bare, /,\s+(?=(?:The |Rt |Sir |Dr )|\S+ \S+ MP)/g);
}

function readMailbox(mailbox: Slice): Addressee | null {
  const match = new RegExp(EMAIL.source).exec(mailbox.text);
  const email: Found<string> | null = match
    ? {
        value: match[0].toLowerCase(),
        from: mailbox.from + match.index,
        to: mailbox.from + match.index + match[0].length,
        confidence: 0.97,
      }
    : null;
  const words = match ? mailbox.text.slice(0, match.index) : mailbox.text;
  const label = trimmed(part(mailbox, 0, words.replace(/[\s<[("']*(?:mailto:)?$/i, '').length));
  const quoted = /^["']/.test(label.text) ? part(label, 1) : label;
  const row = turnedRound(quoted) ?? parseRow(quoted);
  if (!email && row.kind === 'other') return null;
  return { row, address: null, emails: email ? [email] : [] };
}

/** `SMITH, Jane` and `Smith, Jane (Home Office)`: the first name after the comma. */
function turnedRound(label: Slice): Addressee['row'] | null {
  const match = /^(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?),\s+(\p{Lu}[\p{L}'’-]+)(?:\s*\(.*\))?$/u.exec(
    label.text,
  );
  if (!match) return null;
  const row = parseRow({ text: `${match[2]} ${match[1]}`, from: label.from });
  return row.kind === 'person' && row.name
    ? { ...row, name: { ...row.name, from: label.from, to: label.from + label.text.length } }
    : null;
}
