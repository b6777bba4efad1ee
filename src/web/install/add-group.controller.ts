import { Body, Get, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { CreateGroup } from '../../groups/create-group.use-case.js';
import { type Actor } from '../../timeline/actor.js';
import { type FormBody } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { newOnce, Once } from '../forms/once.js';
import { Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { readGroup } from './group-fields.js';

/** Adding a group to the install, which its operator does. */
@Pages('install/groups')
export class AddGroupController {
  constructor(
    private readonly createGroup: CreateGroup,
    private readonly once: Once,
  ) {}

  @Get()
  @Access('operator')
  form(): Page {
    return formPage({}, new FormErrors());
  }

  @Post()
  @Access('operator')
  async add(@CurrentActor() actor: Actor, @Body() body: FormBody): Promise<Page | Redirect> {
    const errors = new FormErrors();
    const group = readGroup(body, errors);
    if (!errors.isEmpty) return formPage(body, errors);
    const path = `/groups/${group.slug}/settings/people`;
    const done = new Redirect(path, `${group.name} is added. Invite its first administrator.`);
    try {
      await this.createGroup.execute(this.once.actor(actor, body), group);
    } catch (error) {
      const before = await this.once.doneBefore(error, actor, body);
      if (before?.isSame) return done;
      errors.take(error, undefined, 'slug');
      return formPage(body, errors);
    }
    return done;
  }
}

function formPage(values: FormBody, errors: FormErrors): Page {
  const model = { values, once: newOnce(), errors: errors.summary, errorAt: errors.byField };
  return new Page('install/add-group', { pageTitle: 'Add a group', ...model }, errors.isEmpty ? 200 : 422);
}
