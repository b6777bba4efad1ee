import { Get, Res, StreamableFile } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { attachmentDisposition } from '../../attachments/content-disposition.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { WorkbookDownload, XLSX } from '../../workbooks/workbook-download.js';
import { Pages } from '../pages/pages.decorator.js';
import { type WebReply } from '../pages/web-http.js';

/** Everything that a group has recorded, as a workbook to be saved. */
@Pages('groups/:group/export.xlsx')
export class ExportGroupController {
  constructor(private readonly download: WorkbookDownload) {}

  @Get()
  @Access('admin')
  async save(
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: WebReply,
  ): Promise<StreamableFile> {
    const { name, size, content } = await this.download.of(groupOf(actor));
    reply.header('cache-control', 'no-store');
    return new StreamableFile(content, {
      type: XLSX,
      length: size,
      disposition: attachmentDisposition(name),
    });
  }
}
