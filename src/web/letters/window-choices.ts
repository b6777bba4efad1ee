import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { WindowsQueries } from '../../windows/windows.queries.js';
import { type WindowChoice } from './letter-form-page.js';

/** The most windows that a form offers: the last to close first. */
const MOST = 100;

/** The event windows of a group to choose from. */
@Injectable()
export class WindowChoices {
  constructor(
    private readonly windows: WindowsQueries,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor): Promise<WindowChoice[]> {
    const moment = { on: this.clock.today(), at: this.clock.timestamp() };
    const request = { state: null, limit: MOST, cursor: null };
    const text = await this.windows.list(groupOf(actor), moment, request);
    return (JSON.parse(text) as { items: WindowChoice[] }).items;
  }
}
