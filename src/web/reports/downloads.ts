import { type PipeTransform } from '@nestjs/common';
import { NotFound } from '../../errors/kinds.js';
import { FILE_FORMATS, type FileFormat, FORMAT_NAMES } from '../../reports/files/file-formats.js';
import { type ReportFile } from '../../reports/report-files.js';
import { Download } from '../pages/page.js';

/** A link to a report as a file. */
export interface DownloadLink {
  readonly text: string;
  readonly href: string;
}

/** Links to every file of a report; `address` is what stands before the format, `query` what stands after it. */
export function downloadsAt(address: string, query = ''): DownloadLink[] {
  return FILE_FORMATS.map((format) => ({
    text: FORMAT_NAMES[format].name,
    href: `${address}${format}${query}`,
  }));
}

/** The format in the address of a file. What is none names nothing, so it is not found. */
export class FileFormatPipe implements PipeTransform<string, FileFormat> {
  transform(value: string): FileFormat {
    const format = FILE_FORMATS.find((each) => each === value);
    if (!format) throw new NotFound('file', value);
    return format;
  }
}

export const download = ({ name, mediaType, content }: ReportFile): Download =>
  new Download(name, mediaType, content);
