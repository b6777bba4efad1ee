import { Body, Get, Param, Post, Req } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Clock } from '../../clock/clock.js';
import { MatchProposal } from '../../intake/match-proposal.use-case.js';
import { ReadIncoming } from '../../intake/read-incoming.use-case.js';
import { type Actor } from '../../timeline/actor.js';
import { type FormBody, textOf } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { StreamsForm, type StreamRequest } from '../forms/streamed-file.js';
import { type Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { isScan, readForm, takeRefusal } from '../reading/read-form.js';
import { shownReading } from '../reading/shown-reading.js';
import { letterFormPage } from './letter-form-page.js';
import { emptyLetter } from './letter-form-values.js';
import { withOffices } from './matched-offices.js';
import { readIntoForm } from './read-into-form.js';
import { WindowChoices } from './window-choices.js';

/** Fills the form of a new letter from its text or its file. Nothing is saved. */
@Pages('groups/:group/letters/read')
export class ReadLetterTextController {
  constructor(
    private readonly reader: ReadIncoming,
    private readonly match: MatchProposal,
    private readonly windows: WindowChoices,
    private readonly clock: Clock,
  ) {}

  /** What was read is not kept: who comes back to the address begins again. */
  @Get()
  @Access('staff')
  form(@Param('group') group: string): Redirect {
    return new Redirect(`/groups/${group}/letters/log`);
  }

  @Post()
  @Access('staff')
  @StreamsForm()
  async read(
    @CurrentActor() actor: Actor,
    @Req() request: StreamRequest,
    @Body() body: FormBody | undefined,
  ): Promise<Page> {
    const today = this.clock.today();
    const empty = emptyLetter(today, actor.kind === 'person' ? actor.name : '');
    const windows = await this.windows.of(actor);
    try {
      const { source, reading, notices } = await readForm(this.reader, 'outgoing', request, body);
      const read = readIntoForm({ text: source.text, reading }, empty, today);
      const matches = await this.match.execute(actor, { proposal: reading.proposal, text: source.text });
      const { values, reasons } = withOffices(read, matches);
      return letterFormPage(values, {
        windows,
        reading: shownReading('letter', source.text, reading, [...notices, ...reasons]),
      });
    } catch (error) {
      const errors = new FormErrors();
      takeRefusal(error, errors);
      const pasted = textOf(body ?? {}, 'pasted');
      return letterFormPage(empty, { windows, errors, pasted, isOfScan: isScan(error) });
    }
  }
}
