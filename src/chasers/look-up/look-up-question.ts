import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../../clock/clock.js';
import { type NamedQuery, runNamed } from '../../database/named-query.js';
import { type IsoDate } from '../../deadlines/iso-date.js';
import { type House } from '../../deadlines/sitting-days.js';
import { NotFound } from '../../errors/kinds.js';
import { fetchQuestions } from './fetch-questions.js';
import { type FoundQuestion } from './found-question.js';

/** Where questions are looked up; given when Postbag is started. */
export abstract class LookUpSettings {
  /** The address of Parliament’s Written Questions API; null when nothing is ever asked of it. */
  abstract readonly questionsApi: string | null;
}

/** What looking up a question gave. */
export interface LookedUp {
  /** Whether Parliament was asked. */
  readonly isAsked: boolean;
  /** Why it was not, or what to mind; null when there is nothing to say. */
  readonly note: string | null;
  readonly questions: readonly FoundQuestion[];
}

/** $1 group, $2 chaser. */
const QUESTION: NamedQuery = {
  name: 'question_to_look_up',
  text: `SELECT c.kind, c.uin, c.house, l.sent_on AS "sentOn" FROM chaser c JOIN letter l ON l.id = c.letter_id
    WHERE c.group_id = $1 AND c.id = $2 AND c.removed_at IS NULL`,
};

interface Row {
  readonly kind: string;
  readonly uin: string | null;
  readonly house: House | null;
  readonly sentOn: IsoDate;
}

/** A person waits for the answer, so it is asked for once. */
const MANNERS = { patience: 8, tries: 1, longestWait: 0 };
const UIN = /^(HL)?\d{1,9}$/i;

/** Looks a written question up in Parliament’s list. It records nothing: a person does, who has seen what was found. */
@Injectable()
export class LookUpQuestion {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly settings: LookUpSettings,
    private readonly clock: Clock,
  ) {}

  /** Whether there is anywhere to look. */
  get isOn(): boolean {
    return this.settings.questionsApi !== null;
  }

  /**
   * @throws NotFound when the group has no such chaser
   * @throws Conflict when Parliament can’t be asked
   */
  async ofChaser(groupId: string, id: string): Promise<LookedUp> {
    const [row] = await runNamed<Row>(this.db, QUESTION, [groupId, id]);
    if (!row) throw new NotFound('chaser', id);
    const { questionsApi } = this.settings;
    const { uin, house, sentOn } = row;
    if (questionsApi === null)
      return notAsked('Looking up is switched off. An operator can set QUESTIONS_API.');
    if (row.kind !== 'written_question' || !house) return notAsked('This is no written question.');
    if (!uin || !UIN.test(uin))
      return notAsked('Record its number, the UIN, first: digits, in the Lords after HL.');
    const manners = {
      ...MANNERS,
      now: () => this.clock.now().epochMilliseconds,
      wait: (s: number) => wait(s * 1000),
    };
    const wanted = { uin: uin.toUpperCase(), house, from: sentOn };
    const questions = await fetchQuestions(questionsApi, wanted, manners);
    return { isAsked: true, note: noteOf(questions), questions };
  }
}

const notAsked = (note: string): LookedUp => ({ isAsked: false, note, questions: [] });

function noteOf(questions: readonly FoundQuestion[]): string | null {
  if (questions.length === 0) return 'Parliament has no question of this number since the letter was sent.';
  return questions.length > 1 ? 'Several questions have this number. Choose the right one.' : null;
}
