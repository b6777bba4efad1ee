import { type TargetMove } from '../../letters/target-moves.js';
import { dayParts } from '../forms/day-input.js';
import { type FormBody } from '../forms/form.js';
import { type FormErrors } from '../forms/form-errors.js';
import { newOnce } from '../forms/once.js';
import { typedFields } from '../forms/form.js';
import { movesView } from '../moves/moves-view.js';
import { type Model, Page } from '../pages/page.js';
import { type BodyWithTargets, type TargetRead } from './directory-read.js';
import { targetDays } from './target-words.js';

/** A target of a body that is to be added or changed. */
export interface TargetForm {
  readonly place: Model;
  readonly body: BodyWithTargets;
  readonly values: FormBody;
  readonly errors: FormErrors;
  /** The one that is to be changed. */
  readonly target?: TargetRead;
}

const titleOf = ({ body, target }: TargetForm): string =>
  target ? `Change a reply target of ${body.name}` : `Add a reply target of ${body.name}`;

export function targetFormPage(form: TargetForm): Page {
  const { place, body, values, errors, target } = form;
  return new Page(
    'directory/target-form',
    {
      ...place,
      pageTitle: titleOf(form),
      body,
      target,
      previous: target ? undefined : body.targets.find(({ toOn }) => toOn === null),
      values,
      days: { fromOn: dayParts(values, 'fromOn'), toOn: dayParts(values, 'toOn') },
      once: newOnce(),
      errors: errors.summary,
      errorAt: errors.byField,
    },
    errors.isEmpty ? 200 : 422,
  );
}

/** Shows which due days would move, before a target is saved. `isAnew` when something changed since it was shown last. */
export function targetMovesPage(form: TargetForm, move: TargetMove, isAnew: boolean): Page {
  const { place, body, values } = form;
  const { target, moves, lettersOfOtherGroups, version } = move;
  const { ifVersion: _old, ...typed } = values;
  return new Page(
    'directory/target-moves',
    {
      ...place,
      pageTitle: titleOf(form),
      body,
      target: { ...target, words: targetDays(target) },
      moves: movesView(moves, lettersOfOtherGroups),
      typed: typedFields(typed),
      formVersion: values.version,
      ifVersion: version,
      isAnew,
      once: newOnce(),
    },
    isAnew ? 412 : 200,
  );
}
