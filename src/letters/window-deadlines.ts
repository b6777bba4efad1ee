import { addDays, type IsoDate } from '../deadlines/iso-date.js';
import { type AskFacts, type LetterFacts, type WindowFacts } from './letter-facts.js';
import { BARE, earliest, type LetterDeadline } from './deadline-parts.js';
import { outside, spansWhen, type DaySpan } from './gaps.js';

/**
 * When each event window of the letter opens and closes. It matters until the event is over or every answer has come,
 * but for the days on which a person's judgement of each ask that depends on it stood.
 */
export function windowDeadlines(facts: LetterFacts, answeredOn: IsoDate | null): LetterDeadline[] {
  return facts.windows.flatMap((window) => {
    const asks = facts.asks.filter(({ windowId }) => windowId === window.id);
    const judged = judgedSpans(asks);
    return edges(facts, window, asks, answeredOn).flatMap((edge) => outside(edge, judged));
  });
}

function edges(
  { draftedOn }: LetterFacts,
  window: WindowFacts,
  asks: readonly AskFacts[],
  answeredOn: IsoDate | null,
): LetterDeadline[] {
  const { name, firstOn, lastOn, timeZone, place, opensOn, opensAt, neededByOn, neededByAt } = window;
  const common = {
    ...BARE,
    sinceOn: draftedOn,
    windowId: window.id,
    askIds: asks.map(({ id }) => id),
    rule: { rule: 'window', name, firstOn, lastOn, timeZone, place },
  } as const;
  const settled = (dueOn: IsoDate): IsoDate | null => earliest([addDays(dueOn, 1), answeredOn]);
  return [
    { ...common, kind: 'window_opens', dueOn: opensOn, dueAt: opensAt, settledOn: settled(opensOn) },
    {
      ...common,
      kind: 'window_closes',
      dueOn: neededByOn,
      dueAt: neededByAt,
      settledOn: settled(neededByOn),
    },
  ];
}

/** The days at whose end none of these asks stood open. */
function judgedSpans(asks: readonly AskFacts[]): DaySpan[] {
  const days = asks.flatMap(({ judgements }) => judgements.map(({ on }) => on));
  return spansWhen(days, (day) => asks.every((ask) => isJudgedBy(ask, day)));
}

function isJudgedBy({ judgements }: AskFacts, day: IsoDate): boolean {
  const standing = judgements.filter(({ on }) => on <= day).at(-1);
  return standing !== undefined && standing.outcome !== 'open';
}
