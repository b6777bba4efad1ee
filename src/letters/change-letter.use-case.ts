import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type IsoDate } from '../deadlines/iso-date.js';
import { type Channel } from '../deadlines/receipt.js';
import { invalid } from '../errors/kinds.js';
import { type Actor } from '../timeline/actor.js';
import { followedLetter } from './followed-letter.js';
import { needsReason } from './frozen-text.js';
import { given, LetterEdit, type LetterTarget } from './letter-edit.js';
import { type Letter, type Publicity } from './letter.entity.js';

/** What can be changed of a letter: only what is given changes. */
export interface LetterChange {
  readonly subject?: string;
  readonly body?: string;
  readonly datedOn?: IsoDate | null;
  readonly channel?: Channel;
  readonly publicity?: Publicity;
  readonly embargoUntil?: string | null;
  readonly topics?: readonly string[];
  readonly owner?: string | null;
  readonly signaturesCloseOn?: IsoDate | null;
  readonly replyRequestedOn?: IsoDate | null;
}

/** A change of one letter. `followsLetter` is an id or a reference of the group. */
export interface ChangeLetterCommand extends LetterTarget {
  readonly change: LetterChange;
  readonly followsLetter?: string | null;
  /** Needed to correct the text of a letter that was sent. */
  readonly reason?: string;
}

type LetterContent = Required<LetterChange> & { readonly followsLetterId: string | null };

const CONTENT = `
  SELECT l.subject, t.body, l.dated_on AS "datedOn", l.channel, l.publicity,
    rfc3339(l.embargo_until) AS "embargoUntil", l.topics, l.owner, l.signatures_close_on AS "signaturesCloseOn",
    l.reply_requested_on AS "replyRequestedOn", l.follows_letter_id AS "followsLetterId"
  FROM letter l JOIN letter_text t ON t.letter_id = l.id WHERE l.id = $1`;

const CHANGE = `
  UPDATE letter SET subject = $2, dated_on = $3, channel = $4, publicity = $5, embargo_until = $6, topics = $7,
    owner = $8, signatures_close_on = $9, reply_requested_on = $10, follows_letter_id = $11
  WHERE id = $1`;

const CHANGE_TEXT = `
  UPDATE letter_text SET body = $3,
    search = setweight(to_tsvector('english', $2), 'A') || to_tsvector('english', $3) WHERE letter_id = $1`;

/** Changes a letter. Once it was sent its text is frozen: a correction needs a reason and is kept in history. */
@Injectable()
export class ChangeLetter {
  constructor(private readonly edit: LetterEdit) {}

  /**
   * @throws Stale when `version` is not the current one
   * @throws InvalidInput when frozen text is changed without a reason, or the parts do not fit together
   */
  async execute(actor: Actor, command: ChangeLetterCommand): Promise<string> {
    const { change, reason } = command;
    return this.edit.run(actor, command, async ({ tx, letter, record }) => {
      const [before] = await tx.query<[LetterContent]>(CONTENT, [letter.id]);
      const followsLetterId = await followed(tx, letter, command.followsLetter, before);
      const after = { ...before, ...embargoOf(before, change), followsLetterId };
      needsReason(letter, reason, {
        subject: [before.subject, after.subject],
        body: [before.body, after.body],
      });
      refuseUnlessConsistent(after, letter);
      await store(tx, letter, after);
      const [stored] = await tx.query<[LetterContent]>(CONTENT, [letter.id]);
      await record({ event: 'letter-changed', before: { ...before }, after: { ...stored }, reason });
      return letter.id;
    });
  }
}

async function followed(
  tx: EntityManager,
  { id, groupId }: Letter,
  key: string | null | undefined,
  before: LetterContent,
): Promise<string | null> {
  if (key === undefined) return before.followsLetterId;
  return key === null ? null : followedLetter(tx, groupId, key, id);
}

/** Leaving the embargo drops its instant, so that nobody needs to clear it too. */
function embargoOf(before: LetterContent, change: LetterChange): LetterContent {
  const after = { ...before, ...given(change) };
  const isLifted = change.embargoUntil === undefined && after.publicity !== 'embargoed';
  return isLifted ? { ...after, embargoUntil: null } : after;
}

function refuseUnlessConsistent(after: LetterContent, { sentOn }: Letter): void {
  if ((after.publicity === 'embargoed') !== (after.embargoUntil !== null)) {
    const detail = 'An embargoed letter needs embargoUntil, and only an embargoed one has it.';
    throw invalid('/embargoUntil', 'embargo-incomplete', detail);
  }
  const from = sentOn ?? after.datedOn;
  if (after.replyRequestedOn && from && after.replyRequestedOn < from) {
    const detail = `A reply can’t be asked for by ${after.replyRequestedOn}, before the letter’s own day ${from}.`;
    throw invalid('/replyRequestedOn', 'requested-before-sending', detail);
  }
}

async function store(tx: EntityManager, { id, reference }: Letter, after: LetterContent): Promise<void> {
  await tx.query(CHANGE, [
    id,
    after.subject,
    after.datedOn,
    after.channel,
    after.publicity,
    after.embargoUntil,
    after.topics,
    after.owner,
    after.signaturesCloseOn,
    after.replyRequestedOn,
    after.followsLetterId,
  ]);
  await tx.query(CHANGE_TEXT, [id, `${reference} ${after.subject}`, after.body]);
}
