import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { afterKey, type KeyedRow, type PageRequest, pageText } from '../database/keyset-page.js';
import { type NamedQuery, runNamed } from '../database/named-query.js';
import { DomainError } from '../errors/domain-error.js';
import { SLUG } from '../groups/group-names.js';
import { disclaimer } from '../reports/disclaimer.js';
import { REGISTER, REGISTERED, type Standing, STATUSES_OF } from './register.sql.js';

interface Shown {
  /** JSON text. */
  readonly group: string;
  readonly name: string;
}

/**
 * Reads of what everyone may see, judged at the instant of the call. A register that is switched off is not told from a group
 * that never was, nor a letter that is not public from one that was never written: both are the same absence of a row.
 */
@Injectable()
export class RegisterQueries {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * A page of the register of a group as JSON text, the letters sent last first.
   *
   * @throws DomainError not-found when there is no public register of that name
   * @throws InvalidInput when the cursor is not one of this list
   */
  async page(slug: string, standing: Standing, page: PageRequest): Promise<string> {
    const after = afterKey(page, ['day', 'text']);
    const values = [page.limit, STATUSES_OF[standing], ...after, standing];
    const found = await this.find<Shown & { rows: KeyedRow[] }>(REGISTER, slug, values);
    if (!found) throw missing('register-not-found', 'There is no public register at this address.');
    return joined(found, pageText(found.rows, page));
  }

  /**
   * One public letter, by its reference, as JSON text.
   *
   * @throws DomainError not-found when no public register of that name has it
   */
  async letter(slug: string, reference: string): Promise<string> {
    const found = await this.find<Shown & { letter: string }>(REGISTERED, slug, [reference]);
    if (!found) throw missing('public-letter-not-found', 'There is no such letter in a public register.');
    return joined(found, found.letter);
  }

  private async find<Row extends object>(
    query: NamedQuery,
    slug: string,
    values: readonly unknown[],
  ): Promise<Row | undefined> {
    if (!SLUG.pattern.test(slug)) return undefined;
    const now = [this.clock.today(), this.clock.timestamp()];
    const [row] = await runNamed<Row>(this.db, query, [slug, ...now, ...values]);
    return row;
  }
}

/** The group and the line about both Houses before the fields of an object. */
function joined({ group, name }: Shown, object: string): string {
  return `{"group":${group},"notice":${JSON.stringify(disclaimer(name))},${object.replace(/^\s*\{/, '')}`;
}

function missing(code: string, words: string): DomainError {
  return new DomainError('not-found', code, words);
}
