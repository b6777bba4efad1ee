import { setTimeout as pause } from 'node:timers/promises';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { lastValueFrom, type Observable, of } from 'rxjs';
import { invalid } from '../../errors/kinds.js';
import { type Actor } from '../../timeline/actor.js';
import { Retries, type Retried } from '../../timeline/retries.js';
import { type RetryKey } from '../../timeline/retry-key.js';
import { alreadyDone, placeOf } from './already-done.js';
import { ANSWER_NOT_KEPT } from './answer-not-kept.decorator.js';
import { type RetriedRequest, retryKeyOf } from './retry-key-of.js';

interface Reply {
  readonly statusCode: number;
  status(code: number): void;
  type(mediaType: string): void;
  header(name: string, value: string): void;
  getHeader(name: string): unknown;
}

/** One POST that may come again. */
interface Attempt {
  readonly actor: Actor;
  readonly tokenId: string;
  readonly retryKey: RetryKey;
  readonly reply: Reply;
  readonly isAnswerKept: boolean;
}

/** How often, and after how many milliseconds each time, to look for the answer of the same request under way. */
const LOOKS = { times: 100, apart: 50 };

/**
 * Does a POST with an Idempotency-Key once, however often it is sent, to whichever copy of Postbag. The act claims the
 * key in its own transaction; this tells a retry the first one's answer, also when the two run at the same time.
 */
@Injectable()
export class RetryInterceptor implements NestInterceptor {
  constructor(
    private readonly retries: Retries,
    private readonly reflector: Reflector,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<RetriedRequest & { actor?: Actor }>();
    const { actor } = request;
    const retryKey = actor?.id ? retryKeyOf(request) : null;
    if (!actor?.id || !retryKey) return next.handle();
    request.actor = { ...actor, retryKey };
    const isAnswerKept = !this.reflector.get<boolean | undefined>(ANSWER_NOT_KEPT, context.getHandler());
    const reply = context.switchToHttp().getResponse<Reply>();
    return of(await this.once({ actor, tokenId: actor.id, retryKey, reply, isAnswerKept }, next));
  }

  private async once(attempt: Attempt, next: CallHandler): Promise<unknown> {
    const { tokenId, retryKey } = attempt;
    const before = await this.retries.find(tokenId, retryKey.key);
    if (before) return this.tell(attempt, before);
    let answer: unknown;
    try {
      answer = await lastValueFrom(next.handle(), { defaultValue: undefined });
    } catch (error) {
      const meanwhile = await this.retries.find(tokenId, retryKey.key);
      if (meanwhile) return this.tell(attempt, meanwhile);
      throw error;
    }
    return attempt.isAnswerKept ? this.keep(attempt, answer) : answer;
  }

  /** Keeps the answer word for word, so that every retry has the same one. */
  private async keep({ tokenId, retryKey, reply }: Attempt, answer: unknown): Promise<string> {
    const body = typeof answer === 'string' ? answer : (JSON.stringify(answer) ?? '');
    const etag = reply.getHeader('etag');
    await this.retries.keep(tokenId, retryKey, {
      status: reply.statusCode,
      etag: typeof etag === 'string' ? etag : null,
      body,
    });
    reply.type('application/json; charset=utf-8');
    return body;
  }

  /** @throws Conflict already-done when the answer was never kept */
  private async tell(attempt: Attempt, retried: Retried): Promise<string> {
    const { reply, retryKey, isAnswerKept } = attempt;
    if (!retried.fingerprint.equals(retryKey.fingerprint)) throw reused();
    const done = isAnswerKept ? await this.answered(attempt, retried) : retried;
    if (!done.answer) {
      const place = placeOf(done);
      if (place) reply.header('location', place);
      throw alreadyDone(done);
    }
    const { status, etag, body } = done.answer;
    reply.status(status);
    if (etag !== null) reply.header('etag', etag);
    reply.type('application/json; charset=utf-8');
    return body;
  }

  /** Waits a few seconds for the answer of a request that has just been carried out. */
  private async answered({ tokenId, retryKey }: Attempt, retried: Retried): Promise<Retried> {
    let found = retried;
    for (let left = LOOKS.times; left > 0 && !found.answer; left -= 1) {
      await pause(LOOKS.apart);
      found = (await this.retries.find(tokenId, retryKey.key)) ?? found;
    }
    return found;
  }
}

function reused(): Error {
  return invalid(
    '/idempotency-key',
    'idempotency-key-reused',
    'This Idempotency-Key was sent before with another request. Use a new key for each new request.',
  );
}
