import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { letterColumn } from '../../letters/letter-key.js';
import { RemovePart, type RemovePartCommand } from '../../letters/remove-part.use-case.js';
import { NotFound } from '../../errors/kinds.js';
import { type Actor } from '../../timeline/actor.js';
import { type FormBody } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { newOnce } from '../forms/once.js';
import { Submit } from '../forms/submit.js';
import { Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { type LetterPath } from './letter-path.js';
import { type LetterRead } from './letter-read.js';
import { partWithId } from './part-of-letter.js';
import { ReadLetter } from './read-letter.js';

type RemovePath = LetterPath & { readonly parts: string };

/** Takes a recipient, an ask or a signatory out of a draft, once the person has said so a second time. */
@Pages('groups/:group/letters/:letter/:parts/:id/remove')
export class RemovePartController {
  constructor(
    private readonly letters: ReadLetter,
    private readonly removePart: RemovePart,
    private readonly submit: Submit,
  ) {}

  @Get()
  @Access('staff')
  async confirm(@CurrentActor() actor: Actor, @Param() path: RemovePath): Promise<Page> {
    const letter = await this.letters.now(actor, path.letter);
    return confirmPage(letter, toRemove(letter, path), new FormErrors());
  }

  @Post()
  @Access('staff')
  async remove(
    @CurrentActor() actor: Actor,
    @Param() path: RemovePath,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const letter = await this.letters.now(actor, path.letter);
    const errors = new FormErrors();
    const { part, back } = partNamed(path.parts);
    if (letterColumn(path.id) !== 'id') throw new NotFound(part, path.id);
    const command = { letter: letter.id, part, id: path.id.toLowerCase() };
    return this.submit.run({
      ...{ actor, body, errors, fieldOf: () => 'form' },
      act: (by) => this.removePart.execute(by, command),
      done: new Redirect(`/groups/${path.group}/letters/${letter.id}/${back}`, `The ${part} is removed.`),
      again: () => confirmPage(letter, toRemove(letter, path), errors),
    });
  }
}

interface ToRemove {
  readonly part: RemovePartCommand['part'];
  readonly words: string;
  readonly back: string;
}

const PARTS: Readonly<Record<string, Pick<ToRemove, 'part' | 'back'>>> = {
  recipients: { part: 'recipient', back: 'change' },
  asks: { part: 'ask', back: 'change' },
  signatories: { part: 'signatory', back: 'signatories' },
};

function partNamed(parts: string): Pick<ToRemove, 'part' | 'back'> {
  if (!Object.hasOwn(PARTS, parts)) throw new NotFound('page', `${parts}/remove`);
  return PARTS[parts];
}

function toRemove(letter: LetterRead, { parts, id }: RemovePath): ToRemove {
  const named = partNamed(parts);
  const words = {
    recipient: () => partWithId(letter.recipients, id, 'recipient').printed,
    ask: () => partWithId(letter.asks, id, 'ask').text,
    signatory: () => partWithId(letter.signatories, id, 'signatory').signedAs,
  }[named.part]();
  return { ...named, words };
}

function confirmPage(letter: LetterRead, removed: ToRemove, errors: FormErrors): Page {
  const pageTitle = `Remove this ${removed.part}?`;
  const model = { pageTitle, letter, ...removed, once: newOnce(), errors: errors.summary };
  return new Page('letters/remove-part', model, errors.isEmpty ? 200 : 422);
}
