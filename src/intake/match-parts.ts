import { type IsoDate } from '../deadlines/iso-date.js';

/** What matching looks at of somebody whom a reading found: an addressee or a signatory. */
export interface PrintedPerson {
  /** Without courtesy styles and post-nominals, with a peerage title; null for an office or a body. */
  readonly name: string | null;
  readonly postNominals: readonly string[];
  readonly role: string | null;
  readonly organisation: string | null;
  readonly emails?: readonly string[];
  readonly party?: string | null;
  readonly constituency?: string | null;
}

/** What matching looks at of a reading. */
export interface PrintedLetter {
  readonly kind: 'outgoing' | 'reply';
  readonly date: IsoDate | null;
  readonly recipients: readonly PrintedPerson[];
  readonly cc: readonly PrintedPerson[];
  readonly signatories: readonly PrintedPerson[];
  readonly subject: string | null;
  readonly references: { readonly ours: string | null; readonly yours: string | null };
  readonly reply: { readonly inReplyToDate: IsoDate | null } | null;
}

/** Something that may be meant. A person chooses; the score, from 0 to 1, only puts the likelier first. */
export interface Offer<Found> {
  readonly found: Found;
  readonly score: number;
  /** Why it is offered and what speaks against it, in words. Never empty. */
  readonly reasons: readonly string[];
}

/** What may be meant by one block or line, the likeliest first, and what would be added if none of it is. */
export interface Matched<Found, Proposed> {
  /** Place in its list of the reading, from 0. */
  readonly index: number;
  readonly offers: readonly Offer<Found>[];
  readonly proposed: Proposed | null;
}

/** A reason, and how much it counts for (or, below 0, against). */
export interface Weighed {
  readonly weight: number;
  readonly reason: string;
}

/** Below this an offer would only be noise. */
const LEAST = 0.2;
const MOST_OFFERS = 5;

/** The offers whose reasons weigh enough, the likeliest first. */
export function offersOf<Found>(
  weighed: readonly { found: Found; reasons: readonly Weighed[] }[],
): Offer<Found>[] {
  return weighed
    .map(({ found, reasons }) => ({
      found,
      score: scoreOf(reasons),
      reasons: reasons.map(({ reason }) => reason),
    }))
    .filter(({ score, reasons }) => score >= LEAST && reasons.length > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_OFFERS);
}

function scoreOf(reasons: readonly Weighed[]): number {
  const sum = reasons.reduce((total, { weight }) => total + weight, 0);
  return Math.round(Math.min(1, Math.max(0, sum)) * 100) / 100;
}
