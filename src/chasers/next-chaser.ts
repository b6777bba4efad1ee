import { addDays, formatFullDay, type IsoDate, weekday } from '../deadlines/iso-date.js';
import { isInParliament, type Rung, rungAct } from '../deadlines/ladder.js';
import {
  earliestNamedDay,
  endOfList,
  type House,
  houseName,
  isSittingDay,
  type SittingDays,
  sittingDayFrom,
  SittingDaysUnknown,
} from '../deadlines/sitting-days.js';
import { addresseeOf } from './chaser-addressee.js';
import { type OwedStep } from './owed-letter.js';

/** The step of the ladder that comes next for one answer that is owed: what, when, to whom, through whom, and why. */
export interface NextChaser {
  readonly recipientId: string;
  readonly body: string;
  readonly rung: Rung;
  /** An instruction, e.g. `ask a signatory to table a written question`. */
  readonly act: string;
  /** The day by which the group waits; see `earliestOn` for when the House lets it. */
  readonly dueOn: IsoDate;
  readonly isDue: boolean;
  /** Whom it goes to, in words. */
  readonly addressee: string;
  /** The House in which it is done; null for what is not done in Parliament. */
  readonly house: House | null;
  /** Those who signed and sit in that House, as printed; a group can’t table or speak itself. */
  readonly through: readonly string[];
  /** The first day on which it can be done; null when that is not known. */
  readonly earliestOn: IsoDate | null;
  /** Of a question in the Commons tabled that day: the first day that can be named for the answer. */
  readonly namedDayFromOn: IsoDate | null;
  /** Why all of this, in whole sentences. */
  readonly notes: readonly string[];
}

/**
 * The next step for one owed answer.
 *
 * @param on the day from which it is looked at: nothing can be done before it
 * @param sitting of the House in which a question about the letter would be put; only a step in Parliament needs it
 */
export function nextChaser(owed: OwedStep, on: IsoDate, sitting: SittingDays | null): NextChaser {
  const { dueOn, rule } = owed.step;
  const { rung } = rule;
  const { words, notes } = addresseeOf(owed, rung);
  const from = dueOn > on ? dueOn : on;
  const parliament = isInParliament(rung) ? sitting : null;
  const house = parliament && parliament.house;
  const days = parliament
    ? daysInHouse(rung, from, parliament)
    : { earliestOn: from, namedDayFromOn: null, notes: [] };
  const through = house ? owed.letter.signers.filter((signer) => signer.house === house) : [];
  return {
    ...{
      recipientId: owed.recipientId,
      body: owed.body,
      rung,
      act: rungAct(rung),
      dueOn,
      isDue: dueOn <= on,
    },
    ...{ addressee: words, house, through: through.map(({ signedAs }) => signedAs) },
    ...{ earliestOn: days.earliestOn, namedDayFromOn: days.namedDayFromOn },
    notes: [
      ...notes,
      ...days.notes,
      ...(house && through.length === 0 ? [`No signatory is known to sit in the ${houseName(house)}.`] : []),
    ],
  };
}

type InHouse = Pick<NextChaser, 'earliestOn' | 'namedDayFromOn' | 'notes'>;

/** When the House lets a step be taken. Beyond its list of sitting days it says so, and guesses nothing. */
function daysInHouse(rung: Rung, from: IsoDate, sitting: SittingDays): InHouse {
  const earliestOn = known(() =>
    rung === 'business_question' ? firstThursday(from, sitting) : sittingDayFrom(from, sitting),
  );
  if (earliestOn === null) {
    return {
      earliestOn,
      namedDayFromOn: null,
      notes: [`From when it can be done is not known: ${endOfList(sitting)}.`],
    };
  }
  const waits = earliestOn > from && rung !== 'business_question';
  const notes = waits
    ? [`The ${houseName(sitting.house)} does not sit before ${formatFullDay(earliestOn)}.`]
    : [];
  if (rung !== 'written_question' || sitting.house === 'lords')
    return { earliestOn, namedDayFromOn: null, notes };
  const namedDayFromOn = known(() => earliestNamedDay(earliestOn, sitting));
  const named =
    namedDayFromOn === null
      ? `Which day could be named for the answer is not known: ${endOfList(sitting)}.`
      : `Tabled on ${formatFullDay(earliestOn)}, a question can name ${formatFullDay(namedDayFromOn)} for its answer at the earliest.`;
  return { earliestOn, namedDayFromOn, notes: [...notes, named] };
}

/** Business questions are on Thursdays on which the House sits. @throws SittingDaysUnknown */
function firstThursday(from: IsoDate, sitting: SittingDays): IsoDate {
  let day = from;
  while (weekday(day) !== 4 || !isSittingDay(day, sitting)) day = addDays(day, 1);
  return day;
}

function known(day: () => IsoDate): IsoDate | null {
  try {
    return day();
  } catch (error) {
    if (error instanceof SittingDaysUnknown) return null;
    throw error;
  }
}
