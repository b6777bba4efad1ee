import { type RowLetter, type RowReply } from '../intake/sheet/row-act.js';
import { type LogLetterCommand, type NewRecipient } from '../letters/log-letter.command.js';
import { type ImportedReply } from './import-act.js';
import { type KnownBody } from './known-letters.queries.js';

/** The letter of a row as it will be logged: its addressees with what the directory has under their very names. */
export function letterCommand(
  { to, cc, signatories, asks, reference, ...letter }: RowLetter,
  bodies: ReadonlyMap<string, KnownBody>,
): LogLetterCommand {
  const recipient = (role: 'to' | 'cc', printed: string): NewRecipient => {
    const body = bodies.get(printed.toLowerCase());
    return { role, printed, officeId: body?.officeId ?? null, organisationId: body?.organisationId ?? null };
  };
  return {
    ...letter,
    ...(reference && { reference }),
    recipients: [...to.map((name) => recipient('to', name)), ...cc.map((name) => recipient('cc', name))],
    signatories: signatories.map((signedAs, index) => ({ signedAs, isLead: index === 0 })),
    asks: asks.map((text) => ({ text, horizon: 'standard' })),
    sources: [],
  };
}

/**
 * The reply of a row. Of several addressees it came from the one that its signer or office names.
 *
 * @param to the names of those the letter is to
 * @returns null when it can't be told which of them it came from
 */
export function replyCommand(row: RowReply, to: readonly string[]): Omit<ImportedReply, 'reference'> | null {
  const said = [row.signedBy, row.signedByRole].flatMap((text) => (text ? [text.toLowerCase()] : []));
  const named = to.flatMap((name, index) =>
    said.some((text) => text.includes(name.toLowerCase()) || name.toLowerCase().includes(text))
      ? [index]
      : [],
  );
  if (to.length !== 1 && named.length !== 1) return null;
  return { ...row, recipient: to.length === 1 ? null : named[0] };
}
