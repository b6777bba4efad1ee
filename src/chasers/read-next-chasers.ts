import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { CalendarsQueries } from '../calendars/calendars.queries.js';
import { runRead } from '../database/read.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { isInParliament } from '../deadlines/ladder.js';
import { type Moment } from '../deadlines/windows.js';
import { type NextChaser, nextChaser } from './next-chaser.js';
import { OwedAnswersQueries } from './owed-answers.queries.js';
import { type OwedStep } from './owed-letter.js';

/** Works out the next step of the ladder for each answer that is owed. */
@Injectable()
export class ReadNextChasers {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly owed: OwedAnswersQueries,
    private readonly calendars: CalendarsQueries,
  ) {}

  /** Of one letter as of a moment; none when nobody owes an answer. @throws NotFound when the group has no such letter */
  async ofLetter(groupId: string, key: string, moment: Moment): Promise<NextChaser[]> {
    return this.of(await runRead(this.db, this.owed.stepsRead(groupId, key, moment)), moment.on);
  }

  /** Of answers that were read. */
  async of(answers: readonly OwedStep[], on: IsoDate): Promise<NextChaser[]> {
    return Promise.all(
      answers.map(async (owed) => {
        const needed = isInParliament(owed.step.rule.rung);
        const sitting = needed ? this.calendars.sittingDays(this.db.manager, owed.letter.house) : null;
        return nextChaser(owed, on, await sitting);
      }),
    );
  }
}
