import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { type MergeBankHolidaysCommand } from '../../calendars/merge-bank-holidays.use-case.js';
import { MergeStale } from '../../calendars/merge-version.js';
import { GovUkHolidays } from '../../calendars/gov-uk-holidays.js';
import { type HolidayMerge, MergeHolidays } from '../../letters/merge-holidays.use-case.js';
import { invalid, InvalidInput } from '../../errors/kinds.js';
import { type Actor } from '../../timeline/actor.js';
import { type FormBody, textOf } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { SubmitOnce } from '../forms/submit-once.js';
import { TakesFiles } from '../forms/uploaded-file.js';
import { movedInWords } from '../moves/moves-view.js';
import { Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { placeOf } from '../pages/place.js';
import { PublicationForm, type SentPublication } from './merge.form.js';
import { mergeFormPage, mergePreviewPage } from './merge.pages.js';

/** Merges newer bank holidays. Which due days move is shown before anything is saved. */
@Pages('groups/:group/calendars/merge')
@Access('admin', 'or-operator')
export class MergeController {
  constructor(
    private readonly form: PublicationForm,
    private readonly govUk: GovUkHolidays,
    private readonly mergeHolidays: MergeHolidays,
    private readonly submit: SubmitOnce,
  ) {}

  @Get()
  ask(@CurrentActor() actor: Actor, @Param('group') group: string): Page {
    return mergeFormPage(placeOf(actor, group), this.govUk.address, { from: 'fetch' }, new FormErrors());
  }

  @Post()
  @TakesFiles()
  async merge(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const place = placeOf(actor, group);
    const errors = new FormErrors();
    const sent = await this.form.read(body, errors);
    const shown = sent && (await this.showOrMerge(actor, { sent, body, errors, place, group }));
    return shown ?? mergeFormPage(place, this.govUk.address, body, errors);
  }

  private async showOrMerge(
    actor: Actor,
    { sent, body, errors, place, group }: Sent,
  ): Promise<Page | Redirect | null> {
    const { publication, field } = sent;
    const ifVersion = textOf(body, 'ifVersion');
    const path = `/groups/${group}/calendars`;
    const form = { body, errors, fieldOf: () => field, otherwise: field };
    const act = async (once: Actor): Promise<Page | Redirect> => {
      const merged = await this.execute(once, { publication, dryRun: !ifVersion, ifVersion });
      if (!ifVersion) return mergePreviewPage(place, publication, merged, false);
      return new Redirect(path, `The bank holidays are merged. ${movedInWords(merged)}`);
    };
    try {
      return await this.submit.run(
        actor,
        form,
        act,
        () => new Redirect(path, 'The bank holidays are merged.'),
      );
    } catch (error) {
      if (!(error instanceof MergeStale)) throw error;
      return mergePreviewPage(place, publication, await this.preview(actor, publication), true);
    }
  }

  private async preview(actor: Actor, publication: unknown): Promise<HolidayMerge> {
    return this.execute(actor, { publication, dryRun: true });
  }

  /** What is wrong with a publication is said in one sentence with its first place: people did not write it. */
  private async execute(actor: Actor, command: MergeBankHolidaysCommand): Promise<HolidayMerge> {
    try {
      return await this.mergeHolidays.execute(actor, command);
    } catch (error) {
      if (error instanceof InvalidInput) throw invalid('/publication', error.code, error.message);
      throw error;
    }
  }
}

interface Sent {
  readonly sent: SentPublication;
  readonly body: FormBody;
  readonly errors: FormErrors;
  readonly place: ReturnType<typeof placeOf>;
  readonly group: string;
}
