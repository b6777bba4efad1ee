import { Injectable } from '@nestjs/common';
import { DomainError } from '../../errors/domain-error.js';
import { KeepMessage } from '../../inbox/keep-message.use-case.js';
import { ReadMessage } from '../../inbox/read-message.use-case.js';
import { type Actor } from '../../timeline/actor.js';
import { type StreamedFile, withStreamedFiles } from '../forms/streamed-files.js';

/** What became of the files that somebody dropped. */
export interface DroppedMails {
  /** Those that are in the inbox now, in their order. */
  readonly kept: { readonly id: string; readonly isNew: boolean }[];
  /** Why others are not, in sentences. */
  readonly refused: string[];
}

type Request = Parameters<typeof withStreamedFiles>[0];

/** Takes in the mails that a form brings: each is kept or refused by itself. */
@Injectable()
export class DropMails {
  constructor(
    private readonly keepMessage: KeepMessage,
    private readonly readMessage: ReadMessage,
  ) {}

  /** @throws the refusal of @fastify/csrf-protection when the form’s token is missing or wrong */
  async execute(actor: Actor, request: Request): Promise<DroppedMails> {
    const dropped: DroppedMails = { kept: [], refused: [] };
    try {
      await withStreamedFiles(request, (file) => this.keep(actor, file, dropped));
    } catch (error) {
      dropped.refused.push(refusalOf(error));
    }
    for (const { id } of dropped.kept) await this.readMessage.execute(actor, { messageId: id });
    return dropped;
  }

  private async keep(actor: Actor, file: StreamedFile, { kept, refused }: DroppedMails): Promise<void> {
    if (file.name === '') return;
    try {
      const command = { raw: file.content(), source: 'dropped', fileName: file.name } as const;
      kept.push(await this.keepMessage.execute(actor, command));
    } catch (error) {
      const words = refusalOf(error);
      refused.push(words.includes(file.name) ? words : `“${file.name}”: ${words}`);
    }
  }
}

/** @throws the error itself when it says nothing to a person */
function refusalOf(error: unknown): string {
  if (error instanceof DomainError && ['invalid', 'too-large', 'too-many'].includes(error.kind))
    return error.message;
  throw error;
}
