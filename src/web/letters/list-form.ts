import { Injectable } from '@nestjs/common';
import { PeopleQueries } from '../../directory/people.queries.js';
import { NotFound } from '../../errors/kinds.js';
import { FLAG_KINDS } from '../../flags/flag-rules.js';
import { STATUS_FILTERS } from '../../letters/letter-filters.js';
import { letterColumn } from '../../letters/letter-key.js';
import { LETTER_SORTS } from '../../letters/letter-sorts.js';
import { BodyFilter } from '../directory/body-filter.js';
import { readDayText } from '../forms/day-text.js';
import { readFilterText } from '../forms/filter-text.js';
import { type FormBody, textOf, textsOf } from '../forms/form.js';
import { type FormErrors } from '../forms/form-errors.js';
import { type ListChoice, USUAL_SORT } from './list-choice.js';

/** Longest words that the boxes of the filter take. */
const LONGEST = { q: 200, body: 200, topic: 300, signatory: 300 } as const;

/** Reads the filters of the list of letters from an address, or from the form that wrote it. */
@Injectable()
export class ListForm {
  constructor(
    private readonly bodies: BodyFilter,
    private readonly people: PeopleQueries,
  ) {}

  /** What was chosen. What is not understood becomes an error at its field and is left out. */
  async read(query: FormBody, errors: FormErrors): Promise<ListChoice> {
    const text = (name: keyof typeof LONGEST): string | undefined =>
      readFilterText(query, { name, longest: LONGEST[name] }, errors);
    const day = (name: string, label: string) => readDayText(textOf(query, name), { name, label }, errors);
    const signatory = text('signatory');
    return {
      q: text('q'),
      status: readWords(query, { name: 'status', words: STATUS_FILTERS }, errors),
      flag: readWords(query, { name: 'flag', words: FLAG_KINDS }, errors),
      body: await this.bodies.of(text('body'), errors),
      topic: text('topic'),
      signatory,
      signatoryName: await this.nameOf(signatory),
      sentFrom: day('sentFrom', 'The first day of sending'),
      sentTo: day('sentTo', 'The last day of sending'),
      dueBy: day('dueBy', 'The day by which a deadline falls'),
      sort: LETTER_SORTS.find((sort) => sort === textOf(query, 'sort')) ?? USUAL_SORT,
      asOf: day('asOf', 'The day to look from'),
    };
  }

  /** Of a person whose id the address has; people type part of a printed line. */
  private async nameOf(signatory: string | undefined): Promise<string | undefined> {
    if (signatory === undefined || letterColumn(signatory) !== 'id') return undefined;
    try {
      return (JSON.parse((await this.people.one(signatory)).text) as { name: string }).name;
    } catch (error) {
      if (error instanceof NotFound) return undefined;
      throw error;
    }
  }
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
