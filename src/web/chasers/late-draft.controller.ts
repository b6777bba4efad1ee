import { Get, Param, Query } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { combinedDraft } from '../../chasers/drafts/combined-draft.js';
import { type Draft, draftText, gapsOf } from '../../chasers/drafts/draft.js';
import { type OwedAnswer } from '../../chasers/owed-letter.js';
import { ReadLateAnswers } from '../../chasers/read-late-answers.js';
import { Clock } from '../../clock/clock.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { type FormBody, textOf } from '../forms/form.js';
import { type Download, Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { lateWith } from './chase-late.controller.js';
import { downloadOf, formatOf } from './download-draft.js';
import { kindOf, tickedOf } from './late.form.js';

/** One draft about the late letters that were ticked, to be read, copied and saved. */
@Pages('groups/:group/chase/draft')
@Access('staff')
export class LateDraftController {
  constructor(
    private readonly late: ReadLateAnswers,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Query() query: FormBody,
  ): Promise<Page | Redirect> {
    const owed = await this.ticked(actor, query);
    if (owed.length === 0) return new Redirect(`/groups/${group}/chase`);
    const draft = this.write(actor, owed, query);
    const asked = new URLSearchParams({ of: textOf(query, 'of'), kind: kindOf(query) ?? 'letter' });
    for (const { recipientId } of owed) asked.append('answers', recipientId);
    const shown = { title: draft.title, mail: draft.mail, text: draftText(draft), gaps: gapsOf(draft) };
    const model = { pageTitle: draft.title, draft: shown, body: owed[0].body, of: textOf(query, 'of') };
    return new Page('chasers/late-draft', { ...model, asked: asked.toString() });
  }

  @Get('file')
  async file(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Query() query: FormBody,
  ): Promise<Download | Redirect> {
    const owed = await this.ticked(actor, query);
    if (owed.length === 0) return new Redirect(`/groups/${group}/chase`);
    const about = { format: formatOf(query), about: owed[0].body, at: this.clock.timestamp() };
    return downloadOf(this.write(actor, owed, query), about);
  }

  private async ticked(actor: Actor, query: FormBody): Promise<OwedAnswer[]> {
    const moment = { on: this.clock.today(), at: this.clock.timestamp() };
    const late = await lateWith(textOf(query, 'of'), (organisation) =>
      this.late.first(groupOf(actor), organisation, moment),
    );
    return tickedOf(late.owed, query);
  }

  private write(actor: Actor, owed: readonly OwedAnswer[], query: FormBody): Draft {
    const sender = actor.kind === 'person' ? actor.name : null;
    return combinedDraft(kindOf(query) ?? 'letter', owed, { on: this.clock.today(), sender });
  }
}
