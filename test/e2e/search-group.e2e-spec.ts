import { type Caller } from '../support/app.js';
import { Fiction } from '../support/fictional-letters.js';

interface Piece {
  text: string;
  isFound: boolean;
}
interface Item {
  letter: { id: string; reference: string; subject: string };
  reference: Piece[];
  subject: Piece[];
  excerpt: Piece[];
  name: Piece[];
  part: string;
  letters: number;
}
type Found = Record<
  'letters' | 'replies' | 'people' | 'references',
  { items: Item[]; hasMore: boolean; isPartial: boolean }
>;

/** Pieces written down: what was found in square brackets. */
const shown = (pieces: Piece[]): string =>
  pieces.map(({ text, isFound }) => (isFound ? `[${text}]` : text)).join('');

describe('GET /api/v1/groups/{group}/search', () => {
  let f: Fiction;
  let viewer: Caller;
  const ids: Record<string, string> = {};
  const find = (q: string, more = '', caller = viewer, group = 'phrg'): Promise<Found> =>
    caller.get(`/api/v1/groups/${group}/search?q=${encodeURIComponent(q)}${more}`);
  const letters = async (q: string, more = ''): Promise<string[]> =>
    (await find(q, more)).letters.items.map(({ letter }) => letter.reference);

  beforeAll(async () => {
    f = await Fiction.start('2021-12-21');
    viewer = await f.t.caller('viewer');
    const log = async (reference: string, more: object): Promise<void> => {
      ids[reference] = (await f.log({ reference, ...more })).id;
    };
    await log('PHRG/2021/001', {
      subject: 'Kites over the <em>harbour</em>',
      body: 'Dear Minister, kites <script>alert(1)</script> are flown at dusk.',
      signatories: [{ signedAs: 'Dame Ann Example DBE MP' }, { signedAs: 'Öçü Örnek' }],
    });
    await log('PHRG/2021/002', {
      subject: 'Lamps',
      body: 'Dear Minister, lamps and a kite. See PHRG/2021/001.',
      sentOn: '2021-12-01',
      signatories: [{ signedAs: 'Dame Ann Example DBE MP' }],
    });
    await f.add(ids['PHRG/2021/001'], 'replies', {
      class: 'holding',
      receivedOn: '2021-12-06',
      signedBy: 'A Private Secretary',
      theirReference: 'TO2021/98765',
      body: 'The zeppelin office will answer about your kites.',
    });
    await f.add(ids['PHRG/2021/002'], 'chasers', {
      kind: 'written_question',
      house: 'commons',
      madeOn: '2021-12-13',
      askedBy: 'A Fictional Member MP',
      uin: '900123',
    });
  });
  afterAll(() => f.t.close());

  it('finds letters by their words, whatever their form, and marks them', async () => {
    const { items } = (await find('kite')).letters;
    expect(items.map(({ letter }) => letter.reference)).toEqual(['PHRG/2021/002', 'PHRG/2021/001']);
    expect(shown(items[0].excerpt)).toContain('lamps and a [kite]');
    expect(shown(items[1].excerpt)).toContain('[kites]');
    expect(items[1].letter.subject).toBe('Kites over the <em>harbour</em>');
  });

  it('shows a subject as it is, though it looks like markup', async () => {
    const [{ subject }] = (await find('harbour')).letters.items;
    expect(subject.map(({ text }) => text).join('')).toBe('Kites over the <em>harbour</em>');
  });

  it('puts the letter whose reference it is before those that mention it', async () => {
    expect(await letters('PHRG/2021/001')).toEqual(['PHRG/2021/001', 'PHRG/2021/002']);
    const [{ reference }] = (await find('PHRG/2021/00')).letters.items;
    expect(shown(reference)).toBe('[PHRG/2021/002]');
  });

  it('finds replies by their text, and links their letter', async () => {
    const { items } = (await find('zeppelins')).replies;
    expect(items).toMatchObject([
      { letter: { id: ids['PHRG/2021/001'] }, class: 'holding', receivedOn: '2021-12-06' },
    ]);
    expect(shown(items[0].excerpt)).toContain('[zeppelin] office');
  });

  it('finds who signed letters and replies by any part of the name', async () => {
    const { people } = await find('ann example');
    expect(people.items).toMatchObject([
      { part: 'signatory', letters: 2, letter: { id: ids['PHRG/2021/002'] } },
    ]);
    expect(shown(people.items[0].name)).toBe('Dame [Ann] [Example] DBE MP');
    expect((await find('secretary')).people.items).toMatchObject([{ part: 'replier', letters: 1 }]);
    expect((await find('öÇü')).people.items).toMatchObject([{ letters: 1 }]);
    expect((await find('MP')).people.items).toEqual([]);
  });

  it.each([
    ['98765', 'reply', 'TO2021/[98765]'],
    ['to2021/', 'reply', '[TO2021/]98765'],
    ['900123', 'question', '[900123]'],
  ])('finds the reference %s of a %s', async (q, part, expected) => {
    const { items } = (await find(q)).references;
    expect(items).toMatchObject([{ part }]);
    expect(shown(items[0].reference)).toBe(expected);
  });

  it('gives at most as many as asked for, and says that there are more', async () => {
    expect((await find('kite', '&limit=1')).letters).toMatchObject({
      items: [{ letter: { reference: 'PHRG/2021/002' } }],
      hasMore: true,
      isPartial: false,
    });
    expect((await find('kite', '&limit=2')).letters.hasMore).toBe(false);
  });

  it('knows as of a day only what had come by then', async () => {
    expect(await letters('lamps', '&asOf=2021-11-30')).toEqual([]);
    expect((await find('zeppelin', '&asOf=2021-12-05')).replies.items).toEqual([]);
    expect((await find('98765', '&asOf=2021-12-05')).references.items).toEqual([]);
    expect((await find('secretary', '&asOf=2021-12-05')).people.items).toEqual([]);
    expect((await find('zeppelin', '&asOf=2021-12-06')).replies.items).toHaveLength(1);
  });

  it('finds a reply no more once it is removed, and new words once it is corrected', async () => {
    const reply = await f.add(ids['PHRG/2021/002'], 'replies', {
      class: 'acknowledgement',
      receivedOn: '2021-12-14',
      body: 'Your walrus is noted.',
      theirReference: 'WAL-1',
    });
    expect((await find('walrus')).replies.items).toHaveLength(1);
    await f.change(`replies/${reply.id}`, { body: 'Your narwhal is noted.' });
    expect((await find('walrus')).replies.items).toHaveLength(0);
    expect((await find('narwhals')).replies.items).toHaveLength(1);
    await f.remove(`replies/${reply.id}?reason=mistake`);
    expect((await find('narwhals')).replies.items).toHaveLength(0);
    expect((await find('WAL-1')).references.items).toHaveLength(0);
  });

  it.each([
    "'",
    '%',
    '_ \\ %%%',
    '& | ! ( ) : *',
    '"',
    '<b>',
    'the',
    '-kite',
    "a' OR 'a'='a",
    '\u0002kite\u0003',
  ])('takes %j as words', async (q) => {
    expect((await find(q)).people.items).toEqual([]);
  });

  it('keeps groups apart', async () => {
    const other = await f.t.caller('staff', 'others');
    const found = await find('kite', '', other, 'others');
    expect(Object.values(found).flatMap(({ items }) => items)).toEqual([]);
    expect((await find('ann example', '', other, 'others')).people.items).toEqual([]);
    expect((await find('98765', '', other, 'others')).references.items).toEqual([]);
    expect((await other.call('GET', '/api/v1/groups/phrg/search?q=kite')).status).toBe(404);
  });
});
