import { formatDay } from '../../deadlines/iso-date.js';
import { rungName } from '../../deadlines/ladder.js';
import { className } from '../../replies/reply-class.js';
import { upperFirst } from '../document/lines.js';
import { type ChaserItem, type ReplyItem } from '../sections/activity.js';
import { type Change } from '../sections/since.js';
import { type EarlierReport } from './earlier-report.js';
import { type Keys } from './keys.js';
import { pairUp, wasToldOf } from './pair-up.js';

/** Replies that came, were taken out, or are told otherwise. */
export function replyChanges(before: EarlierReport, now: readonly ReplyItem[], keys: Keys): Change[] {
  const { added, gone, kept } = pairUp(before.content.replies, now, keys.reply);
  const change = (reply: ReplyItem, what: string, isCorrection: boolean): Change => ({
    ...{ kind: 'reply', letter: reply.letter, what, on: reply.receivedOn, isCorrection },
  });
  return [
    ...added.map((reply) =>
      change(
        reply,
        `${upperFirst(className(reply.class))} from ${reply.from}`,
        wasToldOf(before, reply.receivedOn),
      ),
    ),
    ...gone.map((reply) =>
      change(reply, `Taken out: ${className(reply.class)} from ${reply.from}, ${told(reply)}`, true),
    ),
    ...kept.flatMap(([then, reply]) => {
      const words = replyDifferences(then, reply);
      return words === ''
        ? []
        : [change(reply, `From ${reply.from}: ${words}`, then.class !== 'unclassified')];
    }),
  ];
}

const told = ({ receivedOn }: ReplyItem): string => `received on ${formatDay(receivedOn)}`;

function replyDifferences(then: ReplyItem, now: ReplyItem): string {
  const parts = [
    then.class !== now.class && `now ${className(now.class)} (was ${className(then.class)})`,
    then.receivedOn !== now.receivedOn && `${told(now)} (was told as ${formatDay(then.receivedOn)})`,
    then.letter.reference !== now.letter.reference && `moved from ${then.letter.reference}`,
    then.settledOn === null && now.settledOn !== null && 'nothing more is expected',
  ];
  return parts.filter(Boolean).join('; ');
}

/** Chasers made, taken out, or answered in Parliament. */
export function chaserChanges(before: EarlierReport, now: readonly ChaserItem[], keys: Keys): Change[] {
  const { added, gone, kept } = pairUp(before.content.chasers, now, keys.chaser);
  const named = ({ kind, to }: ChaserItem): string => `${rungName(kind)} to ${to}`;
  const base = ({ letter }: ChaserItem): Pick<Change, 'kind' | 'letter'> => ({ kind: 'chaser', letter });
  return [
    ...added.map((chaser) => ({
      ...{ ...base(chaser), what: upperFirst(named(chaser)), on: chaser.madeOn },
      isCorrection: wasToldOf(before, chaser.madeOn),
    })),
    ...gone.map((chaser) => ({
      ...{ ...base(chaser), what: `Taken out: ${named(chaser)}`, on: chaser.madeOn },
      isCorrection: true,
    })),
    ...kept.flatMap(([then, chaser]) => {
      const answeredOn = chaser.question?.answeredOn ?? null;
      if (answeredOn === null || then.question?.answeredOn) return [];
      const what = `The ${named(chaser)} was answered`;
      return [{ ...base(chaser), what, on: answeredOn, isCorrection: answeredOn <= before.toldUntil }];
    }),
  ];
}
