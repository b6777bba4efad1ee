import { type Evidence, type Reading } from '../../intake/reader/proposal.js';
import { askedOnce } from './restated-asks.js';

type Read = Pick<Reading, 'proposal' | 'evidence'>;

/** The lists of a proposal that a form holds, the most of each, and what they are called. */
const LISTS = {
  recipients: [25, 'recipients'],
  cc: [25, 'copied recipients'],
  signatories: [700, 'signatories'],
  asks: [50, 'requests'],
  deadlines: [50, 'dates'],
} as const;
type List = keyof typeof LISTS;

/** Requests that are compared with one another: a text that has more of them is no letter. */
const MOST_COMPARED = 200;

/** A reading that fits a form, and what was left out of it, in sentences. */
export interface FittedReading {
  readonly reading: Read;
  readonly notices: readonly string[];
}

/**
 * A reading as a form can hold it: without asks that a longer one makes again, and with no more of anything than a letter has, which
 * is told when it leaves something out. Places and confidences follow their values.
 */
export function fitReading({ proposal, evidence }: Read): FittedReading {
  const kept = new Map<List, readonly number[]>();
  const notices: string[] = [];
  for (const [list, [most, name]] of Object.entries(LISTS) as [List, (typeof LISTS)[List]][]) {
    const indexes = list === 'asks' ? ownAsks(proposal) : proposal[list].map((_, index) => index);
    kept.set(list, indexes.slice(0, most));
    if (indexes.length > most)
      notices.push(`Only the first ${most} of ${indexes.length} ${name} are in the form.`);
  }
  const lists = [...kept].map(([list, indexes]) => [list, indexes.map((index) => proposal[list][index])]);
  return {
    reading: {
      proposal: { ...proposal, ...(Object.fromEntries(lists) as Partial<Reading['proposal']>) },
      evidence: placed(evidence, kept),
    },
    notices,
  };
}

/** The indexes of the asks that are not made again by a longer one. */
function ownAsks({ asks }: Reading['proposal']): number[] {
  const compared = askedOnce(asks.slice(0, MOST_COMPARED).map(({ text }) => text));
  return [...compared, ...asks.keys()].filter((index, at) => at < compared.length || index >= MOST_COMPARED);
}

/** The evidence of what is kept, under its new place in its list. */
function placed(
  evidence: Reading['evidence'],
  kept: ReadonlyMap<string, readonly number[]>,
): Record<string, Evidence> {
  const found: Record<string, Evidence> = {};
  const places = new Map(
    [...kept].map(([list, indexes]) => [list, new Map(indexes.map((from, to) => [String(from), to]))]),
  );
  for (const [path, value] of Object.entries(evidence)) {
    const [, list, index, ...rest] = path.split('/');
    const ofList = places.get(list);
    const to = ofList?.get(index);
    if (!ofList || index === undefined) found[path] = value;
    else if (to !== undefined) found[['', list, to, ...rest].join('/')] = value;
  }
  return found;
}
