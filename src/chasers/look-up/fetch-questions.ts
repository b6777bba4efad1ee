import { askPolitely, type Manners, MembersUnavailable } from '../../directory/imports/ask-politely.js';
import { type IsoDate } from '../../deadlines/iso-date.js';
import { type House } from '../../deadlines/sitting-days.js';
import { Conflict } from '../../errors/kinds.js';
import { type FoundQuestion, foundQuestion, objectOf } from './found-question.js';

/** Which question is looked up. A number comes again in another Parliament, or session, so days narrow it. */
export interface QuestionWanted {
  readonly uin: string;
  readonly house: House;
  /** It was not tabled before this day. */
  readonly from: IsoDate;
}

const MOST = 5;

/**
 * Asks Parliament’s Written Questions API for the questions of a number. Of a single one the whole answer is asked for, which
 * lists cut short.
 *
 * @param base its address, e.g. https://questions-statements-api.parliament.uk/api; the operator’s, and redirects are refused
 * @throws Conflict when it can’t be asked or answers nothing that can be used
 */
export async function fetchQuestions(
  base: string,
  { uin, house, from }: QuestionWanted,
  manners: Manners,
): Promise<FoundQuestion[]> {
  const root = `${base.replace(/\/$/, '')}/writtenquestions/questions`;
  const query = new URLSearchParams({
    ...{ uIN: uin, house: house === 'lords' ? 'Lords' : 'Commons', tabledWhenFrom: from },
    ...{ includeWithdrawn: 'true', expandMember: 'true', sessionStatus: 'Any', take: String(MOST) },
  });
  const { results } = objectOf(await ask(`${root}?${query.toString()}`, manners));
  if (!Array.isArray(results)) throw unavailable(`${root} did not answer with a list of questions.`);
  const found = results
    .map((each) => foundQuestion(objectOf(each).value))
    .filter((each) => each !== null && each.house === house && each.uin === uin) as FoundQuestion[];
  if (found.length !== 1) return found;
  const whole = await ask(`${root}/${found[0].id}?expandMember=true&sessionStatus=Any`, manners);
  return [foundQuestion(objectOf(whole).value) ?? found[0]];
}

async function ask(address: string, manners: Manners): Promise<unknown> {
  try {
    return await askPolitely(address, manners);
  } catch (error) {
    if (error instanceof MembersUnavailable) throw unavailable(error.message);
    throw error;
  }
}

function unavailable(message: string): Conflict {
  return new Conflict('questions-unavailable', message);
}
