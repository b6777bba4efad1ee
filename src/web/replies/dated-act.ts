import { type IsoDate } from '../../deadlines/iso-date.js';
import { type Actor } from '../../timeline/actor.js';
import { type ActOnce } from '../forms/act-once.js';
import { readDay } from '../forms/day-input.js';
import { type FormBody, textOf } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { type Page, Redirect } from '../pages/page.js';
import { type ReplyOfLetter } from './read-reply.js';
import { replyPage } from './reply-page.js';
import { dayBoxes, fieldOfReply } from './reply.form.js';

/** Something that is done with a reply on a day, and can be taken back. */
export interface DatedAct {
  readonly view: string;
  readonly title: string;
  readonly done: string;
  readonly takenBack: string;
}

/** A form of it that was sent. */
export interface SentAct {
  readonly actor: Actor;
  readonly body: FormBody;
  readonly back: string;
}

/** The page that asks for its day. */
export function datedActPage(
  { view, title }: DatedAct,
  { letter, reply }: ReplyOfLetter,
  body: FormBody,
  errors = new FormErrors(),
): Page {
  const pageTitle = `${title}: a reply to ${letter.reference}`;
  return replyPage(view, { letter, reply, body, errors, title, pageTitle });
}

/** Its form as it is first shown: done today. */
export function doneToday(today: IsoDate): FormBody {
  return dayBoxes('on', today);
}

/** Does it on the day that was typed, or takes it back. `act` is given null to take it back. */
export async function doDated(
  act: DatedAct,
  found: ReplyOfLetter,
  { actor, body, back }: SentAct,
  once: ActOnce,
  execute: (by: Actor, on: IsoDate | null) => Promise<void>,
): Promise<Page | Redirect> {
  const errors = new FormErrors();
  const isBack = textOf(body, 'act') === 'take-back';
  const on = isBack ? null : readDay(body, 'on', 'The day', errors);
  if (!isBack && !on && errors.isEmpty) errors.add('on-day', 'Enter the day');
  const sent = { actor, body, errors, fieldOf: fieldOfReply };
  const isDone = errors.isEmpty && (await once.do(sent, (by) => execute(by, on)));
  return isDone
    ? new Redirect(back, isBack ? act.takenBack : act.done)
    : datedActPage(act, found, body, errors);
}
