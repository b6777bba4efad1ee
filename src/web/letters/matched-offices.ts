import { type ProposalMatches } from '../../intake/match-proposal.use-case.js';
import { type LetterFormValues } from './letter-form-values.js';

/** From this score on an office is put into its box, for the person to see and change; the reasons are told. */
const LIKELY = 0.6;

/** A form whose recipients have the offices that they most likely mean, and why, in sentences. */
export interface FormWithOffices {
  readonly values: LetterFormValues;
  readonly reasons: readonly string[];
}

/** Puts the likeliest office of each recipient into its box. Nothing is put there without being told. */
export function withOffices(
  values: LetterFormValues,
  { recipients, cc }: Pick<ProposalMatches, 'recipients' | 'cc'>,
): FormWithOffices {
  const likely = [...recipients, ...cc].map(({ offers }) => offers.find(({ score }) => score >= LIKELY));
  const reasons: string[] = [];
  const filled = values.recipients.map((recipient, index) => {
    const { found, reasons: why = [] } = likely[index] ?? {};
    if (!found?.office) return recipient;
    const office = `${found.office.name} – ${found.organisation.name}`;
    reasons.push(`Recipient ${index + 1} is taken to be ${office}. ${why.join(' ')}`.trim());
    return { ...recipient, office };
  });
  return { values: { ...values, recipients: filled }, reasons };
}
