import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { runNamed } from '../database/named-query.js';
import { isStorable } from '../database/storable.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { nameKey } from '../directory/name-key.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { matchAsks, type MatchedAsk } from './match-asks.js';
import { BODIES_FOR_BLOCKS, OFFICES_FOR_BLOCKS, PEOPLE_FOR_LINES } from './match-directory.sql.js';
import { bodyKeys, personKey, roleKeys } from './match-keys.js';
import { type FoundLetter, type LetterRow, matchLetters } from './match-letter.js';
import { LETTERS_FOR_REPLY } from './match-letter.sql.js';
import {
  type BodyRow,
  type FoundRecipient,
  matchRecipient,
  type OfficeRow,
  type ProposedRecipient,
} from './match-offices.js';
import { type Matched, type Offer, type PrintedLetter, type PrintedPerson } from './match-parts.js';
import { type FoundPerson, matchPerson, type PersonRow, type ProposedPerson } from './match-people.js';
import { quotedReferences } from './quoted-references.js';

/** What was read, and for a reply its text. */
export interface MatchProposalCommand {
  readonly proposal: PrintedLetter;
  /** The text that was read: sentences that may answer are given by their places in it. */
  readonly text: string;
  /** The letter that a reply answers, once a person has chosen it: its asks are then looked for. */
  readonly letterId?: string | null;
  /** Of a mail: the Message-IDs of its thread, in angle brackets, and those of them that it says it answers. */
  readonly thread?: readonly string[];
  readonly answers?: readonly string[];
}

/** What a reading may mean. Nothing in it is chosen: a person does that. */
export interface ProposalMatches {
  readonly recipients: readonly Matched<FoundRecipient, ProposedRecipient>[];
  readonly cc: readonly Matched<FoundRecipient, ProposedRecipient>[];
  readonly signatories: readonly Matched<FoundPerson, ProposedPerson>[];
  /** Of a reply: letters it may answer, and for each ask of the chosen or likeliest one the sentences that may answer it. */
  readonly letters: readonly Offer<FoundLetter>[];
  readonly asks: readonly MatchedAsk[];
}

/** Looks up what a reading may mean: offices, people, and for a reply the letter it answers. Reads only. */
@Injectable()
export class MatchProposal {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** @throws Forbidden when the actor acts in no group */
  async execute(
    actor: Actor,
    { proposal, text, letterId = null, thread = [], answers = [] }: MatchProposalCommand,
  ): Promise<ProposalMatches> {
    const group = groupOf(actor);
    const on = proposal.date ?? this.clock.today();
    const isReply = proposal.kind === 'reply';
    const [addressees, signatories, rows] = await Promise.all([
      isReply ? { recipients: [], cc: [] } : this.recipients(proposal, on),
      this.people(proposal.signatories, on),
      isReply ? this.letters(group, proposal, { text, letterId, thread, answers }) : [],
    ]);
    const letters = matchLetters(proposal, rows);
    const answered = rows.find((row) => row.letterId === (letterId ?? letters.at(0)?.found.letterId));
    return { ...addressees, signatories, letters, asks: matchAsks(answered?.asks ?? [], text) };
  }

  private async recipients(
    { recipients, cc }: PrintedLetter,
    on: IsoDate,
  ): Promise<Pick<ProposalMatches, 'recipients' | 'cc'>> {
    const blocks = [...recipients, ...cc];
    const keys = JSON.stringify(blocks.map((block, index) => blockKeys(block, index)));
    const [offices, bodies] = await Promise.all([
      runNamed<OfficeRow>(this.db, OFFICES_FOR_BLOCKS, [keys, on]),
      runNamed<BodyRow>(this.db, BODIES_FOR_BLOCKS, [keys]),
    ]);
    const of = <Row extends { index: number }>(rows: readonly Row[], index: number): Row[] =>
      rows.filter((row) => row.index === index);
    const matched = blocks.map((block, index) =>
      matchRecipient(index, block, { offices: of(offices, index), bodies: of(bodies, index) }, on),
    );
    const copies = matched.slice(recipients.length).map((one, index) => ({ ...one, index }));
    return { recipients: matched.slice(0, recipients.length), cc: copies };
  }

  private async people(
    lines: readonly PrintedPerson[],
    on: IsoDate,
  ): Promise<Matched<FoundPerson, ProposedPerson>[]> {
    const named = lines.flatMap(({ name }, index) =>
      name === null ? [] : [{ index, name: storable(name) }],
    );
    const rows = await runNamed<PersonRow>(this.db, PEOPLE_FOR_LINES, [JSON.stringify(named), on]);
    return lines.map((line, index) =>
      matchPerson(
        index,
        line,
        rows.filter((row) => row.index === index),
        on,
      ),
    );
  }

  private async letters(
    group: string,
    proposal: PrintedLetter,
    { text, letterId, thread, answers }: Required<Omit<MatchProposalCommand, 'proposal'>>,
  ): Promise<LetterRow[]> {
    const { signatories, recipients, references, subject, reply, date } = proposal;
    const { yours, ours } = references;
    const names = (people: readonly PrintedPerson[]): string[] =>
      people.flatMap(({ name }) => (name === null ? [] : [storable(personKey(name))])).filter(Boolean);
    const roles = signatories.flatMap(({ role }) =>
      role === null || roleKeys(role).isRank ? [] : [storable(role)],
    );
    const bodies = signatories.flatMap(({ organisation }) => bodyKeys(organisation));
    return runNamed<LetterRow>(this.db, LETTERS_FOR_REPLY, [
      group,
      quotedReferences(yours, ours, subject, text.slice(0, 20_000)).map(storable),
      reply?.inReplyToDate ?? null,
      subject === null ? null : storable(subject),
      names(recipients),
      names(signatories),
      roles,
      bodies.map(storable),
      date ?? this.clock.today(),
      letterId,
      thread.map(storable),
      answers.map(storable),
    ]);
  }
}

function blockKeys({ name, role, organisation, emails = [] }: PrintedPerson, index: number): object {
  const { own, same, isRank } = roleKeys(role);
  const bodies = bodyKeys(organisation);
  const keys = { own, same, isRank, bodies, name: name === null ? null : storable(nameKey(name)) };
  return { index, ...keys, emails: emails.map((email) => storable(email.toLowerCase())) };
}

/** A text that PostgreSQL takes: a letter may hold anything. */
const storable = (text: string): string =>
  isStorable(text) ? text : text.replaceAll('\u0000', '').toWellFormed();
