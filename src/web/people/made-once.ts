import { Injectable } from '@nestjs/common';
import { type Actor } from '../../timeline/actor.js';
import { type FormBody } from '../forms/form.js';
import { Once } from '../forms/once.js';

/** Makes what has a secret once however often its form is sent. */
@Injectable()
export class MadeOnce {
  constructor(private readonly once: Once) {}

  /**
   * What the act made; null when the form had made it before.
   *
   * @throws what the act refuses
   */
  async make<Made>(actor: Actor, body: FormBody, act: (actor: Actor) => Promise<Made>): Promise<Made | null> {
    try {
      return await act(this.once.actor(actor, body));
    } catch (error) {
      if (await this.once.doneBefore(error, actor, body)) return null;
      throw error;
    }
  }
}
