import { Injectable } from '@nestjs/common';
import { Stale } from '../../errors/kinds.js';
import { FileMessage, type FileMessageCommand } from '../../inbox/file-message.use-case.js';
import { SetMessageAside } from '../../inbox/set-message-aside.use-case.js';
import { type Actor } from '../../timeline/actor.js';
import { ActOnce } from '../forms/act-once.js';
import { type FormBody, isTicked } from '../forms/form.js';
import { type FormErrors } from '../forms/form-errors.js';
import { readReason } from '../forms/removal.js';
import { readVersion } from '../forms/version-input.js';
import { readReplyFields } from '../replies/reply.form.js';
import { TransferTargets } from '../replies/transfer-targets.js';
import { type Candidate } from './letter-candidates.js';
import { fieldOfFiled, readAnswered } from './message.form.js';

/** A form about a message, as it was sent. `typed` is what it holds where Postbag filled it in itself. */
export interface SentAboutMessage {
  readonly messageId: string;
  readonly body: FormBody;
  readonly typed?: FormBody;
  readonly candidates: readonly Candidate[];
  readonly errors: FormErrors;
}

/** Decides about a message what a form says: once, however often the form is sent. */
@Injectable()
export class FileByForm {
  constructor(
    private readonly fileMessage: FileMessage,
    private readonly setAside: SetMessageAside,
    private readonly targets: TransferTargets,
    private readonly actOnce: ActOnce,
  ) {}

  /** Files it with the letters that are ticked. @returns whether it is filed; otherwise the errors say what is wrong */
  async file(actor: Actor, sent: SentAboutMessage): Promise<boolean> {
    const { body, typed = body, candidates, errors } = sent;
    const command = await this.commandOf(sent);
    if (!command) return false;
    const fieldOf = fieldOfFiled(typed, candidates);
    return this.done(errors, () =>
      this.actOnce.do({ actor, body, errors, fieldOf }, (by) => this.fileMessage.execute(by, command)),
    );
  }

  /** Sets it aside with the reason. @returns whether it is set aside */
  async aside(actor: Actor, { messageId, body, errors }: SentAboutMessage): Promise<boolean> {
    const reason = readReason(body, errors);
    if (reason === null) return false;
    const command = { messageId, version: readVersion(body), reason };
    return this.done(errors, () =>
      this.actOnce.do({ actor, body, errors }, (by) => this.setAside.execute(by, command)),
    );
  }

  private async commandOf({
    messageId,
    body,
    typed = body,
    candidates,
    errors,
  }: SentAboutMessage): Promise<FileMessageCommand | null> {
    const letters = readAnswered(typed, candidates, errors);
    const fields = readReplyFields(typed, errors);
    const transferredToOrganisationId = await this.targets.read(typed, errors);
    if (!fields || !errors.isEmpty) return null;
    const { body: text, recipientId: _none, ...reply } = fields;
    const isAllThatWillCome = reply.class === 'partial' && isTicked(typed, 'isAllThatWillCome');
    return {
      messageId,
      version: readVersion(body),
      letters,
      reply: { ...reply, transferredToOrganisationId, isAllThatWillCome, body: text ?? undefined },
    };
  }

  /** What somebody else did with the message meanwhile is told with the form, which keeps what was typed. */
  private async done(errors: FormErrors, act: () => Promise<boolean>): Promise<boolean> {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof Stale)) throw error;
      errors.add(
        'form',
        'The message changed while this page was open. Look at it, then send the form again.',
      );
      return false;
    }
  }
}
