import { type IsoDate } from '../../deadlines/iso-date.js';
import { type Deadlines } from './body/deadlines.js';
import { type FoundSource } from './body/sources.js';
import { EvidenceBook } from './evidence-book.js';
import { type People } from './letter-people.js';
import { type References } from './letter-references.js';
import { type Outline } from './outline.js';
import { type Addressee } from './people/addressee.js';
import { type Row } from './people/parse-person.js';
import {
  type AddresseeProposal,
  type LetterKind,
  type PersonProposal,
  type Proposal,
  type Reading,
  type ReadingWarning,
  type SignatoryProposal,
} from './proposal.js';
import { type FoundReply } from './reply/read-reply.js';
import { endOf, type Found } from './text/slice.js';

/** Everything found, before it is written as a proposal. */
export interface Findings {
  readonly original: string;
  readonly outline: Outline;
  readonly kind: LetterKind;
  readonly date: Found<IsoDate> | null;
  readonly people: People;
  readonly salutation: Found<string> | null;
  readonly delivery: readonly Found<string>[];
  readonly subject: Found<string> | null;
  readonly references: References;
  readonly deadlines: Deadlines;
  readonly asks: readonly Found<string>[];
  readonly sources: readonly FoundSource[];
  readonly reply: FoundReply | null;
}

/** Writes the findings as a proposal with its evidence and warnings. */
export function writeProposal(found: Findings): Reading {
  const book = new EvidenceBook(found.original, found.outline.doc);
  book.note('/date', found.date);
  book.quote('/salutation', found.salutation);
  book.quote('/subject', found.subject);
  book.quote('/references/ours', found.references.ours);
  book.quote('/references/yours', found.references.yours);
  found.delivery.forEach((one, index) => book.note(`/delivery/${index}`, one));
  found.asks.forEach((ask, index) => book.quote(`/asks/${index}`, ask));
  book.note('/otherSignatories', found.people.signed.others);
  const proposal: Proposal = {
    kind: found.kind,
    date: found.date?.value ?? null,
    recipients: found.people.recipients.map((one, index) => addressee(one, `/recipients/${index}`, book)),
    cc: found.people.copies.map((one, index) => addressee(one, `/cc/${index}`, book)),
    salutation: found.salutation?.value ?? null,
    delivery: found.delivery.map(({ value }) => value),
    subject: found.subject?.value ?? null,
    references: { ours: found.references.ours?.value ?? null, yours: found.references.yours?.value ?? null },
    signatories: found.people.signed.rows.map((row, index) => signatory(row, `/signatories/${index}`, book)),
    otherSignatories: found.people.signed.others?.value ?? null,
    deadlines: deadlines(found, book),
    asks: found.asks.map(({ value }) => ({ text: value })),
    sources: sources(found, book),
    reply: found.reply ? reply(found.reply, book) : null,
  };
  return { proposal, evidence: book.entries, warnings: warningsOf(found, proposal) };
}

function person(row: Row, path: string, book: EvidenceBook): PersonProposal {
  book.quote(`${path}/name`, row.name);
  book.note(`${path}/style`, row.style);
  row.postNominals.forEach((one, index) => book.note(`${path}/postNominals/${index}`, one));
  book.quote(`${path}/role`, row.role);
  book.quote(`${path}/organisation`, row.organisation);
  return {
    name: row.name?.value ?? null,
    style: row.style?.value ?? null,
    postNominals: [...new Set(row.postNominals.map(({ value }) => value))],
    role: row.role?.value ?? null,
    organisation: row.organisation?.value ?? null,
  };
}

function addressee({ row, address, emails }: Addressee, path: string, book: EvidenceBook): AddresseeProposal {
  book.quote(`${path}/address`, address);
  const all = [...new Map(emails.map((email) => [email.value, email])).values()];
  all.forEach((email, index) => book.quote(`${path}/emails/${index}`, email));
  return {
    ...person(row, path, book),
    address: address?.value ?? null,
    emails: all.map(({ value }) => value),
  };
}

function signatory(row: Row, path: string, book: EvidenceBook): SignatoryProposal {
  book.quote(`${path}/party`, row.party);
  book.quote(`${path}/constituency`, row.constituency);
  return {
    ...person(row, path, book),
    party: row.party?.value ?? null,
    constituency: row.constituency?.value ?? null,
  };
}

function deadlines({ deadlines: { found } }: Findings, book: EvidenceBook): Proposal['deadlines'] {
  return found.map(({ kind, start, end, time, what, words, confidence }, index) => {
    book.note(`/deadlines/${index}`, { value: end, from: words.from, to: endOf(words), confidence });
    return { kind, start, end, time, what, text: words.text.replace(/\s+/g, ' ') };
  });
}

function sources({ sources: list }: Findings, book: EvidenceBook): Proposal['sources'] {
  return list.map(({ url, label }, index) => {
    const place = url ?? label;
    if (place) book.put(`/sources/${index}`, place.from, place.to, place.confidence);
    return { url: url?.value ?? null, label: label?.value ?? null };
  });
}

function reply(found: FoundReply, book: EvidenceBook): Proposal['reply'] {
  book.note('/reply/category', found.category);
  book.note('/reply/inReplyToDate', found.inReplyToDate);
  book.quote('/reply/transferredTo', found.transferredTo);
  book.note('/reply/promisedBy', found.promisedBy);
  return {
    category: found.category.value,
    inReplyToDate: found.inReplyToDate?.value ?? null,
    transferredTo: found.transferredTo?.value ?? null,
    promisedBy: found.promisedBy?.value ?? null,
  };
}

function warningsOf(found: Findings, proposal: Proposal): ReadingWarning[] {
  const warnings: readonly (readonly [boolean, ReadingWarning])[] = [
    [
      proposal.date === null,
      { code: 'no-date', detail: 'The letter bears no date that could be read. Give the date yourself.' },
    ],
    [
      proposal.recipients.length === 0,
      { code: 'no-recipients', detail: 'Nobody was found to whom the letter is addressed.' },
    ],
    [proposal.signatories.length === 0, { code: 'no-signatories', detail: 'No signature was found.' }],
    [
      found.deadlines.needsCalendar,
      {
        code: 'no-calendar',
        detail: 'A deadline counts working days for which the bank holidays are not known.',
      },
    ],
    [
      found.outline.isTooLong,
      {
        code: 'too-long',
        detail: 'The text is far longer than a letter: only its beginning and its end were read.',
      },
    ],
    [
      found.outline.hasLeftOut,
      { code: 'quoted-left-out', detail: 'Covering notes or quoted messages were left out of the record.' },
    ],
  ];
  return warnings.filter(([applies]) => applies).map(([, warning]) => warning);
}
