import mammoth from 'mammoth';
import { Archive } from './archive.js';
import { textOfHtml } from './html-text.js';
import { openedText, type OpenedFile, type OpeningWarning } from './opened-file.js';
import { type OpeningLimits } from './opening-limits.js';
import { Unreadable } from './refusals.js';
import { tidyText } from './tidy-text.js';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Opens a Word file: mammoth makes HTML of it, which keeps tables, lists and links, and that is made text. What stands
 * at the top and foot of each page is kept apart. Pictures are left out.
 *
 * @throws Unreadable when it has macros, is locked or damaged, or unpacks to too much
 */
export async function openDocx(bytes: Buffer, limits: OpeningLimits): Promise<OpenedFile> {
  const archive = Archive.open(bytes, limits);
  if (archive.names.some((name) => /vbaproject\.bin$/i.test(name))) throw new Unreadable('file-has-macros');
  const noPictures = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
  const { value } = await mammoth.convertToHtml(
    { buffer: bytes },
    {
      convertImage: noPictures,
      ignoreEmptyParagraphs: false,
      externalFileAccess: false,
      includeEmbeddedStyleMap: false,
    },
  );
  const { text, links } = textOfHtml(value.replace(/\t+|\t* {3,}[\t ]*/g, wideGap));
  return {
    ...openedText('docx', tidyText(text, limits.textLength)),
    links,
    pageHeaders: edgesOf(archive, /^word\/header\d*\.xml$/),
    pageFooters: edgesOf(archive, /^word\/footer\d*\.xml$/),
    warnings: warningsOf(archive),
  };
}

/** Tabs and runs of spaces set words apart, as columns; HTML would make one space of them. */
function wideGap(gap: string): string {
  return '\u00a0'.repeat(Math.max(4, gap.length));
}

/** The lines at an edge of the pages; the first page may have others than the rest, so each is told once. */
function edgesOf(archive: Archive, name: RegExp): string[] {
  const lines = [...archive.texts(name).values()].flatMap((xml) => xml.split('</w:p>').map(textOfRuns));
  return [...new Set(lines.filter(Boolean))];
}

function textOfRuns(xml: string): string {
  const runs = xml.match(/<w:t(?:\s[^>]*)?>[^<]*<\/w:t>|<w:tab\/>|<w:br\/>/g) ?? [];
  const text = runs
    .map((run) => (run.startsWith('<w:t>') || run.startsWith('<w:t ') ? inner(run) : ' '))
    .join('');
  return text.replace(/\s+/g, ' ').trim();
}

function inner(run: string): string {
  return run
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_whole, name: string) => ENTITIES[name]);
}

function warningsOf(archive: Archive): OpeningWarning[] {
  const [document = ''] = archive.texts(/^word\/document\.xml$/).values();
  const detail = 'The file has tracked changes. They were read as if all of them had been accepted.';
  return /<w:(ins|del)\s/.test(document) ? [{ code: 'tracked-changes', detail }] : [];
}
