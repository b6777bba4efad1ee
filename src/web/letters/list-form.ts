import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { isStorable } from '../../database/storable.js';
import { OrganisationsQueries } from '../../directory/organisations.queries.js';
import { NotFound } from '../../errors/kinds.js';
import { FLAG_KINDS } from '../../flags/flag-rules.js';
import { STATUS_FILTERS } from '../../letters/letter-filters.js';
import { LETTER_SORTS } from '../../letters/letter-sorts.js';
import { BodiesByName } from '../directory/bodies-by-name.js';
import { readDayText } from '../forms/day-text.js';
import { type FormBody, textOf, textsOf } from '../forms/form.js';
import { type FormErrors } from '../forms/form-errors.js';
import { type ChosenBody, type ListChoice, USUAL_SORT } from './list-choice.js';

/** Longest words that the boxes of the filter take. */
const LONGEST = { q: 200, body: 200, topic: 300, signatory: 300 } as const;

/** Reads the filters of the list of letters from an address, or from the form that wrote it. */
@Injectable()
export class ListForm {
  constructor(
    private readonly organisations: OrganisationsQueries,
    private readonly bodies: BodiesByName,
    private readonly clock: Clock,
  ) {}

  /** What was chosen. What is not understood becomes an error at its field and is left out. */
  async read(query: FormBody, errors: FormErrors): Promise<ListChoice> {
    const text = (name: keyof typeof LONGEST): string | undefined => readText(query, name, errors);
    const day = (name: string, label: string) => readDayText(textOf(query, name), { name, label }, errors);
    return {
      q: text('q'),
      status: readWords(query, { name: 'status', words: STATUS_FILTERS }, errors),
      flag: readWords(query, { name: 'flag', words: FLAG_KINDS }, errors),
      body: await this.bodyOf(text('body'), errors),
      topic: text('topic'),
      signatory: text('signatory'),
      sentFrom: day('sentFrom', 'The first day of sending'),
      sentTo: day('sentTo', 'The last day of sending'),
      dueBy: day('dueBy', 'The day by which a deadline falls'),
      sort: LETTER_SORTS.find((sort) => sort === textOf(query, 'sort')) ?? USUAL_SORT,
      asOf: day('asOf', 'The day to look from'),
    };
  }

  /** By slug, as our own links have it, or by name, as people type it. */
  private async bodyOf(text: string | undefined, errors: FormErrors): Promise<ChosenBody | undefined> {
    if (!text) return undefined;
    const bySlug = /^[a-z][a-z0-9-]{1,79}$/.test(text) ? await this.one(text) : undefined;
    if (bySlug) return bySlug;
    const id = await this.bodies.idOf(text, 'body', errors);
    return id === null ? undefined : this.one(id);
  }

  private async one(key: string): Promise<ChosenBody | undefined> {
    try {
      return JSON.parse((await this.organisations.one(key, this.clock.today())).text) as ChosenBody;
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  }
}

function readText(query: FormBody, name: keyof typeof LONGEST, errors: FormErrors): string | undefined {
  const text = textOf(query, name);
  if (text.length > LONGEST[name]) errors.add(name, `Shorten this to ${LONGEST[name]} characters or fewer`);
  else if (!isStorable(text)) errors.add(name, 'Type this anew: it has characters that can’t be read');
  else return text || undefined;
  return undefined;
}

function readWords<Word extends string>(
  query: FormBody,
  { name, words }: { name: string; words: readonly Word[] },
  errors: FormErrors,
): Word[] {
  const given = textsOf(query, name).flatMap((text) => text.split(','));
  if (given.some((word) => !(words as readonly string[]).includes(word)))
    errors.add(name, 'Choose from the list. This address has something that is not on it');
  return words.filter((word) => given.includes(word));
}
