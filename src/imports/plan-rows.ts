import { type Calendar } from '../deadlines/calendar.js';
import { formatDay, type IsoDate } from '../deadlines/iso-date.js';
import { DomainError } from '../errors/domain-error.js';
import { type RowLetter, type RowRead, type RowRemark } from '../intake/sheet/row-act.js';
import { checkLetter } from '../letters/log-letter.checks.js';
import { checkReply } from '../replies/check-reply.js';
import { replyFields } from '../replies/reply-fields.js';
import { Duplicates } from './duplicates.js';
import { fieldOfPointer, type PlannedReply, type PlannedRow } from './import-plan.js';
import { type KnownBody, type KnownLetter } from './known-letters.queries.js';
import { letterCommand, replyCommand } from './row-commands.js';

/** What the rows are judged by. */
export interface Known {
  readonly letters: readonly KnownLetter[];
  readonly bodies: ReadonlyMap<string, KnownBody>;
  readonly calendar: Pick<Calendar, 'from' | 'until'>;
  readonly today: IsoDate;
}

/** A planned row with the faults that only show beside other rows, the group's letters or the calendar. */
interface Judged {
  readonly planned: PlannedRow;
  readonly faults: readonly RowRemark[];
}

/** The letter that a reply answers, in this sheet or in the group. */
interface Answered {
  readonly to: PlannedReply['to'];
  readonly names: readonly string[];
  readonly sentOn: IsoDate | null;
  readonly repliedOn: readonly IsoDate[];
}

/** Turns the rows that were read into what will be logged. */
export class PlanRows {
  private readonly duplicates: Duplicates;

  constructor(private readonly known: Known) {
    this.duplicates = new Duplicates(known.letters);
  }

  plan(reads: readonly RowRead[]): Judged[] {
    const targets = new Targets(reads, this.known.letters);
    return reads.map((read) => this.row(read, targets));
  }

  private row(read: RowRead, targets: Targets): Judged {
    const faults: RowRemark[] = [];
    const { letter: row, row: number } = read;
    const command = row && letterCommand(row, this.known.bodies);
    if (command && read.faults.length === 0)
      this.try(faults, read, () => checkLetter(command, this.known.today));
    if (row) this.checkCalendar(faults, read, row.sentOn);
    const found = row ? this.duplicates.of(number, row) : null;
    const target = read.reply ? targets.of(read) : null;
    const reply = target && this.reply(faults, read, target);
    const again = !row && target?.repliedOn.includes(read.reply!.receivedOn);
    if (read.reply && !target) faults.push(unanswered(read));
    const matches = command?.recipients.flatMap(
      ({ printed }) => this.known.bodies.get(printed.toLowerCase())?.says ?? [],
    );
    return {
      faults: found ? faults.filter(({ field }) => field !== 'reference') : faults,
      planned: {
        row: number,
        read,
        letter: command,
        reply: reply ?? null,
        duplicateOf: found?.of ?? (again ? 'a reply of that day, which the letter has already' : null),
        isSame: found?.isSame ?? Boolean(again),
        matches: matches ?? [],
      },
    };
  }

  private reply(faults: RowRemark[], read: RowRead, { to, names, sentOn }: Answered): PlannedReply | null {
    const row = read.reply!;
    if (!sentOn) {
      faults.push(
        remark(
          read,
          'replyReceivedOn',
          row.receivedOn,
          'The letter was not sent, so nothing can answer it. Give the day it was sent.',
        ),
      );
      return null;
    }
    const reply = replyCommand(row, names);
    if (!reply) {
      const who = names.join('; ');
      faults.push(
        remark(
          read,
          'replySignedBy',
          row.signedBy ?? '',
          `The letter went to several people. Write which of them answered: ${who}.`,
        ),
      );
      return null;
    }
    const fields = replyFields({ ...row, recipientId: '' });
    this.try(faults, read, () => checkReply(fields, sentOn, this.known.today));
    return { to, reply };
  }

  private checkCalendar(faults: RowRemark[], read: RowRead, sentOn: IsoDate | null): void {
    const { from, until } = this.known.calendar;
    if (!sentOn || sentOn > this.known.today || (sentOn >= from && sentOn <= until)) return;
    const text = `Bank holidays are known from ${formatDay(from)} to ${formatDay(until)} only, so the day a reply was due can’t be worked out. Ask an administrator to merge those years, or leave the row out.`;
    faults.push(remark(read, 'sentOn', sentOn, text));
  }

  private try(faults: RowRemark[], read: RowRead, check: () => void): void {
    try {
      check();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      for (const { pointer, detail } of error.faults)
        faults.push(remark(read, fieldOfPointer(pointer), '', detail));
    }
  }
}

/** Finds the letter that each reply answers. */
class Targets {
  private readonly byReference = new Map<string, Answered | 'several'>();
  private readonly bySubject = new Map<string, Answered | 'several'>();

  constructor(reads: readonly RowRead[], letters: readonly KnownLetter[]) {
    for (const { reference, subject, sentOn, to, repliedOn } of letters)
      this.add({ reference, subject }, { to: { reference }, names: to, sentOn, repliedOn });
    for (const { row, letter } of reads) if (letter) this.add(letter, own(row, letter));
  }

  of({ row, letter, answers }: RowRead): Answered | null {
    if (letter) return own(row, letter);
    const { reference, subject } = answers!;
    const found = reference
      ? this.byReference.get(reference)
      : this.bySubject.get(subject?.toLowerCase() ?? '');
    return found === undefined || found === 'several' ? null : found;
  }

  /** A row that has the reference of a letter of the group is that letter. */
  private add({ reference, subject }: Pick<RowLetter, 'reference' | 'subject'>, answered: Answered): void {
    if (reference && this.byReference.has(reference)) return;
    if (reference) this.byReference.set(reference, answered);
    const key = subject.toLowerCase();
    this.bySubject.set(key, this.bySubject.has(key) ? 'several' : answered);
  }
}

const own = (row: number, { to, sentOn }: RowLetter): Answered => ({
  to: { row },
  names: to,
  sentOn,
  repliedOn: [],
});

function unanswered(read: RowRead): RowRemark {
  const { reference, subject } = read.answers!;
  const field = reference ? 'reference' : 'subject';
  return remark(
    read,
    field,
    reference ?? subject ?? '',
    'No letter, or more than one, has this: the letter that is answered can’t be found. Give its reference.',
  );
}

function remark({ row }: RowRead, field: RowRemark['field'], value: string, text: string): RowRemark {
  return { row, field, value, text };
}
