import { DeadlineRefusal } from '../../deadlines/deadline-refusal.js';
import { formatDay, isIsoDate } from '../../deadlines/iso-date.js';
import { DomainError, type InputFault } from '../../errors/domain-error.js';
import { InvalidInput } from '../../errors/kinds.js';
import { type PageError } from '../pages/page.js';

/** Where a fault belongs on a form: a pointer of the use case to the id of a field. */
export type FieldOf = (pointer: string) => string;

/** The field that has the name of the pointer: `/sentOn` → `sentOn`, `/asks/0/text` → `asks-0-text`. */
export const sameName: FieldOf = (pointer) => pointer.slice(1).replaceAll('/', '-');

/** What was wrong with a form: for the summary at the top and, by field id, beside each field. */
export class FormErrors {
  private readonly found: { field: string; text: string }[] = [];

  add(field: string, text: string): void {
    this.found.push({ field, text });
  }

  get isEmpty(): boolean {
    return this.found.length === 0;
  }

  /** For what has no form to show: @throws InvalidInput with all that was found, if anything was */
  refuse(): void {
    if (this.isEmpty) return;
    throw new InvalidInput(this.found.map(({ text }) => ({ pointer: '/', detail: text })));
  }

  /** For the error summary. */
  get summary(): PageError[] {
    return this.found.map(({ field, text }) => ({ text, href: `#${field}` }));
  }

  /** For `errorMessage` of each field: `errorAt.sentOn`, also for one of its three boxes. The first of each field. */
  get byField(): Record<string, { text: string }> {
    const entries = [...this.found].reverse().flatMap(({ field, text }) => {
      const day = field.replace(/-(day|month|year)$/, '');
      return [...new Set([field, day])].map((name) => [name, { text }] as const);
    });
    return Object.fromEntries(entries);
  }

  /**
   * Takes in what a use case refused.
   *
   * @throws the error itself when it is not about the input: it has a page of its own
   */
  take(error: unknown, fieldOf: FieldOf = sameName, otherwise = 'form'): void {
    if (error instanceof DeadlineRefusal) return this.add(otherwise, error.message);
    if (!(error instanceof DomainError)) throw error;
    if (error.kind === 'invalid' && error.faults.length > 0)
      return error.faults.forEach(({ pointer, detail }: InputFault) =>
        this.add(fieldOf(pointer), withDaysInWords(detail)),
      );
    if (error.kind !== 'invalid' && error.kind !== 'conflict') throw error;
    this.add(otherwise, withDaysInWords(error.message));
  }
}

/** A use case names days as programs write them; people read 22 November 2021. */
export function withDaysInWords(sentence: string): string {
  return sentence.replaceAll(/\b\d{4}-\d\d-\d\d\b/g, (day) => (isIsoDate(day) ? formatDay(day) : day));
}
