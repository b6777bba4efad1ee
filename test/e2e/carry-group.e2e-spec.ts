import { randomBytes, randomUUID } from 'node:crypto';
import { DEMO_GROUP, loadDemo } from '../../src/cli/demo/load-demo.js';
import { isoDate } from '../../src/deadlines/iso-date.js';
import { RunJob } from '../../src/job-runs/run-job.use-case.js';
import { systemActor } from '../../src/timeline/actor.js';
import { FACT_SHEETS } from '../../src/workbooks/fact-sheets.js';
import { startApp, type TestApp } from '../support/app.js';
import { formOf } from '../support/attachments.js';
import { type Caller } from '../support/caller.js';
import { Importer } from '../support/importer.js';
import { type GroupRead, readGroup } from '../support/group-reads.js';
import { mailOf, undeliveredMail } from '../support/mail-files.js';
import { openHere } from '../support/open-here.js';
import { PDF } from '../support/sample-files.js';
import { factsIn, withoutIds, Workbooks } from '../support/workbooks.js';
import { rezip } from '../support/zip.js';

const DAY = '2021-12-20';
const ODD = 'A “text” <of> \r\n &amp; _x000D_ =1+1\t😀';

interface Made {
  readonly id: string;
}

/** What the demo lacks: files, texts that spreadsheets change, what was taken off, a follow-up, a report, changed settings. */
async function addTheRest(t: TestApp): Promise<void> {
  const staff = await t.caller('staff');
  const admin = await t.caller('admin');
  await admin.call('PATCH', '/api/v1/groups/phrg', { dueSoonDays: 4, isRegisterPublic: true });
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
  await staff.call(
    'DELETE',
    `/api/v1/replies/${replies[0].id}?reason=${encodeURIComponent('Of another letter')}`,
  );
  for (const [name, to, bytes] of [
    ['Größe.pdf', path, Buffer.concat([PDF, randomBytes(1_500_000)])],
    ['Größe.txt', `/api/v1/replies/${replies[1].id}`, Buffer.from('Dear Ann')],
  ] as const) {
    const body = formOf([
      ['kind', 'other'],
      ['file', [name, bytes]],
    ]);
    const headers = { authorization: `Bearer ${staff.secret}` };
    const sent = await fetch(`${t.url}${to}/attachments`, { method: 'POST', headers, body });
    if (sent.status !== 201) throw new Error(await sent.text());
  }
  await addMail(t, staff, letter.id);
  await staff.post('/api/v1/groups/phrg/reports', { asOf: '2021-12-01', note: ODD });
  const superseding = { supersedes: 1, supersedesReason: ODD.trim() };
  await staff.post('/api/v1/groups/phrg/reports', { asOf: '2021-12-02', ...superseding });
  await t.app.get(RunJob).execute(systemActor('test', 'cli'), { name: 'sweep' });
}

/** One that is filed as a reply, and a report that a letter did not arrive. */
async function addMail(t: TestApp, staff: Caller, letterId: string): Promise<void> {
  const inbox = '/api/v1/groups/phrg/inbox';
  const ids: string[] = [];
  for (const mail of [await mailOf({ text: ODD }), undeliveredMail('<2@mx.example>', 'Kites')]) {
    const headers = { authorization: `Bearer ${staff.secret}` };
    const body = formOf([['file', ['mail.eml', mail]]]);
    const sent = await fetch(t.url + inbox, { method: 'POST', headers, body });
    if (sent.status !== 201) throw new Error(await sent.text());
    ids.push(((await sent.json()) as Made).id);
  }
  const reply = { class: 'holding', receivedOn: '2021-12-06', promisedBy: '2021-12-17' };
  await staff.post(`${inbox}/${ids[0]}/file`, { letters: [{ letterId }], reply });
}

type Change = readonly [sheet: string, from: RegExp, to: string];

/** A row of a sheet with these texts. */
function rowOf(number: number, ...texts: string[]): string {
  const cells = texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`);
  return `<row r="${number}">${cells.join('')}</row>`;
}

function replaced(text: string, from: RegExp, to: string): string {
  const result = text.replace(from, to);
  if (result === text) throw new Error(`there is no ${from.source}`);
  return result;
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
    openHere(t);
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
    const admin = await app.caller('admin', group);
    const books = new Workbooks(app.url, admin, group);
    const { problem, state, done, total } = await books.takeIn(workbook);
    expect({ problem, state, left: total - done }).toEqual({ problem: null, state: 'done', left: 0 });
    await admin.call('PATCH', `/api/v1/groups/${group}`, { name: DEMO_GROUP.name });
    return { by: await app.caller('viewer', group), books };
  };

  /** The workbook with the first such text on a sheet changed. */
  const changed = (...[sheet, from, to]: Change): Buffer => {
    const at = ['Postbag', ...FACT_SHEETS.map(({ name }) => name)].indexOf(sheet) + 1;
    return rezip(workbook, (name, text) =>
      name.endsWith(`/sheet${at}.xml`) ? replaced(text, from, to) : text,
    );
  };

  it('has something on every sheet', () => {
    expect([...new Set(facts.map(({ sheet }) => sheet))]).toHaveLength(FACT_SHEETS.length);
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
    expect((await t.nobody.call('GET', '/api/v1/register/twin')).status).toBe(404);
    expectSame(await readGroup(await t.caller('viewer'), 'phrg'), before);
  });

  it('is taken in by the pages, which first show what is in it and what is new to the directory', async () => {
    const books = new Workbooks(t.url, await t.caller('admin', 'heirs'), 'heirs');
    const by = new Importer(t.url, await t.person('Head Example', { heirs: 'admin' }), 'heirs');
    const look = await by.add(workbook, 'all.xlsx');
    expect(look.path).toMatch(/\/workbook$/);
    expect(look.text).toContain(`Letters ${facts.filter(({ sheet }) => sheet === 'Letters').length} `);
    expect(look.text).toContain('Nothing: it has every body, office and person');
    expect((await by.open('/groups/heirs/imports')).text).toContain('Not begun: check what is in it');
    const done = await by.ended(await by.confirm(look));
    expect(done.text).toContain('The group is taken in');
    expect(withoutIds(await factsIn(await books.export()))).toEqual(withoutIds(facts));
    const clerk = new Importer(t.url, await t.person('Clerk Example', { empty: 'staff' }), 'empty');
    expect((await clerk.add(workbook, 'all.xlsx')).text).toContain('Only an administrator of the group');
    const late = await by.add(workbook, 'all.xlsx');
    expect(late.text).toContain('This group has letters, mail, event windows or reports already');
  });

  it.each<[string, Change, string]>([
    [
      'a formula',
      ['Letters', /<c r="C2"[^>]*>.*?<\/c>/, '<c r="C2"><f>1+1</f><v>2</v></c>'],
      'in Letters C2',
    ],
    ['no day', ['Replies', />2021-12-06</, '>6 Dec<'], 'is not a day'],
    ['a day to come', ['Replies', />2021-12-06</, '>2121-12-06<'], 'has not come yet'],
    ['a stray id', ['Texts of letters', />[0-9a-f]{8}-/, '>00000000-'], 'no row has this id'],
    ['no column', ['Chasers', />Made by</, '>By whom<'], 'the column “Made by” is missing'],
    ['another format', ['Postbag', />1</, '>2<'], 'another version of Postbag'],
  ])('is refused with %s, saying where', async (_what, change, words) => {
    const { status, body } = await new Workbooks(t.url, await t.caller('admin', 'empty'), 'empty').send(
      changed(...change),
    );
    expect(status).toBe(422);
    expect(JSON.stringify(body)).toContain(words);
  });

  it.each<[string, Change, string]>([
    [
      'a chaser from before its letter',
      ['Chasers', /(?<=<c r="F2"[^>]*><is><t[^>]*>)[^<]*/, '2021-01-04'],
      'has a chaser from before it was sent',
    ],
    ['a class that is none', ['Replies', />substantive</, '>splendid<'], 'Replies, rows 2 to'],
    [
      'a setting out of bounds',
      ['Postbag', /<v>4</, '<v>99<'],
      'The settings on the first sheet: a value there',
    ],
    [
      'a body of no kind',
      [
        'Organisations',
        /<\/sheetData>/,
        `${rowOf(900, randomUUID(), 'Ministry of Odd Socks', 'socks', 'odd', 'scotland')}$&`,
      ],
      'Organisations: a value there',
    ],
    [
      'a time zone that is none',
      ['Event windows', />\w+\/\w+</, '>Nowhere/Land<'],
      'Event windows, rows 2 to',
    ],
    [
      'two addressees in one place',
      ['Recipients', /(?<=<c r="D\d+"><v>)2(?=<)/, '1'],
      'can’t be kept (recipient_position_key)',
    ],
    ['a file that was changed', ['Files', /JVBER[^<]{4}/, 'JVBERaaaa'], 'that is not what it was'],
  ])('brings nothing with %s', async (_what, change, words) => {
    const { problem, state } = await new Workbooks(t.url, await t.caller('admin', 'empty'), 'empty').takeIn(
      changed(...change),
    );
    expect(state).toBe('failed');
    expect(problem).toContain(words);
    const [{ left }] = await t.db.query<[{ left: number }]>(
      `SELECT (SELECT count(*) FROM letter WHERE group_id = g.id) + (SELECT count(*) FROM timeline_entry e
         WHERE e.group_id = g.id AND e.event = 'group-changed') AS left FROM appg g WHERE slug = 'empty'`,
    );
    expect(Number(left)).toBe(0);
  });

  it('is refused by a group that has something', async () => {
    const { status, body } = await new Workbooks(t.url, await t.caller('admin')).send(workbook);
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'group-not-empty' });
  });
});
