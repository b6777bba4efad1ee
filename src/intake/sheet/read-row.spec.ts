import { guessColumns, mappingOf } from './guess-columns.js';
import { readCsv } from './read-csv.js';
import { readRow } from './read-row.js';
import { type RowRead } from './row-act.js';
import { splitPeople } from './split-list.js';

const HEAD = 'Ref,Date sent,To,Subject,Signatories,Status,Reply received,Kind of reply';
/** The row under these headings, read as it is guessed. */
function read(row: string, head = HEAD): RowRead {
  const sheet = readCsv(Buffer.from(`${head}\n${row}\n`));
  return readRow(sheet.rows[0], mappingOf(guessColumns(sheet)));
}
const texts = (remarks: readonly { field: string | null; text: string }[]): string[] =>
  remarks.map(({ field, text }) => `${field}: ${text}`);

describe('readRow', () => {
  it('reads a letter with its reply', () => {
    const { letter, reply, faults, doubts } = read(
      'A/1,22/11/2021,The Minister,Kites,"Ann Example MP; Lord Example",Replied,20 Dec 2021,Full reply',
    );
    expect({ faults, doubts }).toEqual({ faults: [], doubts: [] });
    expect(letter).toMatchObject({
      reference: 'A/1',
      sentOn: '2021-11-22',
      to: ['The Minister'],
      subject: 'Kites',
      signatories: ['Ann Example MP', 'Lord Example'],
    });
    expect(reply).toMatchObject({ class: 'substantive', receivedOn: '2021-12-20' });
  });

  it.each([
    ['Holding', 'holding'],
    ['Acknowledged', 'acknowledgement'],
    ['Part reply', 'partial'],
    ['Brush-off', 'non_substantive'],
    ['Out of office', 'automatic'],
    ['Answered in full', 'substantive'],
  ])('the kind “%s” is %s', (words, replyClass) => {
    expect(read(`A/1,22/11/2021,M,S,,,20/12/2021,${words}`).reply?.class).toBe(replyClass);
  });

  it('takes the kind from the status, and leaves it open when nothing says it', () => {
    expect(read('A/1,22/11/2021,M,S,,Holding reply,20/12/2021,').reply?.class).toBe('holding');
    const unsaid = read('A/1,22/11/2021,M,S,,,20/12/2021,');
    expect(unsaid.reply?.class).toBe('unclassified');
    expect(texts(unsaid.notes)).toEqual([
      expect.stringContaining('replyClass: The kind of the reply is not said'),
    ]);
  });

  it('says what is wrong, all at once, with what stands there', () => {
    const { faults } = read('A/1,13/25/2021,,,,,31/02/2022,nonsense');
    expect(faults.map(({ row, field, value }) => [row, field, value])).toEqual([
      [2, 'sentOn', '13/25/2021'],
      [2, 'subject', ''],
      [2, 'replyReceivedOn', '31/02/2022'],
    ]);
    expect(faults[0].text).toContain('no month 25');
  });

  it('needs an addressee of what was sent, not of a draft', () => {
    expect(texts(read('A/1,22/11/2021,,S,,,,').faults)).toEqual([
      expect.stringContaining('to: Name the addressee'),
    ]);
    const draft = read('A/1,,,S,,Draft,,');
    expect(draft.faults).toEqual([]);
    expect(draft.letter?.sentOn).toBeNull();
  });

  it('lists the days that could be read otherwise', () => {
    expect(read('A/1,03/04/2021,M,S,,,,').doubts).toMatchObject([
      { row: 2, field: 'sentOn', value: '03/04/2021', day: '2021-04-03' },
    ]);
  });

  it('says that a reply without its day is not logged', () => {
    const { reply, notes } = read('A/1,22/11/2021,M,S,,Replied,,');
    expect(reply).toBeNull();
    expect(texts(notes)).toEqual([
      expect.stringContaining('status: It says that a reply came, but not when'),
    ]);
  });

  it('reads a row that is a reply alone', () => {
    const { letter, answers, reply, faults } = read(
      'Reply,A/1,20 Dec 2021,Substantive',
      'Type,Ref,Date received,Kind of reply',
    );
    expect({ letter, faults }).toEqual({ letter: null, faults: [] });
    expect(answers).toEqual({ reference: 'A/1', subject: null });
    expect(reply).toMatchObject({ receivedOn: '2021-12-20', class: 'substantive' });
  });
});

describe('guessColumns', () => {
  it('says why, gives a field once, and minds what is in the column', () => {
    const sheet = readCsv(Buffer.from('Date,Sent,Re:,Minister,Mood\n22/11/2021,by post,Kites,M,blue\n'));
    expect(guessColumns(sheet)).toEqual([
      { field: 'sentOn', reason: 'Its heading is “Date” and it has days in it' },
      { field: null, reason: 'Its heading fits Day sent, but what is in it does not' },
      { field: 'subject', reason: 'Its heading is “Re:”' },
      { field: 'to', reason: 'Its heading is “Minister”' },
      { field: null, reason: 'Nothing tells what it holds' },
    ]);
  });

  it('takes no number of signatories for their names', () => {
    const sheet = readCsv(Buffer.from('Subject,Signatories,Signed by\nKites,2,Ann Example; Bo Example\n'));
    expect(mappingOf(guessColumns(sheet))).toEqual(['subject', null, 'signatories']);
  });

  it('remembers what was said before, also that a column is left out', () => {
    const sheet = readCsv(Buffer.from('Mood,Subject\nKites,x\n'));
    const guesses = guessColumns(sheet, { mood: 'subject', subject: null });
    expect(mappingOf(guesses)).toEqual(['subject', null]);
  });
});

describe('splitPeople', () => {
  it.each([
    ['Ann Example MP; Bo Example', ['Ann Example MP', 'Bo Example']],
    ['Ann Example MP, Lord Example of Fiction', ['Ann Example MP, Lord Example of Fiction']],
    ['Ann Example MP, Bo Example MP and Cy Example', ['Ann Example MP', 'Bo Example MP', 'Cy Example']],
    ['Ann Example MP, DBE', ['Ann Example MP, DBE']],
    ['Jo Example, Minister for Fiction', ['Jo Example, Minister for Fiction']],
    ['1. Ann Example\n2. Bo Example', ['Ann Example', 'Bo Example']],
    ['', []],
  ])('%j is %j', (text, people) => {
    expect(splitPeople(text)).toEqual(people);
  });
});
