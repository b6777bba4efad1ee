import { type EntityManager } from 'typeorm';
import { type NamedQuery, runNamedIn } from '../database/named-query.js';
import { type InputFault } from '../errors/domain-error.js';
import { InvalidInput } from '../errors/kinds.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { type LogLetterCommand } from './log-letter.command.js';

/**
 * Everything about a new letter that can be judged from the letter alone, all faults at once.
 *
 * @throws InvalidInput with a pointer to each fault
 */
export function checkLetter(command: LogLetterCommand, today: IsoDate): void {
  const faults = [...dayFaults(command, today), ...recipientFaults(command), ...askFaults(command)];
  if (faults.length > 0) throw new InvalidInput(faults, 'letter-not-consistent');
}

function dayFaults(
  { sentOn, replyRequestedOn, datedOn, ...command }: LogLetterCommand,
  today: IsoDate,
): InputFault[] {
  const faults: InputFault[] = [];
  const add = (pointer: string, detail: string): number => faults.push({ pointer, detail });
  if (sentOn && sentOn > today)
    add('/sentOn', `${sentOn} has not come yet (today is ${today}). Log it as a draft and send it then.`);
  const from = sentOn ?? datedOn;
  if (replyRequestedOn && from && replyRequestedOn < from)
    add(
      '/replyRequestedOn',
      `A reply can’t be asked for by ${replyRequestedOn}, before the letter’s own day ${from}.`,
    );
  if ((command.publicity === 'embargoed') !== Boolean(command.embargoUntil))
    add('/embargoUntil', 'An embargoed letter needs embargoUntil, and only an embargoed one has it.');
  command.signatories.forEach(({ invitedOn, agreedOn }, index) => {
    for (const [name, day] of Object.entries({ invitedOn, agreedOn })) {
      if (day && day > today)
        add(`/signatories/${index}/${name}`, `${day} has not come yet (today is ${today}).`);
    }
  });
  return faults;
}

function recipientFaults({ recipients, sentOn }: LogLetterCommand): InputFault[] {
  const faults: InputFault[] = [];
  if (sentOn && !recipients.some(({ role }) => role === 'to')) {
    faults.push({
      pointer: '/recipients',
      detail: 'A letter that was sent needs at least one recipient with the role to.',
    });
  }
  recipients.forEach(({ receivedOn }, index) => {
    if (!receivedOn || (sentOn && receivedOn >= sentOn)) return;
    const detail = sentOn
      ? `${receivedOn} is before the letter was sent, ${sentOn}.`
      : 'A draft has not been received by anyone. Leave receivedOn out.';
    faults.push({ pointer: `/recipients/${index}/receivedOn`, detail });
  });
  return faults;
}

function askFaults({ asks, newWindow }: LogLetterCommand): InputFault[] {
  return asks.flatMap(({ horizon, windowId }, index) => {
    if (horizon === 'before_event' ? windowId || newWindow : !windowId) return [];
    const detail = windowId
      ? 'Only an ask with the horizon before_event has a window. Change the horizon or leave windowId out.'
      : 'An ask before an event needs the id of its event window: add the window first (POST /api/v1/event-windows).';
    return [{ pointer: `/asks/${index}/windowId`, detail }];
  });
}

const KNOWN: NamedQuery = {
  name: 'known_ids_of_letter',
  text: `
  SELECT id FROM organisation WHERE id = ANY($1::uuid[]) UNION ALL SELECT id FROM office WHERE id = ANY($1)
  UNION ALL SELECT id FROM person WHERE id = ANY($1)
  UNION ALL SELECT id FROM event_window WHERE id = ANY($1) AND group_id = $2`,
};

/**
 * Says what of a letter that the database has refused is to blame: whether everything that it names by id is there: in the directory, or among the group's windows.
 *
 * @throws InvalidInput with a pointer to each id that names nothing
 */
export async function checkIds(tx: EntityManager, groupId: string, command: LogLetterCommand): Promise<void> {
  const named = [
    ...command.recipients.flatMap(({ officeId, personId, organisationId }, index) =>
      Object.entries({ officeId, personId, organisationId }).map(([name, id]) => [
        `/recipients/${index}/${name}`,
        id,
      ]),
    ),
    ...command.signatories.map(({ personId }, index) => [`/signatories/${index}/personId`, personId]),
    ...command.asks.map(({ windowId }, index) => [`/asks/${index}/windowId`, windowId]),
  ].filter((entry): entry is [string, string] => Boolean(entry[1]));
  if (named.length === 0) return;
  const rows = await runNamedIn<{ id: string }>(tx, KNOWN, [named.map(([, id]) => id), groupId]);
  const known = new Set(rows.map(({ id }) => id));
  const faults = named
    .filter(([, id]) => !known.has(id.toLowerCase()))
    .map(([pointer, id]) => ({ pointer, detail: `Nothing here has the id ${id}.` }));
  if (faults.length > 0) throw new InvalidInput(faults, 'unknown-id');
}
