import { StreamableFile } from '@nestjs/common';
import { type ApiResponseOptions, getSchemaPath } from '@nestjs/swagger';
import { attachmentDisposition } from '../../attachments/content-disposition.js';
import { FILE_FORMATS, MEDIA_TYPES } from '../../reports/files/file-formats.js';
import { type ReportFile } from '../../reports/report-files.js';
import { type JsonText } from '../json.interceptor.js';
import { type ReportFormat } from './report-format.js';

/** The part of Fastify's reply that is needed here. */
export interface ReportReply {
  status(code: number): ReportReply;
  header(name: string, value: string): ReportReply;
}

/** What a route answers with, whichever form is asked for. */
export type ReportAnswer = JsonText | StreamableFile | string;

/** How each form is made; `page` is the address of the page of the same report. */
export interface ReportForms {
  readonly json: () => Promise<JsonText>;
  readonly page: () => string;
  readonly file: (format: Exclude<ReportFormat, 'json' | 'html'>) => Promise<ReportFile>;
}

/** Answers in the form that was asked for: JSON, a file to save, or the way to the page. */
export async function sendReport(
  reply: ReportReply,
  format: ReportFormat,
  forms: ReportForms,
): Promise<ReportAnswer> {
  reply.header('vary', 'accept');
  if (format === 'json') return forms.json();
  if (format === 'html') {
    reply.status(303).header('location', forms.page());
    return '';
  }
  const { name, mediaType, content } = await forms.file(format);
  reply.header('cache-control', 'no-store');
  const [type, length] = [mediaType, content.length];
  return new StreamableFile(content, { type, length, disposition: attachmentDisposition(name) });
}

const BINARY = { schema: { type: 'string', format: 'binary' } } as const;
const TEXTS: Readonly<Record<string, object>> = {
  csv: { schema: { type: 'string' }, example: 'Section,Figure,Count\r\nAt a glance,Letters late,1\r\n' },
  text: { schema: { type: 'string' }, example: 'AT A GLANCE\n===========\n- Letters late: 1\n' },
};

/** The answer of such a route as the OpenAPI document has it; JSON looks like the view. */
export function reportContent(
  view: Parameters<typeof getSchemaPath>[0],
  description: string,
): ApiResponseOptions {
  const files = FILE_FORMATS.map((format) => {
    const type = MEDIA_TYPES[format].split(';')[0];
    return [type, TEXTS[format] ?? BINARY] as const;
  });
  const json = { schema: { $ref: getSchemaPath(view) } };
  return { description, content: { 'application/json': json, ...Object.fromEntries(files) } };
}

/** What is answered where a page is asked for. */
export const TO_THE_PAGE: ApiResponseOptions = {
  description: 'For text/html: the page of the same report, which people who have signed in can read.',
  headers: { location: { description: 'Its address.', schema: { type: 'string' } } },
};
