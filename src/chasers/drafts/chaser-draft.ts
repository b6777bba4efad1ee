import { type IsoDate } from '../../deadlines/iso-date.js';
import { isInParliament, type Rung } from '../../deadlines/ladder.js';
import { addresseeOf } from '../chaser-addressee.js';
import { type OwedAnswer } from '../owed-letter.js';
import { type Draft } from './draft.js';
import { chasingEmail, chasingLetter, letterToLeader } from './letter-draft.js';
import { businessQuestion, callNote, pointOfOrder, writtenQuestion } from './spoken-draft.js';

/** What a draft is written from, beside the owed answer. */
export interface DraftContext {
  /** The day it is written for. */
  readonly on: IsoDate;
  /** Who writes for the secretariat; null leaves a gap. */
  readonly sender: string | null;
  /** The letter as it is told in the House. */
  readonly recital: string;
}

/**
 * What to mind before it is used: what is known of whom it goes to, and that what is tabled or said in the House tells of the
 * letter in public.
 */
export function draftCautions(kind: Rung, owed: OwedAnswer): string[] {
  const { letter } = owed;
  const { notes } = addresseeOf(owed, kind);
  if (!isInParliament(kind)) return [...notes];
  return [
    ...notes,
    ...(letter.isPrivate ? ['This letter is private, and this would make it public.'] : []),
    ...(letter.isEmbargoed ? ['This letter is under embargo, and this would break it.'] : []),
  ];
}

/** The text for a chaser of a kind. Only what is recorded is said; the rest is a gap. */
export function chaserDraft(kind: Rung, owed: OwedAnswer, { on, sender, recital }: DraftContext): Draft {
  switch (kind) {
    case 'phone':
      return callNote(owed);
    case 'email':
      return chasingEmail(owed, sender);
    case 'letter':
      return chasingLetter(owed, on);
    case 'written_question':
      return writtenQuestion(owed, on);
    case 'leader_of_the_house':
      return letterToLeader(owed, on);
    case 'business_question':
      return businessQuestion(owed);
    case 'point_of_order':
      return pointOfOrder(recital);
  }
}
