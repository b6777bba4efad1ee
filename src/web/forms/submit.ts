import { Injectable } from '@nestjs/common';
import { Stale } from '../../errors/kinds.js';
import { type Actor } from '../../timeline/actor.js';
import { type Page, type Redirect } from '../pages/page.js';
import { type FormBody } from './form.js';
import { type FieldOf, type FormErrors, sameName } from './form-errors.js';
import { Once } from './once.js';

/** A form that was sent, and what becomes of it. */
export interface Submission {
  readonly actor: Actor;
  readonly body: FormBody;
  /** What was found wrong in reading it: then it is not done. */
  readonly errors: FormErrors;
  /** Where on the form what the act refuses belongs. */
  readonly fieldOf?: FieldOf;
  /** Does it, as the actor given: the form's key goes with it. */
  readonly act: (actor: Actor) => Promise<unknown>;
  readonly done: Redirect;
  /** The form again, with the errors. */
  readonly again: (errors: FormErrors) => Page | Promise<Page>;
  /** Both versions, when somebody else changed the thing meanwhile; without it they get the page of that refusal. */
  readonly changed?: (currentVersion: number) => Promise<Page>;
}

/** Does what a form asks for, once however often it is sent, and shows the form again when it is refused. */
@Injectable()
export class Submit {
  constructor(private readonly once: Once) {}

  /** @throws what the act throws and a form can't show */
  async run({ errors, done, again, ...submission }: Submission): Promise<Page | Redirect> {
    const { actor, body, fieldOf = sameName, act, changed } = submission;
    if (!errors.isEmpty) return again(errors);
    try {
      await act(this.once.actor(actor, body));
      return done;
    } catch (error) {
      const before = await this.once.doneBefore(error, actor, body);
      if (before?.isSame) return done;
      if (before) errors.add('form', 'This form was sent before with something else in it. Send it again.');
      else if (error instanceof Stale && changed) return changed(error.currentVersion);
      else errors.take(error, fieldOf);
      return again(errors);
    }
  }
}
