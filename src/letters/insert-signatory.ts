import { newId } from '../database/new-id.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { type OpenLetter } from './letter-edit.js';
import { partSnapshot } from './letter-parts.js';
import { type NewSignatory } from './log-letter.command.js';
import { checkSignatory } from './signatory-check.js';
import { Signatory } from './signatory.entity.js';

/**
 * Adds a signatory to the open letter at a place, with its line of history. Without a day: asked today.
 *
 * @returns its id
 * @throws InvalidInput when the days do not fit together
 */
export async function insertSignatory(
  { tx, letter, record }: OpenLetter,
  signatory: NewSignatory,
  position: number,
  today: IsoDate,
): Promise<string> {
  const { signedAs, personId = null, capacity = null, house = null, party = null } = signatory;
  const { isLead = position === 1, agreedOn = null } = signatory;
  const invitedOn = signatory.invitedOn ?? (agreedOn === null ? today : null);
  const days = { invitedOn, agreedOn, declinedOn: null, withdrawnOn: null };
  const row = { position, signedAs, personId, capacity, house, party, isLead, ...days };
  checkSignatory(letter, row, today);
  const id = await newId(tx);
  await tx.insert(Signatory, { id, groupId: letter.groupId, letterId: letter.id, ...row });
  await record({
    event: 'signatory-added',
    on: invitedOn ?? agreedOn ?? today,
    subject: { kind: 'signatory', id },
    after: partSnapshot(row),
  });
  return id;
}
