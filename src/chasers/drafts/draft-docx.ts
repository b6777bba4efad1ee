import type * as Docx from 'docx';
import { type Paragraph, type ParagraphChild } from 'docx';
import { type Block, type Draft, runsOf } from './draft.js';

/** The library, which is loaded when the first draft is asked for. */
type Library = typeof Docx;

const NUMBERED = 'numbered';
const GAP_BELOW = 160;

/** A draft as a Word file; gaps are highlighted. */
export async function draftDocx({ title, blocks }: Draft): Promise<Buffer> {
  const docx = await import('docx');
  const { AlignmentType, Document, LevelFormat, Packer } = docx;
  return Packer.toBuffer(
    new Document({
      title,
      creator: 'Postbag',
      styles: { default: { document: { run: { font: 'Arial', size: 24 } } } },
      numbering: {
        config: [
          {
            reference: NUMBERED,
            levels: [
              {
                ...{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START },
                style: { paragraph: { indent: { left: 567, hanging: 567 } } },
              },
            ],
          },
        ],
      },
      sections: [{ children: blocks.flatMap((block, instance) => paragraphsOf(docx, block, instance)) }],
    }),
  );
}

/** Each list counts from one: it is an instance of its own. */
function paragraphsOf(docx: Library, block: Block, instance: number): Paragraph[] {
  const { Paragraph, TextRun } = docx;
  const spacing = { after: GAP_BELOW };
  if (block.kind === 'paragraph') return [new Paragraph({ spacing, children: childrenOf(docx, block.text) })];
  if (block.kind === 'list') {
    const numbering = { reference: NUMBERED, level: 0, instance };
    return block.items.map((item) => new Paragraph({ spacing, numbering, children: childrenOf(docx, item) }));
  }
  const children = block.lines.flatMap((line, at) => [
    ...(at > 0 ? [new TextRun({ break: 1 })] : []),
    ...childrenOf(docx, line),
  ]);
  return [new Paragraph({ spacing, children })];
}

/** Line breaks within a text stay line breaks. */
function childrenOf({ TextRun }: Library, text: string): ParagraphChild[] {
  return runsOf(text).flatMap(({ text: run, isGap }) =>
    run
      .split('\n')
      .map(
        (line, at) =>
          new TextRun({ text: line, ...(at > 0 && { break: 1 }), ...(isGap && { highlight: 'yellow' }) }),
      ),
  );
}
