import { Get, Param, Post, Query, Req } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { counted } from '../../deadlines/words.js';
import { InboxQueries } from '../../inbox/inbox.queries.js';
import { MESSAGE_STATES, type MessageState } from '../../inbox/mail-message.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { type FormBody, textOf } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { newOnce } from '../forms/once.js';
import { StreamsForm } from '../forms/streamed-file.js';
import { type withStreamedFiles } from '../forms/streamed-files.js';
import { Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { DropMails } from './drop-mails.js';
import { inboxRow } from './inbox-rows.js';
import { type MailboxRead, mailboxRows } from './mailbox-rows.js';
import { type MessageList } from './message-read.js';

const TITLES: Readonly<Record<MessageState, string>> = {
  waiting: 'Waiting',
  filed: 'Filed',
  aside: 'Set aside',
};

const PER_PAGE = 25;

/** Mail that came in: what waits for a person, what was filed, and what was set aside. New mail is dropped here. */
@Pages('groups/:group/inbox')
export class InboxController {
  constructor(
    private readonly inbox: InboxQueries,
    private readonly dropMails: DropMails,
  ) {}

  @Get()
  @Access('viewer')
  async list(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Query() query: FormBody,
  ): Promise<Page> {
    return this.page(actor, group, query, new FormErrors());
  }

  @Post()
  @Access('staff')
  @StreamsForm()
  async drop(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Req() request: Parameters<typeof withStreamedFiles>[0],
  ): Promise<Page | Redirect> {
    const errors = new FormErrors();
    if (!request.isMultipart()) return this.page(actor, group, {}, errors);
    const { kept, refused } = await this.dropMails.execute(actor, request);
    const said = kept.length > 0 ? keptWords(kept) : null;
    refused.forEach((words) => errors.add('file', words));
    if (kept.length + refused.length === 0) errors.add('file', 'Choose one or more mails');
    if (!errors.isEmpty) return this.page(actor, group, {}, errors, said);
    const path = `/groups/${group}/inbox`;
    return new Redirect(kept.length === 1 ? `${path}/${kept[0].id}` : path, said);
  }

  private async page(
    actor: Actor,
    group: string,
    query: FormBody,
    errors: FormErrors,
    said: string | null = null,
  ): Promise<Page> {
    const state = MESSAGE_STATES.find((one) => one === textOf(query, 'state')) ?? 'waiting';
    const page = { limit: PER_PAGE, cursor: textOf(query, 'cursor') || undefined };
    const first = state === 'waiting' ? 'oldest' : 'newest';
    const [list, mailboxes] = await Promise.all([
      this.inbox.list(groupOf(actor), state, page, first),
      this.inbox.mailboxes(groupOf(actor)),
    ]);
    const { items, nextCursor, counts } = JSON.parse(list) as MessageList;
    const path = `/groups/${group}/inbox`;
    const addressOf = (one: MessageState): string => (one === 'waiting' ? path : `${path}?state=${one}`);
    const next = new URLSearchParams({ state, cursor: nextCursor ?? '' }).toString();
    return new Page(
      'inbox/list',
      {
        pageTitle: 'Inbox',
        state,
        rows: items.map((message) => ({ ...inboxRow(path, message), once: newOnce() })),
        tabs: MESSAGE_STATES.map((one) => ({
          text: `${TITLES[one]} (${counts[one]})`,
          href: addressOf(one),
          active: one === state,
        })),
        mailboxes: mailboxRows((JSON.parse(mailboxes) as { items: MailboxRead[] }).items),
        firstHref: page.cursor ? addressOf(state) : null,
        nextHref: nextCursor ? `${path}?${next}` : null,
        alsoKept: said,
        errors: errors.summary,
        errorAt: errors.byField,
      },
      errors.isEmpty ? 200 : 422,
    );
  }
}

function keptWords(kept: readonly { readonly isNew: boolean }[]): string {
  const fresh = kept.filter(({ isNew }) => isNew).length;
  const known = kept.length - fresh;
  const words = [
    fresh > 0 && `${counted(fresh, 'mail')} taken in.`,
    known > 0 && `${counted(known, 'mail')} ${known === 1 ? 'was' : 'were'} here already.`,
  ];
  return words.filter(Boolean).join(' ');
}
