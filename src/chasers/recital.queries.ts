import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { read, type Read, runRead } from '../database/read.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { type Moment } from '../deadlines/windows.js';
import { Conflict, NotFound } from '../errors/kinds.js';
import { letterColumn } from '../letters/letter-key.js';
import { atLeastZero } from '../letters/letter-legs.sql.js';
import { SIGNATORY_STATUS } from '../letters/letter-signatories.sql.js';
import { ofLetter } from '../letters/letter.sql.js';
import { byThen } from '../letters/moment.sql.js';
import { PUBLICITY } from './publicity.sql.js';
import { personName } from './person-name.sql.js';
import { recital, type RecitalFacts } from './recital-words.js';

/** A letter as it can be told in the House. */
export interface Recital {
  readonly reference: string;
  readonly asOf: IsoDate;
  readonly text: string;
  /** What to mind before it is read out. */
  readonly cautions: readonly Caution[];
}

/** A letter that was not sent by then. */
export interface Untold {
  readonly reference: string;
  readonly asOf: IsoDate;
  readonly text: null;
}

/** Why a letter should not be told without thinking. */
export type Caution = 'private' | 'embargoed' | 'withdrawn';

type Row = Omit<RecitalFacts, 'sentOn'> & {
  readonly reference: string;
  readonly sentOn: IsoDate | null;
  readonly asOf: IsoDate;
  readonly isPrivate: boolean;
  readonly isEmbargoed: boolean;
  readonly isWithdrawn: boolean;
};

const ADDRESSEE = `json_build_object('office', office.name, 'person', ${personName('person')},
  'organisation', organisation.name, 'printed', r.printed)`;

const DIRECTORY = `LEFT JOIN office ON office.id = r.office_id LEFT JOIN person ON person.id = r.person_id
  LEFT JOIN organisation ON organisation.id = r.organisation_id`;

const DIVISION = `coalesce(owed.division, 'england-and-wales')`;

/** How many working days lie between two days, the first excluded; null outside the bank-holiday table. */
const workingDays = (from: string, to: string): string => `(
  SELECT ${atLeastZero('(b.number - a.number)')} FROM calendar_day a, calendar_day b
  WHERE a.division = ${DIVISION} AND a.day = ${from} AND b.division = ${DIVISION} AND b.day = ${to})`;

const REPLIES = `(
  SELECT json_agg(json_build_object('class', y.class, 'receivedOn', y.received_on, 'signedBy', y.signed_by,
    'promisedBy', y.promised_by, 'transferredTo', n.name, 'from', ${ADDRESSEE}) ORDER BY y.received_on, y.seq)
  FROM reply y JOIN recipient r ON r.id = y.recipient_id ${DIRECTORY}
  LEFT JOIN organisation n ON n.id = y.transferred_to_organisation_id
  WHERE y.letter_id = l.id AND y.removed_at IS NULL AND y.received_on <= m.day)`;

/** Everything that is told, in one read. */
const FACTS = ofLetter(
  'recital',
  `json_build_object('reference', l.reference, 'asOf', m.day, 'sentOn', ${byThen('l.sent_on')},
    'group', (SELECT name FROM appg WHERE id = l.group_id),
    'to', (SELECT json_agg(${ADDRESSEE} ORDER BY r.position)
      FROM recipient r ${DIRECTORY} WHERE r.letter_id = l.id AND r.role = 'to'),
    'signedBy', coalesce((SELECT json_agg(s.signed_as ORDER BY s.position)
      FROM signatory s WHERE s.letter_id = l.id AND ${SIGNATORY_STATUS} = 'agreed'), '[]'),
    'asks', coalesce((SELECT json_agg(a.text ORDER BY a.position) FROM ask a WHERE a.letter_id = l.id), '[]'),
    'workingDaysAgo', ${workingDays('l.sent_on', 'm.day')},
    'owed', CASE WHEN NOT owed.is_ended THEN json_build_object('dueOn', owed.due_on,
      'isLate', m.day > owed.due_on, 'workingDaysLate', ${workingDays('owed.due_on', 'm.day')}) END,
    'replies', coalesce(${REPLIES}, '[]'),
    ${PUBLICITY},
    'isWithdrawn', EXISTS (SELECT FROM letter_status s WHERE s.letter_id = l.id AND s.status = 'withdrawn'
      AND s.from_on <= m.day AND (s.to_on IS NULL OR m.day < s.to_on)))`,
);

/** Reads a letter as it can be told in the House. */
@Injectable()
export class RecitalQueries {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /**
   * The paragraph as of a moment, with what to mind.
   *
   * @throws NotFound when the group has no such letter, or had none yet on that day
   * @throws Conflict when it was not sent by that day
   */
  async ofLetter(groupId: string, key: string, moment: Moment): Promise<Recital> {
    const told = await runRead(this.db, this.ofLetterRead(groupId, key, moment));
    if (told.text === null) throw notSent(told.reference, told.asOf);
    return told;
  }

  /** The same, ready to be read; without a text while it was not sent. */
  ofLetterRead(groupId: string, key: string, { on, at }: Moment): Read<Recital | Untold> {
    const values = [groupId, key, on, at];
    return read(FACTS[letterColumn(key)], values, ([row]: readonly { text: string }[]) => {
      if (!row) throw new NotFound('letter', key);
      const { reference, asOf, sentOn, ...facts } = JSON.parse(row.text) as Row;
      if (sentOn === null) return { reference, asOf, text: null };
      return { reference, asOf, text: recital({ ...facts, sentOn }), cautions: cautionsOf(facts) };
    });
  }
}

function cautionsOf({
  isPrivate,
  isEmbargoed,
  isWithdrawn,
}: Pick<Row, 'isPrivate' | 'isEmbargoed' | 'isWithdrawn'>) {
  const cautions: [Caution, boolean][] = [
    ['private', isPrivate],
    ['embargoed', isEmbargoed],
    ['withdrawn', isWithdrawn],
  ];
  return cautions.filter(([, applies]) => applies).map(([caution]) => caution);
}

function notSent(reference: string, day: IsoDate): Conflict {
  return new Conflict(
    'letter-not-sent',
    `${reference} had not been sent on ${day}: there is nothing to read out yet.`,
  );
}
