import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { runNamed } from '../database/named-query.js';
import { type IsoDate } from '../deadlines/iso-date.js';

/** A letter that the group has already, as far as a sheet could mean it. */
export interface KnownLetter {
  readonly reference: string;
  readonly subject: string;
  readonly on: IsoDate | null;
  readonly sentOn: IsoDate | null;
  /** The printed lines of those it is to, in order. */
  readonly to: readonly string[];
  /** The days on which replies came. */
  readonly repliedOn: readonly IsoDate[];
}

/** An office, or an organisation, of the directory with exactly this name in small letters. */
export interface KnownBody {
  readonly name: string;
  readonly officeId: string | null;
  readonly organisationId: string | null;
  readonly says: string;
}

const LETTERS = {
  name: 'letters_known_to_import',
  text: `
  SELECT l.reference, l.subject, coalesce(l.sent_on, l.dated_on) AS "on", l.sent_on AS "sentOn",
    ARRAY(SELECT split_part(r.printed, E'\\n', 1) FROM recipient r WHERE r.letter_id = l.id AND r.role = 'to'
      ORDER BY r.position) AS "to",
    ARRAY(SELECT p.received_on::text FROM reply p WHERE p.letter_id = l.id AND p.removed_at IS NULL) AS "repliedOn"
  FROM letter l
  WHERE l.group_id = $1 AND (l.reference = ANY($2) OR lower(l.subject) = ANY($3))`,
};

const BODIES = {
  name: 'bodies_known_to_import',
  text: `
  SELECT lower(f.name) AS name, (array_agg(f.id))[1] AS "officeId", NULL::uuid AS "organisationId",
    min(f.name || ', ' || o.name) AS says
  FROM office f JOIN organisation o ON o.id = f.organisation_id WHERE lower(f.name) = ANY($1)
  GROUP BY lower(f.name) HAVING count(*) = 1
  UNION ALL
  SELECT lower(o.name), NULL, (array_agg(o.id))[1], min(o.name) FROM organisation o WHERE lower(o.name) = ANY($1)
  GROUP BY lower(o.name) HAVING count(*) = 1`,
};

/** What the group and the directory have already of what a sheet names. */
@Injectable()
export class KnownLettersQueries {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** The group's letters with one of these references or, in any case, subjects. */
  async letters(
    groupId: string,
    references: readonly string[],
    subjects: readonly string[],
  ): Promise<KnownLetter[]> {
    const lower = subjects.map((subject) => subject.toLowerCase());
    return runNamed<KnownLetter>(this.db, LETTERS, [groupId, references, lower]);
  }

  /** By their names in small letters; a name that several have is left out. An office goes before an organisation. */
  async bodies(names: readonly string[]): Promise<Map<string, KnownBody>> {
    const lower = [...new Set(names.map((name) => name.toLowerCase()))];
    const found = await runNamed<KnownBody>(this.db, BODIES, [lower]);
    return new Map(found.reverse().map((body) => [body.name, body]));
  }
}
