import { addDays, type IsoDate } from '../deadlines/iso-date.js';
import { type AskFacts, type LetterFacts, type WindowFacts } from './letter-facts.js';
import { BARE, earliest, type LetterDeadline } from './deadline-parts.js';

/**
 * When each event window of the letter opens and closes. It matters until the event is over, every answer has
 * come, or a person has judged each ask that depends on it.
 */
export function windowDeadlines(facts: LetterFacts, answeredOn: IsoDate | null): LetterDeadline[] {
  return facts.windows.flatMap((window) => {
    const asks = facts.asks.filter(({ windowId }) => windowId === window.id);
    const resolvedOn = earliest([answeredOn, judgedOn(asks)]);
    return edges(facts, window, asks, resolvedOn);
  });
}

function edges(
  { draftedOn }: LetterFacts,
  window: WindowFacts,
  asks: readonly AskFacts[],
  resolvedOn: IsoDate | null,
): LetterDeadline[] {
  const { name, firstOn, lastOn, timeZone, place, opensOn, opensAt, neededByOn, neededByAt } = window;
  const common = {
    ...BARE,
    sinceOn: draftedOn,
    windowId: window.id,
    askIds: asks.map(({ id }) => id),
    rule: { rule: 'window', name, firstOn, lastOn, timeZone, place },
  } as const;
  const settled = (dueOn: IsoDate): IsoDate | null => earliest([addDays(dueOn, 1), resolvedOn]);
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

/** The day on which the last of these asks was judged; null while one stands open. */
function judgedOn(asks: readonly AskFacts[]): IsoDate | null {
  const last = asks.map(({ judgements }) => judgements.at(-1));
  if (last.some((judgement) => !judgement || judgement.outcome === 'open')) return null;
  return (
    last
      .map((judgement) => judgement!.on)
      .sort()
      .at(-1) ?? null
  );
}
