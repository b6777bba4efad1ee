import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { type Actor } from '../../timeline/actor.js';
import { AddWindow } from '../../windows/add-window.use-case.js';
import { type FormBody } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { SubmitOnce } from '../forms/submit-once.js';
import { type Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { fieldOfWindow, readWindow } from './window.form.js';
import { windowFormPage } from './window-form.page.js';

/** Adds an event window. */
@Pages('groups/:group/windows/add')
export class AddWindowController {
  constructor(
    private readonly addWindow: AddWindow,
    private readonly submit: SubmitOnce,
  ) {}

  @Get()
  @Access('staff')
  form(): Page {
    return windowFormPage({}, new FormErrors());
  }

  @Post()
  @Access('staff')
  async add(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const errors = new FormErrors();
    const details = readWindow(body, errors);
    const form = { body, errors, fieldOf: fieldOfWindow };
    const id =
      details &&
      (await this.submit.run(
        actor,
        form,
        (once) => this.addWindow.execute(once, details),
        (made) => made,
      ));
    if (!id) return windowFormPage(body, errors);
    return new Redirect(`/groups/${group}/windows/${id}`, `“${details.name}” is added.`);
  }
}
