import { Injectable } from '@nestjs/common';
import { DomainError } from '../../errors/domain-error.js';
import { type Actor } from '../../timeline/actor.js';
import { type FormBody, textOf } from './form.js';
import { type FieldOf, type FormErrors, sameName } from './form-errors.js';
import { Once } from './once.js';

/** A form that was sent: what was typed, and where what is wrong with it goes. */
export interface SentForm {
  readonly body: FormBody;
  readonly errors: FormErrors;
  readonly fieldOf?: FieldOf;
  /** The field beside which a refusal stands that is about no field by name. */
  readonly otherwise?: string;
}

/** Does what a form asks for, once however often the form is sent. */
@Injectable()
export class SubmitOnce {
  constructor(private readonly once: Once) {}

  /**
   * What the act returned, or `again` for a form that was sent before; null when it was refused for what was typed, which
   * is then in `errors`.
   *
   * @param act is given the actor with the form's key
   * @param again is given the id of what the form made, or changed, the first time
   * @throws the refusal itself when it has a page of its own
   */
  async run<Result>(
    actor: Actor,
    { body, errors, fieldOf = sameName, otherwise }: SentForm,
    act: (actor: Actor) => Promise<Result>,
    again: (subjectId: string) => Result,
  ): Promise<Result | null> {
    try {
      return await act(this.once.actor(actor, body));
    } catch (error) {
      const before = await this.once.doneBefore(error, actor, body);
      if (before?.isSame) return again(before.subjectId ?? '');
      if (before && !(error instanceof DomainError && error.kind === 'stale'))
        errors.add('form', 'This form was saved before, with other content. Send it again to save this too.');
      else errors.take(error, fieldOf, otherwise);
      return null;
    }
  }
}

/** The version that a form was filled in on; one that names none is never the current one. */
export function versionOf(body: FormBody): number {
  const text = textOf(body, 'version');
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}
