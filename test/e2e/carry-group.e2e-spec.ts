import { randomBytes } from 'node:crypto';
import { loadDemo } from '../../src/cli/demo/load-demo.js';
import { isoDate } from '../../src/deadlines/iso-date.js';
import { RunJob } from '../../src/flags/run-job.use-case.js';
import { systemActor } from '../../src/timeline/actor.js';
import { startApp, type TestApp } from '../support/app.js';
import { formOf } from '../support/attachments.js';
import { type Caller } from '../support/caller.js';
import { type GroupRead, readGroup } from '../support/group-reads.js';
import { PDF } from '../support/sample-files.js';
import { factsIn, withoutIds, Workbooks } from '../support/workbooks.js';

const DAY = '2021-12-20';
const ODD = 'A “text” <of> \r\n &amp; _x000D_ =1+1\t😀';

interface Made {
  readonly id: string;
}

/** What the demo lacks: files, texts that spreadsheets change, what was taken off, a follow-up, a report, changed settings. */
async function addTheRest(t: TestApp): Promise<void> {
  const staff = await t.caller('staff');
  const admin = await t.caller('admin');
  await admin.call('PATCH', '/api/v1/groups/phrg', { dueSoonDays: 4 });
  const { items } = await staff.get<{ items: Made[] }>('/api/v1/groups/phrg/letters?limit=2');
  const letter = await staff.post<Made>('/api/v1/groups/phrg/letters', {
    subject: `Fiction: ${ODD.replace('\r\n', '')}`,
    body: ODD + 'Long. '.repeat(7_000),
    sentOn: '2021-12-01',
    topics: ['Kites', 'a, b; “c”'],
    recipients: [{ role: 'to', printed: 'A Minister\nNowhere Street' }],
    signatories: [{ signedAs: 'Ann Example MP', isLead: true }],
    asks: [{ text: 'Fly it.', horizon: 'standard' }],
    followsLetter: items[0].id,
  });
  const path = `/api/v1/letters/${letter.id}`;
  const replies = [];
  for (const receivedOn of ['2021-12-06', '2021-12-07'])
    replies.push(await staff.post<Made>(`${path}/replies`, { class: 'partial', receivedOn, body: ODD }));
  await staff.call('DELETE', `/api/v1/replies/${replies[0].id}?reason=${encodeURIComponent('Of another letter')}`);
  for (const [name, to, bytes] of [
    ['Größe.pdf', path, Buffer.concat([PDF, randomBytes(1_500_000)])],
    ['Größe.txt', `/api/v1/replies/${replies[1].id}`, Buffer.from('Dear Ann')],
  ] as const) {
    const body = formOf([['kind', 'other'], ['file', [name, bytes]]]);
    const headers = { authorization: `Bearer ${staff.secret}` };
    const sent = await fetch(`${t.url}${to}/attachments`, { method: 'POST', headers, body });
    if (sent.status !== 201) throw new Error(await sent.text());
  }
  await staff.post('/api/v1/groups/phrg/reports', { note: ODD });
  await t.app.get(RunJob).execute(systemActor('test', 'cli'), { name: 'sweep' });
}

function expectSame(read: GroupRead, before: GroupRead): void {
  for (const part of Object.keys(before))
    expect({ [part]: withoutIds(read[part]) }).toEqual({ [part]: withoutIds(before[part]) });
}

describe('a group carried over in a workbook', () => {
  let t: TestApp;
  let other: TestApp;
  let workbook: Buffer;
  let facts: Awaited<ReturnType<typeof factsIn>>;
  let before: GroupRead;
  beforeAll(async () => {
    t = await startApp('2021-07-01');
    await loadDemo(t.app, t.clock, isoDate(DAY));
    await addTheRest(t);
    workbook = await new Workbooks(t.url, await t.caller('admin')).export();
    facts = await factsIn(workbook);
    before = await readGroup(await t.caller('viewer'), 'phrg');
    other = await startApp(DAY);
  });
  afterAll(async () => {
    await t.close();
    await other.close();
  });

  const takenInto = async (app: TestApp, group: string): Promise<{ by: Caller; books: Workbooks }> => {
    const books = new Workbooks(app.url, await app.caller('admin', group), group);
    const { problem, state, done, total } = await books.takeIn(workbook);
    expect({ problem, state, left: total - done }).toEqual({ problem: null, state: 'done', left: 0 });
    return { by: await app.caller('viewer', group), books };
  };

  it('has something on every sheet', () => {
    expect([...new Set(facts.map(({ sheet }) => sheet))]).toHaveLength(23);
  });

  it('is the same in another install, ids and instants included', async () => {
    const { by, books } = await takenInto(other, 'phrg');
    expect(await factsIn(await books.export())).toEqual(facts);
    expectSame(await readGroup(by, 'phrg'), before);
  });

  it('is the same in another group of this install, ids aside', async () => {
    const { by, books } = await takenInto(t, 'twin');
    expect(withoutIds(await factsIn(await books.export()))).toEqual(withoutIds(facts));
    expectSame(await readGroup(by, 'twin'), before);
    expectSame(await readGroup(await t.caller('viewer'), 'phrg'), before);
  });

  it('is refused by a group that has something', async () => {
    const { status, body } = await new Workbooks(t.url, await t.caller('admin')).send(workbook);
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'group-not-empty' });
  });
});
