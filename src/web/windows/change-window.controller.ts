import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Clock } from '../../clock/clock.js';
import { MoveWindow } from '../../letters/move-window.use-case.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { type WindowDetails } from '../../windows/window-details.js';
import { WindowsQueries } from '../../windows/windows.queries.js';
import { EditByForm } from '../forms/edit-by-form.js';
import { type FormBody, isTicked } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { IdPipe } from '../pages/id.pipe.js';
import { type Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { fieldOfWindow, filledWindow, readWindow } from './window.form.js';
import { windowFormPage } from './window-form.page.js';
import { bothWindows, movedInWords, movesPage } from './window-changes.js';
import { type WindowRead } from './window-read.js';

interface WindowChange {
  readonly body: FormBody;
  readonly window: WindowRead;
  readonly changes: WindowDetails;
  readonly version: number;
  readonly group: string;
}

/** Changes an event window. When deadlines of letters move with it, shows first which. */
@Pages('groups/:group/windows/:window/change')
export class ChangeWindowController {
  constructor(
    private readonly windows: WindowsQueries,
    private readonly moveWindow: MoveWindow,
    private readonly edit: EditByForm,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access('staff')
  async form(
    @CurrentActor() actor: Actor,
    @Param('window', new IdPipe('event window')) id: string,
  ): Promise<Page> {
    const window = await this.now(actor, id);
    return windowFormPage(filledWindow(window), new FormErrors(), window);
  }

  @Post()
  @Access('staff')
  async change(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('window', new IdPipe('event window')) id: string,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const window = await this.now(actor, id);
    const errors = new FormErrors();
    const formPage = (): Page => windowFormPage(body, errors, window);
    const changes = readWindow(body, errors, window);
    if (!changes) return formPage();
    return this.edit.run(actor, {
      body,
      errors,
      fieldOf: fieldOfWindow,
      thing: 'This event window',
      path: `/groups/${group}/windows/${id}`,
      said: 'The event window is changed.',
      formPage,
      both: async () => bothWindows(await this.now(actor, id), changes),
      save: (once, version) => this.save(once, { body, window, changes, version, group }),
    });
  }

  private async save(
    actor: Actor,
    { body, window, changes, version, group }: WindowChange,
  ): Promise<Page | Redirect> {
    const command = { windowId: window.id, changes, version };
    if (!isTicked(body, 'isShown')) {
      const moves = await this.moveWindow.execute(
        { ...actor, retryKey: undefined },
        { ...command, dryRun: true },
      );
      if (moves.length > 0) return movesPage({ body, window, changes, moves });
    }
    const moves = await this.moveWindow.execute(actor, command);
    return new Redirect(
      `/groups/${group}/windows/${window.id}`,
      `The event window is changed.${movedInWords(moves)}`,
    );
  }

  private async now(actor: Actor, id: string): Promise<WindowRead> {
    const moment = { on: this.clock.today(), at: this.clock.timestamp() };
    return JSON.parse((await this.windows.one(groupOf(actor), id, moment)).text) as WindowRead;
  }
}
