import { type EntityManager } from 'typeorm';
import { type NamedQuery, runNamedIn } from '../database/named-query.js';
import {
  bodySql,
  CHASE_DAYS,
  type CalendarVersions,
  VERSIONS_SQL,
  WINDOWS_SQL,
} from './letter-facts.queries.js';
import { type AskFacts, type LetterFacts, type RecipientFacts, type WindowFacts } from './letter-facts.js';
import { type LetterToLog } from './letter-to-log.js';

/** $1 group, $2 a list of letters, each with its recipients, asks and embargo. Every part has its id here already. */
const AROUND: NamedQuery = {
  name: 'around_new_letters',
  text: `
  SELECT new_id() AS id, g.post_working_days AS "postWorkingDays", ${CHASE_DAYS} AS "chaseDays",
    rfc3339(n."embargoUntil") AS "embargoUntil", ${VERSIONS_SQL} AS versions,
    (SELECT json_agg(json_build_object('id', new_id(), 'role', r.role, 'receivedOn', r."receivedOn",
        'officeId', r."officeId", ${bodySql('o', `split_part(r.printed, E'\\n', 1)`)}, 'replies', '[]'::json, 'chasers', '[]'::json)
      ORDER BY r.ordinality)
    FROM ROWS FROM (json_to_recordset(n.recipients) AS (role text, printed text, "officeId" uuid, "organisationId" uuid,
      "receivedOn" date)) WITH ORDINALITY AS r
    LEFT JOIN office f ON f.id = r."officeId"
    LEFT JOIN organisation o ON o.id = coalesce(r."organisationId", f.organisation_id)) AS recipients,
    (SELECT json_agg(json_build_object('id', new_id(), 'horizon', a.horizon, 'windowId', a."windowId",
        'judgements', '[]'::json) ORDER BY a.ordinality)
    FROM ROWS FROM (json_to_recordset(n.asks) AS (horizon text, "windowId" uuid)) WITH ORDINALITY AS a) AS asks,
    (${WINDOWS_SQL} WHERE w.group_id = g.id AND w.id IN (
      SELECT a."windowId" FROM json_to_recordset(n.asks) AS a("windowId" uuid))) AS windows
  FROM appg g, ROWS FROM (json_to_recordset($2) AS (recipients json, asks json, "embargoUntil" timestamptz)) WITH ORDINALITY AS n
  WHERE g.id = $1 ORDER BY n.ordinality`,
};

interface Around extends Pick<LetterFacts, 'id' | 'postWorkingDays' | 'chaseDays' | 'embargoUntil'> {
  readonly versions: CalendarVersions;
  readonly recipients: readonly RecipientFacts[] | null;
  readonly asks: readonly AskFacts[] | null;
  readonly windows: readonly WindowFacts[] | null;
}

/** The facts of a letter that is not written yet, with the ids that its parts will have. */
export interface NewLetter {
  readonly facts: LetterFacts;
  readonly versions: CalendarVersions;
}

/**
 * Reads, in one statement, what the directory, the calendars and the group add to new letters of the group. A body or a window
 * that is not there is left out.
 */
export async function newLetterFacts(
  tx: EntityManager,
  groupId: string,
  letters: readonly LetterToLog[],
): Promise<NewLetter[]> {
  const parts = letters.map(({ command: { recipients, asks, embargoUntil = null } }) => ({
    ...{ recipients, asks, embargoUntil },
  }));
  const found = await runNamedIn<Around>(tx, AROUND, [groupId, JSON.stringify(parts)]);
  return found.map(({ versions, ...around }, index) => ({
    facts: factsOf(groupId, letters[index], around),
    versions,
  }));
}

function factsOf(
  groupId: string,
  { command, frame, signatories }: LetterToLog,
  around: Omit<Around, 'versions'>,
): LetterFacts {
  return {
    ...around,
    groupId,
    storedStatus: 'draft',
    draftedOn: frame.draftedOn,
    sentOn: command.sentOn ?? null,
    channel: command.channel ?? 'email',
    signaturesCloseOn: command.signaturesCloseOn ?? null,
    replyRequestedOn: command.replyRequestedOn ?? null,
    acts: [],
    signatories: signatories.map(({ invitedOn = null, agreedOn = null }) => ({
      invitedOn,
      agreedOn,
      declinedOn: null,
      withdrawnOn: null,
    })),
    recipients: around.recipients ?? [],
    asks: around.asks ?? [],
    windows: around.windows ?? [],
  };
}
