import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { InvalidInput } from '../errors/kinds.js';
import { type Actor } from '../timeline/actor.js';
import { AddWindow } from '../windows/add-window.use-case.js';
import { type WindowDetails } from '../windows/window-details.js';
import { type LogLetterCommand } from './log-letter.command.js';

/** Event windows that come with a new letter. */
@Injectable()
export class NewWindows {
  constructor(private readonly addWindow: AddWindow) {}

  /**
   * Adds the window that a letter brings, in the caller's transaction, and gives the letter with its asks before an
   * event pointed at it.
   *
   * @throws InvalidInput at a field of /newWindow that can't be
   */
  async add(tx: EntityManager, actor: Actor, command: LogLetterCommand): Promise<LogLetterCommand> {
    const { newWindow, ...letter } = command;
    if (!newWindow) return letter;
    const windowId = await this.addOne(tx, actor, newWindow);
    const asks = letter.asks.map((ask) =>
      ask.horizon === 'before_event' && !ask.windowId ? { ...ask, windowId } : ask,
    );
    return { ...letter, asks };
  }

  /** A retry key is the letter's to claim: who sends the request again looks for the letter. */
  private async addOne(tx: EntityManager, actor: Actor, details: WindowDetails): Promise<string> {
    try {
      return await this.addWindow.within(tx, { ...actor, retryKey: undefined }, details);
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      const faults = error.faults.map(({ pointer, detail }) => ({ pointer: `/newWindow${pointer}`, detail }));
      throw new InvalidInput(faults, error.code);
    }
  }
}
