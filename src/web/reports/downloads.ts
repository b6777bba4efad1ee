import { FILE_FORMATS, FORMAT_NAMES } from '../../reports/files/file-formats.js';
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

/** The end of the address of a file, by its format. Another one leads nowhere. */
export const FILE_ROUTE = `files/:format(^(?:${FILE_FORMATS.join('|')})$)`;

export const download = ({ name, mediaType, content }: ReportFile): Download =>
  new Download(name, mediaType, content);
