import { type ReplyClass } from '../letters/letter-facts.js';

/** Who signed it: a minister, an official, or the chief executive of an agency. */
export const SIGNED_LEVELS = ['minister', 'official', 'agency_chief_executive'] as const;
/** One of `SIGNED_LEVELS`. */
export type SignedLevel = (typeof SIGNED_LEVELS)[number];

const NAMES: Readonly<Record<ReplyClass, string>> = {
  unclassified: 'an unclassified reply',
  automatic: 'an automatic reply',
  acknowledgement: 'an acknowledgement',
  holding: 'a holding reply',
  transfer: 'a transfer',
  non_substantive: 'a non-substantive reply',
  partial: 'a partial reply',
  substantive: 'a substantive reply',
};

/** The class with its article, e.g. `a holding reply`. */
export function className(replyClass: ReplyClass): string {
  return NAMES[replyClass];
}

/** The parts of a reply that only one class has, and which. */
export const CLASS_OF_FIELD = {
  promisedBy: 'holding',
  transferredToOrganisationId: 'transfer',
  transferredToOfficeId: 'transfer',
  transferReceivedOn: 'transfer',
  settledOn: 'partial',
} as const satisfies Readonly<Record<string, ReplyClass>>;

/** A part of a reply that only one class has. */
export type ClassField = keyof typeof CLASS_OF_FIELD;

/** The parts that a reply of this class can't have. */
export function foreignFields(replyClass: ReplyClass): ClassField[] {
  const fields = Object.keys(CLASS_OF_FIELD) as ClassField[];
  return fields.filter((field) => CLASS_OF_FIELD[field] !== replyClass);
}
