import { type ReplyClass } from '../../letters/letter-facts.js';
import { type LetterRef } from '../sections/letter-ref.js';
import { type ReplyItem } from '../sections/activity.js';

/** How many replies of a body were signed at which level. */
export interface SignedBy {
  readonly from: string;
  readonly n: number;
  readonly minister: number;
  readonly official: number;
  readonly agencyChiefExecutive: number;
  readonly notRecorded: number;
  /** The letters that they answer, each once. */
  readonly letters: readonly LetterRef[];
}

/** What nobody signs, or nobody has looked at yet. */
const UNSIGNED: readonly ReplyClass[] = ['automatic', 'acknowledgement', 'unclassified'];

/** Replies that somebody would have signed, by body and level, the body with most replies first. */
export function signedLevels(replies: readonly ReplyItem[]): SignedBy[] {
  const byBody = new Map<string, ReplyItem[]>();
  for (const reply of replies) {
    if (UNSIGNED.includes(reply.class)) continue;
    const own = byBody.get(reply.from);
    if (own) own.push(reply);
    else byBody.set(reply.from, [reply]);
  }
  return [...byBody]
    .map(([from, own]) => counted(from, own))
    .sort((a, b) => b.n - a.n || (a.from < b.from ? -1 : Number(a.from > b.from)));
}

function counted(from: string, own: readonly ReplyItem[]): SignedBy {
  const at = (level: ReplyItem['signedLevel']): number =>
    own.filter(({ signedLevel }) => signedLevel === level).length;
  return {
    from,
    n: own.length,
    minister: at('minister'),
    official: at('official'),
    agencyChiefExecutive: at('agency_chief_executive'),
    notRecorded: at(null),
    letters: [...new Map(own.map(({ letter }) => [letter.id, letter])).values()],
  };
}
