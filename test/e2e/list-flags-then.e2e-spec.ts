import { FLAG_KINDS } from '../../src/flags/flag-rules.js';
import { Fiction, MINISTER, OTHER_MINISTER } from '../support/fictional-letters.js';
import { flagsOf } from '../support/flag-reads.js';
import { asksWithWindow, Scene } from '../support/story-scene.js';

type Item = { id: string; flags: string[] };

const DAYS = [
  '2021-11-21',
  '2021-11-23',
  '2021-11-30',
  '2021-12-02',
  '2021-12-13',
  '2021-12-21',
  '2022-01-10',
];

/** What is recorded late, and sweeps that ran seldom, made the recorded flags of past days differ from the true ones. */
describe('the flags of a list as of a day', () => {
  let f: Fiction;
  beforeAll(async () => {
    f = await Fiction.start('2021-12-21');
    const s = new Scene(f);
    await f.log();
    await f.log({ asks: await asksWithWindow(s, '2021-11-24', '2021-12-01') });
    const answered = await f.log({ signatories: [{ signedAs: 'One MP' }, { signedAs: 'Two MP' }] });
    const two = await f.log({ recipients: [MINISTER, OTHER_MINISTER] });
    await f.log({ sentOn: null, signaturesCloseOn: '2021-12-22' });
    await f.t.operator.post('/api/v1/jobs/sweep/run');
    await f.add(answered.id, 'replies', { class: 'substantive', receivedOn: '2021-12-01' });
    const recipientId = two.recipients[1].id;
    await f.add(two.id, 'replies', {
      class: 'holding',
      receivedOn: '2021-12-01',
      promisedBy: '2021-12-08',
      recipientId,
    });
    f.setDay('2022-01-10');
    await f.t.operator.post('/api/v1/jobs/sweep/run');
  });
  afterAll(() => f.t.close());

  const list = async (query: string): Promise<Item[]> =>
    (await f.staff.get<{ items: Item[] }>(`/api/v1/groups/phrg/letters?${query}`)).items;

  it.each(DAYS)('are those that the list of flags shows for %s', async (asOf) => {
    const true_ = await flagsOf(f, { asOf, limit: '200' });
    const items = await list(`asOf=${asOf}`);
    for (const { id, flags } of items) {
      const kinds = true_.filter(({ letter }) => letter?.id === id).map(({ kind }) => kind);
      expect(flags).toEqual([...new Set(kinds)].sort());
    }
    const listed = items.map(({ id }) => id);
    expect(true_.every(({ letter }) => letter === null || listed.includes(letter.id))).toBe(true);
  });

  it('are what flag= looks for, kind by kind and together', async () => {
    for (const asOf of DAYS) {
      const true_ = await flagsOf(f, { asOf, limit: '200' });
      for (const kinds of [...FLAG_KINDS.map((kind) => [kind]), ['reply_overdue', 'window_open']]) {
        const ids = true_.filter(({ kind }) => kinds.includes(kind)).map(({ letter }) => letter?.id);
        const expected = [...new Set(ids)].filter((id) => id !== undefined).sort();
        const found = await list(`asOf=${asOf}&flag=${kinds.join(',')}`);
        expect({ asOf, kinds, found: found.map(({ id }) => id).sort() }).toEqual({
          asOf,
          kinds,
          found: expected,
        });
      }
    }
  });

  it('goes on over pages', async () => {
    const path = '/api/v1/groups/phrg/letters?asOf=2021-12-21&flag=reply_overdue&limit=1';
    const first = await f.staff.get<{ items: Item[]; nextCursor: string }>(path);
    const second = await f.staff.get<{ items: Item[] }>(`${path}&cursor=${first.nextCursor}`);
    expect([first.items[0].flags, second.items[0].flags]).toEqual([
      expect.arrayContaining(['reply_overdue']),
      expect.arrayContaining(['reply_overdue']),
    ]);
    expect(first.items[0].id).not.toBe(second.items[0].id);
  });
});
