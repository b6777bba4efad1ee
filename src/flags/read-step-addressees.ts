import { Injectable } from '@nestjs/common';
import { addresseeOf } from '../chasers/chaser-addressee.js';
import { OwedAnswersQueries } from '../chasers/owed-answers.queries.js';
import { type Moment } from '../deadlines/windows.js';
import { type Agenda, type Upcoming } from './agenda.queries.js';
import { type ShownFlag } from './flags.queries.js';

/** Whom the next step for a late reply goes to, in words; null for what is no such step. */
interface WithAddressee {
  readonly addressee: string | null;
}

/** An agenda that says of each step whom it goes to, as the letter's page and the report do. */
export type AddressedAgenda = Omit<Agenda, 'chase' | 'upcoming'> & {
  readonly chase: (ShownFlag & WithAddressee)[];
  readonly upcoming: (Upcoming & WithAddressee)[];
};

/** Finds out whom the steps of an agenda go to. One statement, whatever the size. */
@Injectable()
export class ReadStepAddressees {
  constructor(private readonly owed: OwedAnswersQueries) {}

  async of(groupId: string, moment: Moment, agenda: Agenda): Promise<AddressedAgenda> {
    const due = agenda.chase.filter(({ kind }) => kind === 'chase_due');
    const coming = agenda.upcoming.filter(({ kind }) => kind === 'chase');
    const letters = [...due, ...coming].flatMap(({ letter }) => letter?.id ?? []);
    const words = await this.words(groupId, moment, [...new Set(letters)]);
    const of = (recipientId: string | null): string | null => words.get(recipientId ?? '') ?? null;
    return {
      ...agenda,
      chase: agenda.chase.map((flag) => ({
        ...flag,
        addressee: flag.kind === 'chase_due' ? of(flag.subjectId) : null,
      })),
      upcoming: agenda.upcoming.map((day) => ({
        ...day,
        addressee: day.kind === 'chase' ? of(day.recipientId) : null,
      })),
    };
  }

  private async words(
    groupId: string,
    moment: Moment,
    letterIds: readonly string[],
  ): Promise<Map<string, string>> {
    if (letterIds.length === 0) return new Map();
    const answers = await this.owed.chosen(groupId, letterIds, moment);
    return new Map(
      answers.map((owed) => [owed.recipientId, addresseeOf(owed, owed.step.rule.rung).words] as const),
    );
  }
}
