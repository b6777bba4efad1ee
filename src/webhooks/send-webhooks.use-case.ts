import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { Deliveries, type Failed, type LeasedDelivery, type NotTaken } from './deliveries.js';
import { deliveryBody } from './delivery-body.js';
import { DeliveryFailure } from './http/delivery-failure.js';
import { post, type PostAnswer } from './http/post.js';
import { ReachRule } from './http/reach.js';
import { signedHeaders } from './sign.js';
import { WebhookSettings } from './webhook-settings.js';

/** What a run came to: deliveries made, and those tried by what became of them. */
export interface WebhookRun {
  readonly made: number;
  readonly delivered: number;
  readonly again: number;
  readonly dead: number;
}

/** How many webhooks are told at once, how much each is told in one run at most, and after how many failures in a row it waits for the next run. */
const AT_ONCE = 4;
const MOST_EACH = 1000;
const MOST_FAILURES = 3;

const GONE = 410;

/**
 * Tells webhooks what has happened. Any number of copies may run it at once: each delivery is with one of them. One webhook
 * that does not answer holds none of the others up.
 */
@Injectable()
export class SendWebhooks implements OnModuleDestroy {
  private readonly log = new Logger('Webhooks');
  private isStopping = false;

  constructor(
    private readonly clock: Clock,
    private readonly settings: WebhookSettings,
    private readonly deliveries: Deliveries,
  ) {}

  onModuleDestroy(): void {
    this.isStopping = true;
  }

  async execute(): Promise<WebhookRun> {
    const run = { made: await this.deliveries.gather(), delivered: 0, again: 0, dead: 0 };
    const due = await this.deliveries.due();
    const worker = async (): Promise<void> => {
      for (let next = due.shift(); next !== undefined; next = due.shift()) await this.tell(next, run);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    await this.deliveries.forget();
    return run;
  }

  private async tell(webhookId: string, run: Record<'delivered' | Failed, number>): Promise<void> {
    let failures = 0;
    for (let told = 0; told < MOST_EACH && failures < MOST_FAILURES && !this.isStopping; told += 1) {
      const delivery = await this.deliveries.claim(webhookId);
      if (!delivery) return;
      const outcome = await this.send(delivery);
      failures = outcome === 'delivered' ? 0 : failures + 1;
      run[outcome] += 1;
    }
  }

  private async send(delivery: LeasedDelivery): Promise<'delivered' | Failed> {
    const { id, webhookId, unsure } = delivery;
    if (unsure > 0)
      this.log.warn({ msg: 'Sent again: how it ended before is not known.', delivery: id, unsure });
    const tried = await this.posted(delivery);
    if ('status' in tried) {
      await this.deliveries.taken(delivery, tried);
      return 'delivered';
    }
    const outcome = await this.deliveries.notTaken(delivery, tried);
    const { problem } = tried;
    this.log.warn({
      msg: 'A webhook did not take a delivery.',
      webhook: webhookId,
      delivery: id,
      outcome,
      problem,
    });
    return outcome;
  }

  private async posted(delivery: LeasedDelivery): Promise<PostAnswer | NotTaken> {
    try {
      const answer = await post(this.posting(delivery));
      return answer.status >= 200 && answer.status < 300 ? answer : notTaken(answer);
    } catch (error) {
      if (!(error instanceof DeliveryFailure)) throw error;
      return { problem: error.message, answer: null, isGone: false };
    }
  }

  private posting(delivery: LeasedDelivery): Parameters<typeof post>[0] {
    const { id, url, secret, oldSecret } = delivery;
    const body = deliveryBody(delivery);
    const timestamp = Math.floor(this.clock.now().epochMilliseconds / 1000);
    const secrets = oldSecret ? [secret, oldSecret] : [secret];
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'Postbag-Webhooks',
      ...signedHeaders({ id, timestamp, body, secrets }),
    };
    const { networks, lookUp, patience } = this.settings;
    return { url: new URL(url), headers, body, rule: new ReachRule(networks), lookUp, patience };
  }
}

function notTaken(answer: PostAnswer): NotTaken {
  const { status } = answer;
  if (status === GONE)
    return { problem: 'It answered 410: nothing is to be sent there any more.', answer, isGone: true };
  const isRedirect = status >= 300 && status < 400;
  const problem = isRedirect
    ? `It answered ${status}, which leads elsewhere. Register the address that it leads to.`
    : `It answered ${status}.`;
  return { problem, answer, isGone: false };
}
