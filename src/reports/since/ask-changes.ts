import { formatDay } from '../../deadlines/iso-date.js';
import { type AskItem } from '../sections/asks.js';
import { type PromiseItem } from '../sections/promises.js';
import { type Change } from '../sections/since.js';
import { type EarlierReport } from './earlier-report.js';
import { type Keys } from './keys.js';
import { pairUp, wasToldOf } from './pair-up.js';

const words = (code: string): string => code.replaceAll('_', ' ');

/** Asks with another outcome than was told. */
export function askChanges(before: EarlierReport, now: readonly AskItem[]): Change[] {
  const { added, gone, kept } = pairUp(
    before.content.asks.items,
    now,
    ({ letter, position }) => `${letter.reference} ${position}`,
  );
  const change = (ask: AskItem, what: string, isCorrection: boolean): Change => ({
    ...{ kind: 'ask', letter: ask.letter, what: `Ask ${ask.position}: ${what}`, on: ask.on, isCorrection },
  });
  return [
    ...added.map((ask) => change(ask, words(ask.outcome), wasToldOf(before, ask.on))),
    ...gone.map((ask) => change(ask, `no longer told as ${words(ask.outcome)}`, true)),
    ...kept.flatMap(([then, ask]) =>
      then.outcome === ask.outcome
        ? []
        : [change(ask, `${words(ask.outcome)} (was ${words(then.outcome)})`, wasToldOf(before, ask.on))],
    ),
  ];
}

/** Promises made since, and what came of those that were told. */
export function promiseChanges(before: EarlierReport, now: readonly PromiseItem[], keys: Keys): Change[] {
  const { added, gone, kept } = pairUp(before.content.promises.items, now, keys.promise);
  const change = (promise: PromiseItem, what: string, on: Change['on'], isCorrection = false): Change => {
    const { letter, body, promisedBy } = promise;
    const named = `${body}, an answer by ${formatDay(promisedBy)}: ${what}`;
    return { kind: 'promise', letter, what: named, on, isCorrection };
  };
  return [
    ...added.map((promise) =>
      change(
        promise,
        `promised${outcomeOf(promise)}`,
        promise.repliedOn,
        wasToldOf(before, promise.repliedOn),
      ),
    ),
    ...gone.map((promise) => change(promise, 'not waited for any more', null)),
    ...kept.flatMap(([then, promise]) =>
      then.state === promise.state
        ? []
        : [change(promise, `${promise.state} (was ${then.state})`, decidedOn(promise))],
    ),
  ];
}

const outcomeOf = ({ state }: PromiseItem): string => (state === 'pending' ? '' : `, and ${state}`);

function decidedOn({ state, answeredOn, promisedBy }: PromiseItem): Change['on'] {
  if (state === 'kept') return answeredOn;
  return state === 'broken' ? promisedBy : null;
}
