import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { Conflict, invalid } from '../errors/kinds.js';
import { type LetterToAddTo, loadAllToAddTo } from '../letters/letter-facts.queries.js';
import { type ChaserFact, type LetterFacts } from '../letters/letter-facts.js';
import { ReplayLetter, type WorkedOut } from '../letters/replay-letter.use-case.js';
import { sentDay } from '../letters/sent-letter.js';
import { storeReplays } from '../letters/store-replay.js';
import { toRecipient } from '../letters/to-recipient.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { Timeline, type TimelineEntry } from '../timeline/timeline.js';
import { chaserFields } from './chaser-fields.js';
import { checkChaser } from './check-chaser.js';
import { insertChasers, type NewChaser, newIds } from './insert-chasers.js';
import { referencesOf } from './references-of.js';

/** What can be done about several letters at once; what is done in Parliament is done for each by itself. */
export const TOGETHER = ['phone', 'email', 'letter'] as const;
/** One of `TOGETHER`. */
export type TogetherKind = (typeof TOGETHER)[number];

/** Most chasers that are logged at once. */
export const MOST_TOGETHER = 200;

/** One call, email or letter about several letters. */
export interface ChaseTogetherCommand {
  readonly kind: TogetherKind;
  readonly madeOn: IsoDate;
  readonly madeBy?: string | null;
  readonly spokeTo?: string | null;
  readonly note?: string | null;
  readonly letters: readonly ChasedTogether[];
}

/** One of the letters by id or reference, with whom it chases where it went to several. */
interface ChasedTogether {
  readonly letter: string;
  readonly recipientId?: string;
  /** How often it had been replayed when whoever chases it looked: they did not see what was done since. */
  readonly replays?: number;
}

/** Logs one chaser on each of several letters and replays them: all of them, or none. */
@Injectable()
export class ChaseTogether {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
    private readonly replay: ReplayLetter,
  ) {}

  /**
   * @returns the ids of the chasers, in the order of the letters given
   * @throws NotFound when the group does not have one of the letters
   * @throws Conflict when one was not sent, or was changed since the caller looked
   * @throws InvalidInput when a chaser can't be as given, or one is given twice; nothing is then written
   */
  async execute(actor: Actor, command: ChaseTogetherCommand): Promise<string[]> {
    refuseCount(command.letters.length);
    return this.db.transaction(async (tx) => {
      const groupId = groupOf(actor);
      const references = await referencesOf(
        tx,
        groupId,
        command.letters.map(({ letter }) => letter),
      );
      const letters = await loadAllToAddTo(tx, groupId, [...new Set(references)]);
      const chasers = await this.chasersOf(
        tx,
        command,
        references.map((reference) => letters.find((each) => each.reference === reference)!),
      );
      await insertChasers(tx, groupId, chasers, this.clock.timestamp());
      const worked = await this.workOut(tx, letters, chasers);
      const history = await this.timeline.claim(
        tx,
        actor,
        worked.flatMap(({ entries }) => entries),
      );
      await storeReplays(tx, worked, this.clock.today(), history);
      return chasers.map(({ id }) => id);
    });
  }

  private async chasersOf(
    tx: EntityManager,
    { letters: given, ...details }: ChaseTogetherCommand,
    letters: readonly LetterToAddTo[],
  ): Promise<NewChaser[]> {
    const ids = await newIds(tx, letters.length);
    const chasers: NewChaser[] = [];
    for (const [at, { facts, reference, replays }] of letters.entries()) {
      refuseUnseen(reference, replays, given[at].replays);
      const sentOn = sentDay({ reference, sentOn: facts.sentOn }, 'be chased');
      const recipientId = await toRecipient(tx, facts.id, given[at].recipientId);
      const fields = chaserFields({ ...details, recipientId });
      checkChaser(fields, sentOn, this.clock.today());
      chasers.push({ id: ids[at], letterId: facts.id, fields });
    }
    refuseTwice(chasers);
    return chasers;
  }

  private async workOut(
    tx: EntityManager,
    letters: readonly LetterToAddTo[],
    chasers: readonly NewChaser[],
  ): Promise<WorkedOut[]> {
    const worked: WorkedOut[] = [];
    for (const letter of letters) {
      const own = chasers.filter(({ letterId }) => letterId === letter.facts.id);
      const facts = withChasers(letter.facts, own);
      worked.push(
        await this.replay.workOut(
          tx,
          { ...letter, facts },
          own.map((each) => loggedEntry(facts, each)),
        ),
      );
    }
    return worked;
  }
}

function loggedEntry({ groupId, id: letterId }: LetterFacts, { id, fields }: NewChaser): TimelineEntry {
  const subject = { kind: 'chaser', id };
  return { groupId, letterId, subject, event: 'chaser-logged', on: fields.madeOn, after: { ...fields } };
}

/** The facts as they are with the chasers, which come after those of their day. */
function withChasers(facts: LetterFacts, chasers: readonly NewChaser[]): LetterFacts {
  const recipients = facts.recipients.map((recipient) => {
    const own = chasers.filter(({ fields }) => fields.recipientId === recipient.id);
    const added = own.map(({ fields }): ChaserFact => ({
      kind: fields.kind,
      on: fields.madeOn,
      answerDueOn: null,
    }));
    return {
      ...recipient,
      chasers: [...recipient.chasers, ...added].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    };
  });
  return { ...facts, recipients };
}

function refuseCount(count: number): void {
  if (count >= 1 && count <= MOST_TOGETHER) return;
  throw invalid(
    '/letters',
    'letters-needed',
    `Choose 1 to ${MOST_TOGETHER} letters to chase; ${count} were given.`,
  );
}

/** Two people who look at the same list would each chase the same letters. */
function refuseUnseen(reference: string, now: number, seen = now): void {
  if (now === seen) return;
  throw new Conflict(
    'changed-meanwhile',
    `${reference} was chased or changed by somebody meanwhile. See how it stands now, untick what is done, and send it again.`,
  );
}

function refuseTwice(chasers: readonly NewChaser[]): void {
  const at = chasers.findIndex(({ fields }, index) =>
    chasers.slice(0, index).some((other) => other.fields.recipientId === fields.recipientId),
  );
  if (at < 0) return;
  throw invalid(`/letters/${at}`, 'chased-twice', 'This letter is given twice. Leave one out.');
}
