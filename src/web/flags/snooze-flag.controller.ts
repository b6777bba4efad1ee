import { Body, Get, Param, Post } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Clock } from '../../clock/clock.js';
import { addDays, formatDay } from '../../deadlines/iso-date.js';
import { FlagsQueries, type ShownFlag } from '../../flags/flags.queries.js';
import { LONGEST_SNOOZE_DAYS, SnoozeFlag, type SnoozeFlagCommand } from '../../flags/snooze-flag.use-case.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { dayParts, partsOfDay, readDay } from '../forms/day-input.js';
import { type FormBody, textOf } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { newOnce } from '../forms/once.js';
import { IdPipe } from '../pages/id.pipe.js';
import { Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';

interface FlagParams {
  readonly group: string;
  readonly id: string;
}

/** The longest reason that is kept. */
const LONGEST_REASON = 300;

const FLAG = new IdPipe('flag');

/** Puts a flag aside for some days, and takes it up again. */
@Pages('groups/:group/flags/:id')
export class SnoozeFlagController {
  constructor(
    private readonly flags: FlagsQueries,
    private readonly snoozeFlag: SnoozeFlag,
    private readonly clock: Clock,
  ) {}

  @Get('snooze')
  @Access('staff')
  async form(@CurrentActor() actor: Actor, @Param('id', FLAG) id: string): Promise<Page> {
    const flag = await this.flags.one(groupOf(actor), id);
    const days = partsOfDay(flag.snoozedUntil ?? addDays(this.clock.today(), 7));
    return this.page(flag, { days, reason: flag.snoozeReason ?? '' }, new FormErrors());
  }

  @Post('snooze')
  @Access('staff')
  async snooze(
    @CurrentActor() actor: Actor,
    @Param() { group }: FlagParams,
    @Param('id', FLAG) id: string,
    @Body() body: FormBody,
  ): Promise<Page | Redirect> {
    const flag = await this.flags.one(groupOf(actor), id);
    const errors = new FormErrors();
    const snooze = readSnooze(body, errors);
    try {
      if (snooze) {
        await this.snoozeFlag.execute(actor, { flagId: id, snooze });
        return new Redirect(`/groups/${group}/today`, `Put aside until ${formatDay(snooze.until)}.`);
      }
    } catch (error) {
      errors.take(error, (pointer) => (pointer === '/until' ? 'until-day' : pointer.slice(1)));
    }
    return this.page(flag, { days: dayParts(body, 'until'), reason: textOf(body, 'reason') }, errors);
  }

  @Post('wake')
  @Access('staff')
  async wake(
    @CurrentActor() actor: Actor,
    @Param() { group }: FlagParams,
    @Param('id', FLAG) id: string,
  ): Promise<Redirect> {
    await this.snoozeFlag.execute(actor, { flagId: id, snooze: null });
    return new Redirect(`/groups/${group}/today`, 'Taken up again.');
  }

  private page(flag: ShownFlag, values: { days: object; reason: string }, errors: FormErrors): Page {
    const model = {
      pageTitle: 'Put something aside',
      flag,
      ...values,
      last: addDays(this.clock.today(), LONGEST_SNOOZE_DAYS),
      once: newOnce(),
      errors: errors.summary,
      errorAt: errors.byField,
    };
    return new Page('flags/snooze', model, errors.isEmpty ? 200 : 422);
  }
}

/** Null, with an error at each field, when the form can't be taken. */
function readSnooze(body: FormBody, errors: FormErrors): SnoozeFlagCommand['snooze'] {
  const until = readDay(body, 'until', 'The day on which it comes back', errors);
  if (!until && errors.isEmpty) errors.add('until-day', 'Enter the day on which it comes back');
  const reason = textOf(body, 'reason');
  if (!reason) errors.add('reason', 'Say why it can wait');
  if (reason.length > LONGEST_REASON) {
    const words = `The reason must have ${LONGEST_REASON} characters or fewer; it has ${reason.length}`;
    errors.add('reason', words);
  }
  return until && errors.isEmpty ? { until, reason } : null;
}
