import { type IsoDate } from '../../deadlines/iso-date.js';
import { type LetterRef } from './letter-ref.js';

/** The kinds of things to do, the most urgent first: what can't be got back goes before what can wait. */
export const TODO_KINDS = [
  'window_open',
  'unsent_before_window',
  'window_coming',
  'signatures_close',
  'reply_late',
  'promise_broken',
  'question_answer_late',
  'reply_unclassified',
  'record_outcome',
  'asks_not_assessed',
  'reply_not_circulated',
] as const;
/** One of `TODO_KINDS`. */
export type TodoKind = (typeof TODO_KINDS)[number];

/** How many things of each kind there are to do, listed or not. */
export type TodoCounts = Readonly<Record<TodoKind, number>>;

/** One thing to do, in words, with its reason and the day by which to do it. */
export interface Todo {
  readonly kind: TodoKind;
  readonly what: string;
  readonly letter: LetterRef;
  readonly why: string;
  readonly by: IsoDate | null;
}

/** A letter with an answer and asks of which nobody has said what became of them. */
export interface NotAssessed {
  readonly letter: LetterRef;
  readonly repliedOn: IsoDate;
  readonly asks: number;
}

/** Things left undone that no other section of the report tells. */
export interface Chores {
  readonly unclassified: readonly {
    readonly letter: LetterRef;
    readonly receivedOn: IsoDate;
    readonly from: string;
  }[];
  readonly notAssessed: readonly NotAssessed[];
  readonly notCirculated: readonly {
    readonly letter: LetterRef;
    readonly receivedOn: IsoDate;
    readonly from: string;
  }[];
  readonly questions: readonly {
    readonly letter: LetterRef;
    readonly uin: string | null;
    readonly askedBy: string;
    readonly answerDueOn: IsoDate;
  }[];
}
