import { type Reading, type ReadOptions } from './proposal.js';

/** Stands here until the reader comes in from its own branch. */
export function readLetter(_text: string, { kind = 'outgoing' }: ReadOptions = {}): Reading {
  return {
    proposal: {
      kind,
      date: null,
      recipients: [],
      cc: [],
      salutation: null,
      delivery: [],
      subject: null,
      references: { ours: null, yours: null },
      signatories: [],
      otherSignatories: null,
      deadlines: [],
      asks: [],
      sources: [],
      reply: null,
    },
    evidence: {},
    warnings: [],
  };
}
