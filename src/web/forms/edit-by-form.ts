import { Injectable } from '@nestjs/common';
import { Stale } from '../../errors/kinds.js';
import { type Actor } from '../../timeline/actor.js';
import { Page, Redirect } from '../pages/page.js';
import { type BothVersions, changedPage } from './changed-page.js';
import { type SentForm, SubmitOnce, versionOf } from './submit-once.js';

/** A form that changes a thing which other people may change too. */
export interface EditForm extends SentForm {
  /** With its article, e.g. `This office`. */
  readonly thing: string;
  /** Where to go on when it is done. */
  readonly path: string;
  /** What to say then, in a sentence. */
  readonly said: string;
  /** Saves it, given the version that the form was filled in on; may ask something first with a page. */
  readonly save: (actor: Actor, version: number) => Promise<Page | Redirect | void>;
  /** The form again, with what is wrong. */
  readonly formPage: () => Page;
  /** The thing as it is now beside what was typed, field by field. */
  readonly both: () => Promise<readonly BothVersions[]>;
}

/** Changes things by forms: once however often one is sent, and never over somebody else’s change unseen. */
@Injectable()
export class EditByForm {
  constructor(private readonly submit: SubmitOnce) {}

  async run(actor: Actor, form: EditForm): Promise<Page | Redirect> {
    const { body, thing, path, said, save, formPage, both } = form;
    const done = new Redirect(path, said);
    const act = async (once: Actor): Promise<Page | Redirect> => (await save(once, versionOf(body))) ?? done;
    try {
      return (await this.submit.run(actor, form, act, () => done)) ?? formPage();
    } catch (error) {
      if (!(error instanceof Stale)) throw error;
      const { currentVersion } = error;
      const { isShown: _seen, ifVersion: _previewed, ...typed } = body;
      return changedPage(typed, { thing, fields: await both(), currentVersion, backHref: path });
    }
  }
}
