import { convert } from 'html-to-text';
import { type IsoDate, isIsoDate } from '../../deadlines/iso-date.js';
import { type House } from '../../deadlines/sitting-days.js';

/** A written question as Parliament’s Written Questions API has it, for a person to look at before it is taken over. */
export interface FoundQuestion {
  /** Its number in the API. */
  readonly id: number;
  readonly uin: string;
  readonly house: House;
  readonly tabledOn: IsoDate | null;
  readonly isNamedDay: boolean;
  /** The day for answer: the named one, or that on which an answer is expected. */
  readonly answerDueOn: IsoDate | null;
  readonly askedBy: string | null;
  readonly answeringBody: string | null;
  readonly questionText: string | null;
  readonly isWithdrawn: boolean;
  readonly holdingAnswerOn: IsoDate | null;
  /** Null while there is no answer, or a holding answer alone. */
  readonly answeredOn: IsoDate | null;
  /** The answer as plain text, that of a holding answer too. */
  readonly answer: string | null;
}

type Unread = Readonly<Record<string, unknown>>;

const HOUSES: Readonly<Record<string, House>> = { Commons: 'commons', Lords: 'lords' };

/**
 * One `value` of the API. Nearly all of its fields may be null; its times of day mean nothing.
 *
 * @returns null when it has no number or is of neither House
 */
export function foundQuestion(value: unknown): FoundQuestion | null {
  const question = objectOf(value);
  const { id } = question;
  const uin = textOf(question.uin);
  const house = HOUSES[String(question.house)];
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || uin === null || !house) return null;
  const isHolding = question.answerIsHolding === true;
  const answeredOn = dayOf(question.dateAnswered);
  return {
    ...{ id, uin, house, tabledOn: dayOf(question.dateTabled), isNamedDay: question.isNamedDay === true },
    answerDueOn: dayOf(question.dateForAnswer),
    askedBy: textOf(objectOf(question.askingMember).name),
    answeringBody: textOf(question.answeringBodyName),
    questionText: plain(question.questionText),
    isWithdrawn: question.isWithdrawn === true,
    holdingAnswerOn: dayOf(question.dateHoldingAnswer) ?? (isHolding ? answeredOn : null),
    answeredOn: isHolding ? null : answeredOn,
    answer: plain(question.answerText),
  };
}

/** What is an object, or one with nothing in it. */
export function objectOf(value: unknown): Unread {
  return typeof value === 'object' && value !== null ? (value as Unread) : {};
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** `2021-11-25T00:00:00`, without a zone, as a day. */
function dayOf(value: unknown): IsoDate | null {
  const day = typeof value === 'string' ? value.slice(0, 10) : '';
  return isIsoDate(day) ? day : null;
}

/** HTML as text: no pictures, links by their words alone. Deep nesting is cut off. */
function plain(value: unknown): string | null {
  const html = textOf(value);
  if (html === null) return null;
  const text = convert(html, {
    wordwrap: false,
    limits: { maxDepth: 50, maxChildNodes: 2000 },
    selectors: [
      { selector: 'img', format: 'skip' },
      { selector: 'a', options: { ignoreHref: true } },
    ],
  });
  return textOf(text);
}
