import { Injectable } from '@nestjs/common';
import { AttachFile } from '../../attachments/attach-file.use-case.js';
import { type AttachmentTarget } from '../../attachments/attachment-target.js';
import { AttachmentsQueries } from '../../attachments/attachments.queries.js';
import { withFormFile } from '../../attachments/form-file.js';
import { type FormRequest } from '../../attachments/form-request.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { JsonText } from '../json.interceptor.js';

/** The part of Fastify's reply that is needed here. */
export interface StatusReply {
  status(code: number): unknown;
}

/** Attaches the file of a form to a letter or a reply; the same for both of their routes. */
@Injectable()
export class AttachForm {
  constructor(
    private readonly attachFile: AttachFile,
    private readonly attachments: AttachmentsQueries,
  ) {}

  /** Answers with the attachment: 201 with a new one, 200 with the one that has this content already. */
  async answer(
    actor: Actor,
    to: AttachmentTarget,
    request: FormRequest,
    reply: StatusReply,
  ): Promise<JsonText> {
    const attached = await withFormFile(request, (file) => this.attachFile.execute(actor, { to, file }));
    if (!attached.isNew) reply.status(200);
    return new JsonText(await this.attachments.one(groupOf(actor), attached.id));
  }
}
