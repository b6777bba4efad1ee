import { type Closure } from './calendar.js';
import { parseGovUkPublication, PublicationRefused } from './gov-uk-publication.js';
import { isoDate } from './iso-date.js';
import { mergePublication, PublicationIncomplete, PublicationLeavesGap } from './merge-publication.js';

const closure = (on: string, title = 'Holiday', notes = ''): Closure => ({ on: isoDate(on), title, notes });
const fullYear = (year: number): Closure[] =>
  [1, 2, 3, 4, 5, 6, 7, 8].map((month) => closure(`${year}-0${month}-01`, `Holiday ${month}`));
const table = {
  from: isoDate('2020-01-01'),
  until: isoDate('2021-12-31'),
  closures: [...fullYear(2020), ...fullYear(2021)],
};

describe('mergePublication', () => {
  it('keeps years that the publication has dropped and adds the new ones', () => {
    const merge = mergePublication(table, [...fullYear(2021), ...fullYear(2022)]);
    expect(merge.closures).toEqual([...fullYear(2020), ...fullYear(2021), ...fullYear(2022)]);
    expect(merge.coverage).toEqual({ from: '2020-01-01', until: '2022-12-31' });
    expect(merge).toMatchObject({ added: fullYear(2022), changed: [], missing: [] });
  });

  it('grows backwards too', () => {
    expect(mergePublication(table, fullYear(2019)).coverage).toEqual({
      from: '2019-01-01',
      until: '2021-12-31',
    });
  });

  it('adds a one-off and takes a new title in a year it knows', () => {
    const [first, ...rest] = fullYear(2021);
    const renamed = closure(first.on, 'New name', 'Substitute day');
    const merge = mergePublication(table, [...rest, renamed, closure('2021-09-19', 'Funeral')]);
    expect(merge.added).toEqual([closure('2021-09-19', 'Funeral')]);
    expect(merge.changed).toEqual([{ before: first, after: renamed }]);
    expect(merge.closures).toContainEqual(renamed);
  });

  it('reports a day the publication lacks and keeps it', () => {
    const merge = mergePublication(table, fullYear(2021).slice(1));
    expect(merge.missing).toEqual([closure('2021-01-01', 'Holiday 1')]);
    expect(merge.closures).toContainEqual(closure('2021-01-01', 'Holiday 1'));
  });

  it('changes nothing when there is nothing in it, or when it is merged again', () => {
    expect(mergePublication(table, []).closures).toEqual(table.closures);
    const once = mergePublication(table, fullYear(2022));
    const twice = mergePublication({ ...once.coverage, closures: once.closures }, fullYear(2022));
    expect(twice).toEqual({ ...once, added: [] });
  });

  it('refuses to leave a gap, on either side', () => {
    expect(() => mergePublication(table, fullYear(2023))).toThrow(PublicationLeavesGap);
    expect(() => mergePublication(table, fullYear(2018))).toThrow(PublicationLeavesGap);
  });

  it('refuses a new year that was cut short, but not a short list for a year it knows', () => {
    expect(() => mergePublication(table, [...fullYear(2021), ...fullYear(2022).slice(1)])).toThrow(
      PublicationIncomplete,
    );
    expect(() => mergePublication(table, fullYear(2021).slice(5))).not.toThrow();
  });
});

describe('parseGovUkPublication', () => {
  const event = (date: unknown, title: unknown = 'Good Friday', notes: unknown = ''): object => ({
    date,
    title,
    notes,
    bunting: true,
  });
  const file = (events: unknown): object => ({
    'england-and-wales': { division: 'england-and-wales', events },
    scotland: { division: 'scotland', events: [event('2021-01-01')] },
    'northern-ireland': { division: 'northern-ireland', events: [event('2021-01-01')] },
  });
  const faultsOf = (json: unknown): readonly string[] => {
    try {
      parseGovUkPublication(json);
    } catch (error) {
      if (error instanceof PublicationRefused) return error.faults.map(({ pointer }) => pointer);
    }
    return [];
  };

  it('reads each division in order of day', () => {
    const publication = parseGovUkPublication(
      file([event('2021-12-27', 'Christmas Day', 'Substitute day'), event('2021-04-02')]),
    );
    expect(publication['england-and-wales']).toEqual([
      closure('2021-04-02', 'Good Friday'),
      closure('2021-12-27', 'Christmas Day', 'Substitute day'),
    ]);
  });

  it.each<[unknown, string[]]>([
    [null, ['']],
    [[], ['']],
    [{}, ['/england-and-wales', '/scotland', '/northern-ireland']],
    [file(undefined), ['/england-and-wales/events']],
    [file([]), ['/england-and-wales/events']],
    [file(['x']), ['/england-and-wales/events/0']],
    [file([event('2021-02-30')]), ['/england-and-wales/events/0/date']],
    [file([event('2021-04-02', ' ')]), ['/england-and-wales/events/0/title']],
    [file([event('2021-04-02', 'Good Friday', 7)]), ['/england-and-wales/events/0/notes']],
    [file([event('2021-04-02'), event('2021-04-02')]), ['/england-and-wales/events/1/date']],
  ])('points at what is wrong (%#)', (json, pointers) => {
    expect(faultsOf(json)).toEqual(pointers);
  });

  it('says it in words', () => {
    expect(() => parseGovUkPublication(file([event('soon', '')]))).toThrow(
      'This is not a bank-holiday publication that can be read: a bank holiday must have a title (at ' +
        '/england-and-wales/events/0/title, and 1 more). Download https://www.gov.uk/bank-holidays.json again and use it unchanged.',
    );
  });
});
