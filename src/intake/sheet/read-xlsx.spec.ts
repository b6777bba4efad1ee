import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import { rezip } from '../../../test/support/zip.js';
import { readSheets } from './read-sheets.js';

const text = (value: string): CellObject => ({ value, type: String });
const day = (serial: number): CellObject => ({ value: serial, type: Number, format: 'd mmm yyyy' });
const workbook = (...rows: (CellObject | null)[][]): Promise<Buffer> =>
  writeExcelFile(rows, { sheet: 'Letters' }).toBuffer();
const HEADS = [text('Subject'), text('Sent'), text('Number')];

describe('readXlsx', () => {
  it('reads days as days, numbers as they stand, and texts as texts', async () => {
    const [sheet] = await readSheets(
      await workbook(
        HEADS,
        [text('=1+1'), day(44_522), { value: 12.5, type: Number }],
        [text('044522'), text('03/04/2021'), { value: true, type: Boolean }],
      ),
    );
    expect(sheet).toEqual({
      name: 'Letters',
      headings: ['Subject', 'Sent', 'Number'],
      rows: [
        { number: 2, cells: ['=1+1', '2021-11-22', '12.5'] },
        { number: 3, cells: ['044522', '03/04/2021', 'Yes'] },
      ],
    });
  });

  it('counts rows as Excel does, over empty ones', async () => {
    const [sheet] = await readSheets(
      await workbook([], [text('Our letters')], HEADS, [], [text('a'), null, null]),
    );
    expect(sheet.rows).toEqual([{ number: 5, cells: ['a', '', ''] }]);
  });

  it('reads the days of a workbook that counts from 1904', async () => {
    const bytes = rezip(await workbook(HEADS, [text('a'), day(44_522 - 1_462), null]), (name, xml) =>
      name === 'xl/workbook.xml'
        ? xml.replace(/<workbookPr[^>]*\/>|(?=<sheets)/, '<workbookPr date1904="1"/>')
        : xml,
    );
    const [sheet] = await readSheets(bytes);
    expect(sheet.rows[0].cells[1]).toBe('2021-11-22');
  });

  it('refuses formulas and errors, by the address of their cells', async () => {
    const bytes = rezip(
      await workbook(HEADS, [text('a'), day(44_522), { value: 1, type: Number }]),
      (name, xml) =>
        name.startsWith('xl/worksheets/')
          ? xml
              .replace(/<c r="B2"([^>]*)>/, '<c r="B2"$1><f>TODAY()</f>')
              .replace(/<c r="C2"[^>]*>.*?<\/c>/, '<c r="C2" t="e"><v>#REF!</v></c>')
          : xml,
    );
    await expect(readSheets(bytes)).rejects.toMatchObject({
      code: 'formula-in-sheet',
      message: expect.stringContaining('an error stands in C2, and a formula stands in B2') as string,
    });
  });

  it('refuses what would be too large when unpacked, whatever it says of its size', async () => {
    const bytes = rezip(await workbook(HEADS, [text('a'), null, null]), (name, xml) =>
      name.startsWith('xl/worksheets/') ? xml + ' '.repeat(101_000_000) : xml,
    );
    expect(bytes.length).toBeLessThan(1_000_000);
    await expect(readSheets(bytes)).rejects.toMatchObject({ code: 'sheet-too-large' });
  });
});
