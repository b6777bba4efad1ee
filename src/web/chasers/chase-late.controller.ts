import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { ChaseTogether } from '../../chasers/chase-together.use-case.js';
import { type OwedAnswer } from '../../chasers/owed-letter.js';
import { ReadLateAnswers } from '../../chasers/read-late-answers.js';
import { Clock } from '../../clock/clock.js';
import { counted } from '../../deadlines/words.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { ActOnce } from '../forms/act-once.js';
import { dayParts } from '../forms/day-input.js';
import { type FormBody, textOf } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { newOnce } from '../forms/once.js';
import { mayChange } from '../pages/may-change.js';
import { Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { emptyChaser } from './chaser.form.js';
import { keyOf, lateBodies } from './late-bodies.js';
import { readChase, readTicked, seenOf, TOGETHER_CHOICES } from './late.form.js';

interface Late {
  readonly owed: readonly OwedAnswer[];
  readonly hasMore: boolean;
}

/** What is late, by body; and chasing all of it that one body owes. */
@Pages('groups/:group/chase')
export class ChaseLateController {
  constructor(
    private readonly late: ReadLateAnswers,
    private readonly chaseTogether: ChaseTogether,
    private readonly actOnce: ActOnce,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access('viewer')
  async list(@CurrentActor() actor: Actor): Promise<Page> {
    const { owed, hasMore } = await this.read(actor);
    const bodies = lateBodies(owed, this.clock.today());
    return new Page('chasers/late', {
      pageTitle: 'What is late, by body',
      bodies,
      hasMore,
      mayLog: mayChange(actor),
    });
  }

  @Get('body')
  @Access('staff')
  async form(@CurrentActor() actor: Actor, @Query() query: FormBody): Promise<Page> {
    const late = await this.with(actor, textOf(query, 'of'));
    const answers = late.owed.map(({ recipientId }) => recipientId);
    const body = {
      ...emptyChaser(this.clock.today(), actor.name),
      kind: 'email',
      answers,
      of: textOf(query, 'of'),
    };
    return this.page(late, body, new FormErrors());
  }

  @Post('body')
  @Access('staff')
  async chase(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const late = await this.with(actor, textOf(body, 'of'));
    const errors = new FormErrors();
    const ticked = readTicked(late.owed, body, errors);
    if (body.draft !== undefined && errors.isEmpty) return new Redirect(draftPath(group, body));
    const typed = readChase(body, errors);
    if (!typed || !errors.isEmpty) return this.page(late, body, errors);
    const seen = seenOf(body);
    const letters = ticked.map(({ letter: { id }, recipientId }) => ({
      letter: id,
      recipientId,
      replays: seen.get(id),
    }));
    const isDone = await this.actOnce.do({ actor, body, errors }, (by) =>
      this.chaseTogether.execute(by, { ...typed, letters }),
    );
    if (!isDone) return this.page(await this.with(actor, textOf(body, 'of')), body, errors);
    const said = `${counted(letters.length, 'chaser')} logged.`;
    return new Redirect(`/groups/${group}/chase`, said);
  }

  private read(actor: Actor, organisation: string | null = null): Promise<Late> {
    const moment = { on: this.clock.today(), at: this.clock.timestamp() };
    return this.late.first(groupOf(actor), organisation, moment);
  }

  private with(actor: Actor, key: string): Promise<Late> {
    return lateWith(key, (organisation) => this.read(actor, organisation));
  }

  private page({ owed, hasMore }: Late, body: FormBody, errors: FormErrors): Page {
    const [found] = lateBodies(owed, this.clock.today());
    const model = {
      ...{ pageTitle: found ? `Chase ${found.name}` : 'Nothing is late', late: found ?? null, hasMore },
      ...{
        values: body,
        kinds: TOGETHER_CHOICES,
        days: { madeOn: dayParts(body, 'madeOn') },
        once: newOnce(),
      },
      ...{ errors: errors.summary, errorAt: errors.byField },
    };
    return new Page('chasers/chase-body', model, errors.isEmpty ? 200 : 422);
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What is late with the body of a key; see `keyOf`. */
export async function lateWith(
  key: string,
  read: (organisation: string | null) => Promise<Late>,
): Promise<Late> {
  const { owed, hasMore } = await read(UUID.test(key) ? key : null);
  return { owed: owed.filter((each) => keyOf(each) === key), hasMore };
}

function draftPath(group: string, body: FormBody): string {
  const query = new URLSearchParams({ of: textOf(body, 'of'), kind: textOf(body, 'kind') });
  for (const answer of [body.answers ?? []].flat()) query.append('answers', answer);
  return `/groups/${group}/chase/draft?${query.toString()}`;
}
