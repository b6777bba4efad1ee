import { type DynamicModule, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AttachFile } from './attach-file.use-case.js';
import { AttachmentSettings } from './attachment-settings.js';
import { Attachment } from './attachment.entity.js';
import { AttachmentsQueries } from './attachments.queries.js';
import { RemoveAttachment } from './remove-attachment.use-case.js';

const PROVIDERS = [AttachFile, RemoveAttachment, AttachmentsQueries];

/** Files on letters and replies. */
@Module({})
export class AttachmentsModule {
  static with(settings: AttachmentSettings): DynamicModule {
    return {
      module: AttachmentsModule,
      global: true,
      imports: [TypeOrmModule.forFeature([Attachment])],
      providers: [{ provide: AttachmentSettings, useValue: settings }, ...PROVIDERS],
      exports: PROVIDERS,
    };
  }
}
