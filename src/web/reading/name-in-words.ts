import { type PersonProposal } from '../../intake/reader/proposal.js';

/** A name as it is written: style, name and post-nominals; empty when there is none. */
export function nameInWords({ style, name, postNominals }: PersonProposal): string {
  return name === null ? '' : [style, name, ...postNominals].filter(Boolean).join(' ');
}
