import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { ChangeMember } from '../../accounts/change-member.use-case.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Stale } from '../../errors/kinds.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { changedPage } from '../forms/changed-page.js';
import { type FormBody, textOf } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { IdPipe } from '../pages/id.pipe.js';
import { Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { readRole, ROLE_CHOICES, roleWord } from './account-fields.js';
import { afterOwn } from './own-rights.js';
import { ReadPeople, type ShownMember } from './read-people.js';

const MEMBER = new IdPipe('member');

/** One member of a group, and what they may do there. */
@Pages('groups/:group/settings/people/:member')
export class MemberController {
  constructor(
    private readonly people: ReadPeople,
    private readonly changeMember: ChangeMember,
  ) {}

  @Get()
  @Access('admin', 'or-operator')
  async show(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('member', MEMBER) id: string,
  ): Promise<Page> {
    const member = await this.people.member(groupOf(actor), id);
    return formPage(group, member, { role: member.role }, new FormErrors());
  }

  @Post()
  @Access('admin', 'or-operator')
  async change(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Param('member', MEMBER) accountId: string,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const groupId = groupOf(actor);
    const member = await this.people.member(groupId, accountId);
    const errors = new FormErrors();
    const role = readRole(body, errors);
    if (!errors.isEmpty) return formPage(group, member, body, errors);
    const done = new Redirect(
      role === 'admin' ? pathOf(group) : afterOwn(actor, accountId, group, pathOf(group)),
      `${member.name} is ${roleWord(role).toLowerCase()} now.`,
    );
    try {
      const version = Number(textOf(body, 'version')) || 0;
      await this.changeMember.execute(actor, { groupId, accountId, role, version });
      return done;
    } catch (error) {
      const now = await this.people.member(groupId, accountId);
      if (error instanceof Stale) return now.role === role ? done : bothVersions(group, now, body);
      errors.take(error, undefined, 'role');
      return formPage(group, now, body, errors);
    }
  }
}

function pathOf(group: string): string {
  return `/groups/${group}/settings/people`;
}

function bothVersions(group: string, { id, name, role, version }: ShownMember, body: FormBody): Page {
  const yours = roleWord(textOf(body, 'role'));
  return changedPage(body, {
    thing: `What ${name} may do`,
    fields: [{ label: 'Role', theirs: roleWord(role), yours }],
    currentVersion: version,
    backHref: `${pathOf(group)}/${id}`,
  });
}

function formPage(groupSlug: string, member: ShownMember, values: FormBody, errors: FormErrors): Page {
  const model = {
    groupSlug,
    member,
    values,
    roles: ROLE_CHOICES,
    errors: errors.summary,
    errorAt: errors.byField,
  };
  return new Page('people/member', { pageTitle: member.name, ...model }, errors.isEmpty ? 200 : 422);
}
