import { Controller, Get, HttpCode, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import {
  ApiAcceptedResponse,
  ApiBody,
  ApiConsumes,
  ApiOkResponse,
  ApiOperation,
  ApiParam,
  ApiTags,
} from '@nestjs/swagger';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { attachmentDisposition } from '../../attachments/content-disposition.js';
import { type FormRequest } from '../../attachments/form-request.js';
import { type OnlyFile, withOnlyFile } from '../../attachments/form-file.js';
import { TAKES_FORM } from '../../attachments/takes-form.js';
import { WrongMediaType } from '../../errors/kinds.js';
import { TakeInGroup } from '../../imports/workbook/take-in-group.js';
import { ImportsQueries } from '../../imports/imports.queries.js';
import { wholeFile } from '../../imports/whole-file.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { WorkbookDownload, XLSX } from '../../workbooks/workbook-download.js';
import { WORKBOOK_LIMITS } from '../../workbooks/workbook-limits.js';
import { IdPipe } from '../id.pipe.js';
import { fileForm } from '../openapi/file-form.js';
import { MayRefuse } from '../openapi/may-refuse.decorator.js';
import { importView, ImportView } from './import.view.js';

const FORM = fileForm(`The workbook, with its name; up to ${WORKBOOK_LIMITS.bytes / 1_000_000} MB.`);

/** The part of Fastify's reply that is needed here. */
interface HeaderReply {
  header(name: string, value: string): unknown;
}

/** Everything that a group has recorded, out of Postbag and into it. */
@ApiTags('groups')
@ApiParam({ name: 'group', example: 'phrg' })
@Controller('api/v1/groups/:group')
export class WorkbookController {
  constructor(
    private readonly download: WorkbookDownload,
    private readonly takeIn: TakeInGroup,
    private readonly imports: ImportsQueries,
  ) {}

  @Get('workbook')
  @ApiOperation({
    summary: 'Everything that the group has recorded, as an Excel workbook',
    description:
      'One sheet for each kind of thing, one row for each thing, all of it as of one moment: letters, replies, chasers, files, mail, flags, reports, history, and what of the directory they name. A group that is empty can take it in again, here or in another install. Accounts, tokens and saved views are not in it.',
  })
  @Access('admin')
  @ApiOkResponse({
    description: 'The workbook.',
    content: { [XLSX]: { schema: { type: 'string', format: 'binary' } } },
  })
  async export(
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: HeaderReply,
  ): Promise<StreamableFile> {
    const { name, size, content } = await this.download.of(groupOf(actor));
    reply.header('cache-control', 'no-store');
    return new StreamableFile(content, {
      type: XLSX,
      length: size,
      disposition: attachmentDisposition(name),
    });
  }

  @Post('workbook')
  @ApiOperation({
    summary: 'Takes in a workbook that Postbag has exported, into a group that is empty',
    description:
      'Every cell is checked before it is answered; then all of it is taken in, or nothing. Ask for the import by its id to hear how far it is. What the directory has already stays as it is here.',
  })
  @HttpCode(202)
  @Access('admin')
  @RouteConfig(TAKES_FORM)
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: FORM })
  @ApiAcceptedResponse({ type: ImportView, description: 'It is being taken in.' })
  @MayRefuse({ 409: ['group-not-empty', 'The group has letters, mail, event windows or reports already.'] })
  async import(@CurrentActor() actor: Actor, @Req() request: FormRequest): Promise<ImportView> {
    if (!request.isMultipart()) throw formNeeded();
    const take = async (file: OnlyFile): Promise<string> => {
      const content = await wholeFile(file);
      await file.finish();
      return this.takeIn.execute(actor, { fileName: file.name, content });
    };
    return this.one(actor, await withOnlyFile(request, take, WORKBOOK_LIMITS.bytes));
  }

  @Get('imports/:id')
  @ApiOperation({
    summary: 'How far an import is',
    description: 'Of a workbook, or of a spreadsheet of past letters, which a person adds on the pages.',
  })
  @Access('staff')
  @ApiParam({ name: 'id', format: 'uuid' })
  @ApiOkResponse({ type: ImportView })
  async one(
    @CurrentActor() actor: Actor,
    @Param('id', new IdPipe('import')) id: string,
  ): Promise<ImportView> {
    return importView(await this.imports.summary(groupOf(actor), id));
  }
}

function formNeeded(): WrongMediaType {
  return new WrongMediaType(
    'form-needed',
    'Send the workbook in a form, as multipart/form-data, with its name in the field file.',
  );
}
