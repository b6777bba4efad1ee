import { isoDate } from '../../src/deadlines/iso-date.js';
import { type PrintedLetter, type PrintedPerson } from '../../src/intake/match-parts.js';

/** Somebody as a reading gives them, with what the test says of them and nothing else. */
export const printed = (person: Partial<PrintedPerson>): PrintedPerson => ({
  name: null,
  postNominals: [],
  role: null,
  organisation: null,
  ...person,
});

/** A letter of 22 November 2021 as a reading gives it, with what the test says of it and nothing else. */
export const printedLetter = (parts: Partial<PrintedLetter>): PrintedLetter => ({
  kind: 'outgoing',
  date: isoDate('2021-11-22'),
  recipients: [],
  cc: [],
  signatories: [],
  subject: null,
  references: { ours: null, yours: null },
  reply: null,
  ...parts,
});
