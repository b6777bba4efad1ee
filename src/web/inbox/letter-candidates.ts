import { Injectable } from '@nestjs/common';
import { NotFound } from '../../errors/kinds.js';
import { type FoundLetter } from '../../intake/match-letter.js';
import { type Offer } from '../../intake/match-parts.js';
import { type Actor } from '../../timeline/actor.js';
import { type FormBody, textOf, textsOf } from '../forms/form.js';
import { type FormErrors } from '../forms/form-errors.js';
import { type LetterRead } from '../letters/letter-read.js';
import { ReadLetter } from '../letters/read-letter.js';
import { type MessageRead } from './message-read.js';

/** Most letters that one message can be filed with. */
const MOST = 20;

/** A letter that the form offers; `offer` is null for one that somebody named. */
export interface Candidate {
  readonly letter: LetterRead;
  readonly offer: Offer<FoundLetter> | null;
}

/** The letters that a message may answer: those that were matched, and those that somebody named. */
@Injectable()
export class LetterCandidates {
  constructor(private readonly letters: ReadLetter) {}

  /**
   * The candidates, with the letter whose reference stands in the field `reference` last, which is then ticked; with an error
   * there when it can’t be one.
   */
  async of(
    actor: Actor,
    message: MessageRead,
    body: FormBody,
    errors: FormErrors,
  ): Promise<{ candidates: Candidate[]; named: string | null }> {
    const offered = message.letters.map(({ found }) => found.letterId);
    const asked = [...offered, ...textsOf(body, 'letters'), ...textsOf(body, 'offered')];
    const read = await Promise.all([...new Set(asked)].slice(0, MOST).map((id) => this.read(actor, id)));
    const found = read.filter((letter) => letter !== null);
    const named = await this.named(actor, textOf(body, 'reference'), errors);
    if (named && !found.some(({ id }) => id === named.id)) found.push(named);
    const candidates = found.map((letter) => ({
      letter,
      offer: message.letters.find((one) => one.found.letterId === letter.id) ?? null,
    }));
    return { candidates, named: named?.id ?? null };
  }

  private async named(actor: Actor, reference: string, errors: FormErrors): Promise<LetterRead | null> {
    if (!reference) return null;
    const letter = await this.read(actor, reference);
    if (!letter) errors.add('reference', `There is no letter “${reference}” here. Check its reference`);
    else if (!letter.sentOn)
      errors.add('reference', `${letter.reference} was not sent, so nothing answers it`);
    return letter?.sentOn ? letter : null;
  }

  /** Null for one that the group does not have. */
  private async read(actor: Actor, key: string): Promise<LetterRead | null> {
    try {
      return await this.letters.now(actor, key);
    } catch (error) {
      if (error instanceof NotFound) return null;
      throw error;
    }
  }
}
