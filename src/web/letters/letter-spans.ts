import { type Deadline } from '../../deadlines/deadline.js';
import { type IsoDate } from '../../deadlines/iso-date.js';
import { type Progress } from '../../deadlines/lateness.js';
import { timeLeft } from './deadline-words.js';
import { type StripSpan } from './deadline-strip.js';

type Shown = Deadline & { readonly matters: boolean; readonly progress: Progress | null };

/** The spans of a letter's strip: each event once, each body's time to answer, each promise; in order of their ends. */
export function spansOf(deadlines: readonly Shown[], on: IsoDate): StripSpan[] {
  const spans = deadlines.flatMap((deadline) => spanOf(deadline, on) ?? []);
  return spans.sort((a, b) => (a.lastOn < b.lastOn ? -1 : a.lastOn > b.lastOn ? 1 : 0));
}

function spanOf({ kind, rule, dueOn, matters, progress }: Shown, on: IsoDate): StripSpan | null {
  if (rule.rule === 'window' && kind === 'window_closes')
    return { ...days(rule.firstOn, dueOn), label: rule.name, kind: 'window', isOpen: matters };
  if (rule.rule === 'working_days' && kind === 'reply_target')
    return {
      ...days(rule.startOn, dueOn),
      label: `Reply due from ${rule.body}`,
      kind: 'reply',
      isOpen: matters,
      left: timeLeft({ dueOn, rule, progress }, on),
    };
  if (rule.rule === 'promised')
    return {
      ...days(rule.repliedOn, dueOn),
      label: `Promised by ${rule.by}`,
      kind: 'promise',
      isOpen: matters,
    };
  return null;
}

/** An event in another zone may end, by London's days, before it began by its own. */
const days = (firstOn: IsoDate, lastOn: IsoDate): { firstOn: IsoDate; lastOn: IsoDate } => ({
  firstOn: firstOn <= lastOn ? firstOn : lastOn,
  lastOn,
});
