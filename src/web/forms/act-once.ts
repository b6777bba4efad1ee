import { Injectable } from '@nestjs/common';
import { type Actor } from '../../timeline/actor.js';
import { type FormBody } from './form.js';
import { type FieldOf, type FormErrors } from './form-errors.js';
import { Once } from './once.js';

/** A form that somebody sent, and where to put what is refused of it. */
export interface SentForm {
  readonly actor: Actor;
  readonly body: FormBody;
  readonly errors: FormErrors;
  readonly fieldOf?: FieldOf;
}

/** Does what a form asks for, once however often the form is sent. */
@Injectable()
export class ActOnce {
  constructor(private readonly once: Once) {}

  /**
   * The id of the letter that the very same form was about when it was sent before; null when it was not. For what
   * takes a thing away: it can't be read any more when its form comes again.
   */
  async letterBefore(actor: Actor, body: FormBody): Promise<string | null> {
    const before = await this.once.sentBefore(actor, body);
    return before?.isSame ? before.letterId : null;
  }

  /** The id of what a form that is done made, now or the first time it was sent; null when that is not known. */
  async made(actor: Actor, body: FormBody): Promise<string | null> {
    return (await this.once.sentBefore(actor, body))?.subjectId ?? null;
  }

  /**
   * @returns whether it is done, now or the first time the same form was sent; otherwise the errors say what is wrong
   * @throws what has a page of its own, such as a thing that is not there or was changed meanwhile
   */
  async do(
    { actor, body, errors, fieldOf }: SentForm,
    act: (actor: Actor) => Promise<unknown>,
  ): Promise<boolean> {
    const attempt = this.once.actor(actor, body);
    try {
      await act(attempt);
      return true;
    } catch (error) {
      const before = await this.once.doneBefore(error, attempt, body);
      if (before?.isSame) return true;
      if (before)
        errors.add('form', 'This form was sent before with other answers. Send it again to do it once more.');
      else errors.take(error, fieldOf);
      return false;
    }
  }
}
