import { type Head, type HeadBlock } from './head/head-blocks.js';
import { fitsSalutation, readRecipients, recipientOfSalutation, addresseesOf } from './head/recipients.js';
import { peopleOfHeader } from './mail/mail-people.js';
import { type Outline } from './outline.js';
import { type Addressee, addresseeAt, isAddressLine } from './people/addressee.js';
import { readCopies } from './people/copies.js';
import { type Row } from './people/parse-person.js';
import { readSignatories, rowOfSender, type Signed } from './people/signatories.js';
import { partTail, type Tail } from './people/tail.js';
import { MINISTERIAL_ROLE } from './words/offices.data.js';
import { blocksOf, type Found, type Slice, without } from './text/slice.js';
import { COPIED } from './words/letter-words.data.js';
import { POSTCODE } from './words/places.data.js';

/** Everybody whom a letter names as addressee, copied to or signing. */
export interface People {
  readonly signed: Signed;
  readonly recipients: readonly Addressee[];
  readonly copies: readonly Addressee[];
  /** Blocks of the head that hold addressees. */
  readonly used: readonly HeadBlock[];
  readonly tail: Tail;
}

/** Reads the people off head, tail and mail headers. */
export function readPeople(outline: Outline, head: Head): People {
  const { parts, headers } = outline;
  const salutation = parts.salutation?.text ?? null;
  const isGovernment = governmentSigns(parts.tail);
  const isNamedInHead = (): boolean =>
    readRecipients(head.blocks, { salutation, signed: [], isReply: isGovernment }).addressees.some(
      ({ row }) => salutation !== null && fitsSalutation(row, salutation),
    );
  const foot = footBlock(parts.tail, salutation, isNamedInHead);
  const tail = partTail(
    foot
      ? parts.tail.filter(
          (line) => !foot.some((one) => one.from >= line.from && one.from <= line.from + line.text.length),
        )
      : parts.tail,
  );
  const signed = withSender(readSignatories(tail.names, outline.doc.text), headers?.from ?? head.sender);
  const fromHead = readRecipients(head.blocks, { salutation, signed: signed.rows, isReply: isGovernment });
  const fromMail = headers?.to ? peopleOfHeader(headers.to) : [];
  const recipients = [
    foot ? addresseesOf(foot) : [],
    merged(fromHead.addressees, fromMail),
    parts.salutation ? [recipientOfSalutation(parts.salutation)].filter((one) => one !== null) : [],
  ].find((list) => list.length > 0);
  const copies = [
    ...(headers?.cc ? peopleOfHeader(headers.cc) : []),
    ...readCopies([...head.copies, ...tail.copies]),
  ];
  return {
    signed,
    recipients: reachedAt(recipients ?? [], head.sentTo),
    copies: withoutTwins(copies),
    used: fromHead.used,
    tail,
  };
}

/** The addressees with the addresses that a line such as `By email: office@example.org` gives. */
function reachedAt(recipients: readonly Addressee[], sentTo: readonly Found<string>[]): readonly Addressee[] {
  if (sentTo.length === 0) return recipients;
  const known = recipients.flatMap(({ emails }) => emails.map(({ value }) => value));
  const emails = sentTo.filter(({ value }) => !known.includes(value));
  const last = recipients.at(-1);
  if (!last) return emails.length > 0 ? [addresseeAt(emails)] : [];
  return [...recipients.slice(0, -1), { ...last, emails: [...last.emails, ...emails] }];
}

function governmentSigns(tail: readonly Slice[]): boolean {
  return tail
    .slice(0, 8)
    .some(
      ({ text }) =>
        MINISTERIAL_ROLE.test(text.trim()) ||
        /\bCorrespondence\b|\bDepartment\b|\bPrivate Office\b/.test(text),
    );
}

function withSender(signed: Signed, from: Slice | null): Signed {
  if (!from || signed.rows.length > 1) return signed;
  const sender = rowOfSender(from);
  const [hand] = signed.rows;
  if (hand && !(sender.isCertain && isHandOf(hand, sender))) return signed;
  return sender.kind === 'other' ? signed : { ...signed, rows: [{ ...sender, emails: [] }] };
}

/** `JR` or `Jo` under a message that says it is from Jo Roe. */
function isHandOf({ text, role, organisation }: Row, { name }: Row): boolean {
  const words = name?.value.split(/[\s-]+/) ?? [];
  const short = text.text.replace(/[.\s]/g, '').toLowerCase();
  const initials = words
    .map(([letter]) => letter)
    .join('')
    .toLowerCase();
  return role === null && organisation === null && (short === initials || short === words[0]?.toLowerCase());
}

/** The lines of a block without `To:` before them and a list of copies below them. */
function unlabelled(block: readonly Slice[]): readonly Slice[] {
  const copies = block.findIndex(({ text }, at) => at > 0 && COPIED.test(text.trim()));
  const own = copies < 0 ? block : block.slice(0, copies);
  return own.map((line) => without(line, /^\s*to\s*:\s*(?=\S)/i));
}

/**
 * A block after the signatures that speaks to the salutation: the addressee's. It carries an address, or is the last
 * of a letter whose head names nobody so addressed.
 */
function footBlock(
  tail: readonly Slice[],
  salutation: string | null,
  isNamedInHead: () => boolean,
): readonly Slice[] | null {
  const blocks = blocksOf(tail.slice(0, 200)).map(unlabelled);
  return (
    blocks.slice(1).find((block) => {
      const hasAddress = block.some(({ text }) => POSTCODE.test(text) || isAddressLine(text));
      const isLast = block === blocks.at(-1);
      if (!(hasAddress || isLast) || /^(?:cc|copy|copies|enc|former)\b/i.test(block[0].text)) return false;
      const [first] = addresseesOf(block);
      if (first === undefined || salutation === null || !fitsSalutation(first.row, salutation)) return false;
      return hasAddress || !isNamedInHead();
    }) ?? null
  );
}

/** Addressees of the head with the e-mail addresses of the header; those of the header where the head has none. */
function merged(head: readonly Addressee[], mail: readonly Addressee[]): readonly Addressee[] {
  if (head.length === 0 || mail.length === 0) return head.length > 0 ? head : mail;
  const rest = [...mail];
  const take = (test: (one: Addressee) => boolean): Addressee | undefined => {
    const at = rest.findIndex(test);
    return at < 0 ? undefined : rest.splice(at, 1)[0];
  };
  const both = head.map((one) => {
    const twin =
      take((other) => isSame(one.row, other.row)) ??
      (head.length === 1 ? take(({ row }) => row.name === null) : undefined);
    return twin
      ? {
          ...one,
          emails: [
            ...one.emails,
            ...twin.emails.filter(({ value }) => one.emails.every((own) => own.value !== value)),
          ],
        }
      : one;
  });
  return [...both, ...rest];
}

function isSame(a: Row, b: Row): boolean {
  const key = (row: Row): string =>
    (row.name ?? row.role ?? row.organisation)?.value.toLowerCase().replace(/[^\p{L}]+/gu, '') ?? '';
  return key(a) !== '' && key(a) === key(b);
}

function withoutTwins(list: readonly Addressee[]): Addressee[] {
  return list.filter((one, index) =>
    list
      .slice(0, index)
      .every(
        (other) =>
          !isSame(one.row, other.row) &&
          !one.emails.some(({ value }) => other.emails.some((email) => email.value === value)),
      ),
  );
}
