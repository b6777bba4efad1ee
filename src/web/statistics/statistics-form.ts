import { Injectable } from '@nestjs/common';
import { type IsoDate } from '../../deadlines/iso-date.js';
import { ANSWER_STATES, STATISTICS_BY } from '../../reports/statistics/statistics.js';
import { BodyFilter } from '../directory/body-filter.js';
import { readDayText } from '../forms/day-text.js';
import { readFilterText } from '../forms/filter-text.js';
import { type FormBody, textOf } from '../forms/form.js';
import { type FormErrors } from '../forms/form-errors.js';
import { type StatisticsChoice, USUAL_BY } from './statistics-choice.js';

/** Longest words that the boxes of the filter take. */
const LONGEST = { body: 200, topic: 300, signatory: 300 } as const;

/** Reads what is to be counted from an address, or from the form that wrote it. */
@Injectable()
export class StatisticsForm {
  constructor(private readonly bodies: BodyFilter) {}

  /** What was chosen. What is not understood becomes an error at its field and is left out. */
  async read(query: FormBody, errors: FormErrors): Promise<StatisticsChoice> {
    const words = (name: keyof typeof LONGEST): string | undefined =>
      readFilterText(query, { name, longest: LONGEST[name] }, errors);
    const day = (name: string, label: string): IsoDate | undefined =>
      readDayText(textOf(query, name), { name, label }, errors);
    return {
      by: oneOf(query, { name: 'by', words: STATISTICS_BY }, errors) ?? USUAL_BY,
      from: day('from', 'The first day of sending'),
      to: day('to', 'The last day of sending'),
      body: await this.bodies.of(words('body'), errors),
      topic: words('topic'),
      signatory: words('signatory'),
      status: oneOf(query, { name: 'status', words: ANSWER_STATES }, errors),
      asOf: day('asOf', 'The day to look from'),
    };
  }
}

function oneOf<Word extends string>(
  query: FormBody,
  { name, words }: { name: string; words: readonly Word[] },
  errors: FormErrors,
): Word | undefined {
  const given = textOf(query, name);
  const word = words.find((each) => each === given);
  if (given && !word) {
    errors.add(name, 'Choose from the list. This address has something that is not on it');
  }
  return word;
}
