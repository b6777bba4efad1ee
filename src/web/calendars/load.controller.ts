import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { LoadSittingDays } from '../../calendars/load-sitting-days.use-case.js';
import { type SittingDaysLoad } from '../../calendars/sitting-days-load.js';
import { type Actor } from '../../timeline/actor.js';
import { fingerprint } from '../forms/fingerprint.js';
import { type FormBody, textOf } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { SubmitOnce } from '../forms/submit-once.js';
import { TakesFiles } from '../forms/uploaded-file.js';
import { type Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { placeOf } from '../pages/place.js';
import { fieldOfLists, readLists } from './load.form.js';
import { loadFormPage, loadPreviewPage } from './load.pages.js';

/** Loads newer sitting days and recesses. What they change is shown before anything is saved. */
@Pages('groups/:group/calendars/sitting-days')
@Access('admin', 'or-operator')
export class LoadController {
  constructor(
    private readonly loadSittingDays: LoadSittingDays,
    private readonly submit: SubmitOnce,
  ) {}

  @Get()
  ask(@CurrentActor() actor: Actor, @Param('group') group: string): Page {
    return loadFormPage(placeOf(actor, group), {}, new FormErrors());
  }

  @Post()
  @TakesFiles()
  async load(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const place = placeOf(actor, group);
    const errors = new FormErrors();
    const lists = readLists(body, errors);
    if (!lists) return loadFormPage(place, body, errors);
    const done = new Redirect(`/groups/${group}/calendars`, 'The sitting days are loaded.');
    const form = { body, errors, fieldOf: fieldOfLists(body), otherwise: fieldOfLists(body)('/sittingDays') };
    const act = async (once: Actor): Promise<Page | Redirect> => {
      const preview = await this.loadSittingDays.execute(actor, { ...lists, dryRun: true });
      const version = versionOf(preview);
      const shown = textOf(body, 'ifVersion');
      if (shown && !preview.isChanged) return done;
      if (shown !== version) return loadPreviewPage({ place, lists, preview, version, isAnew: shown !== '' });
      await this.loadSittingDays.execute(once, { ...lists, dryRun: false });
      return done;
    };
    return (await this.submit.run(actor, form, act, () => done)) ?? loadFormPage(place, body, errors);
  }
}

/** Names what a load would change, so that it is done only as it was shown. */
function versionOf({ houses }: SittingDaysLoad): string {
  return String(fingerprint(houses));
}
