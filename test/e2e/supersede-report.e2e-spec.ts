import { FILE_FORMATS } from '../../src/reports/files/file-formats.js';
import { type Answer } from '../support/app.js';
import { Fiction, MINISTER } from '../support/fictional-letters.js';

interface Other {
  id: string;
  number: number;
  reason: string;
  issuedAt: string;
}

interface Issued {
  id: string;
  number: number;
  supersedes: Other | null;
  supersededBy: Other | null;
}

const REPORTS = '/api/v1/groups/phrg/reports';
const REASON = 'It left out a reply that had come.';

describe('Superseding an issued report', () => {
  let f: Fiction;
  const issue = (body: object = {}): Promise<Issued> => f.staff.post<Issued>(REPORTS, body);
  const tried = (body: object): Promise<Answer<{ code: string; detail: string; errors?: object[] }>> =>
    f.staff.call('POST', REPORTS, body);
  const replacing = (supersedes: number): Promise<Issued> => issue({ supersedes, supersedesReason: REASON });
  /** Every byte of the row and of the files. */
  const bytesOf = async (id: string): Promise<string> =>
    (
      await f.t.db.query<[{ all: string }]>(
        `SELECT md5(r::text || (SELECT string_agg(encode(sha256, 'hex'), ',' ORDER BY format) FROM report_file
           WHERE report_id = r.id)) AS all FROM report r WHERE id = $1`,
        [id],
      )
    )[0].all;
  const fileOf = async (id: string, format: string): Promise<string> => {
    const headers = { authorization: `Bearer ${f.staff.secret}` };
    return (await fetch(`${f.t.url}/api/v1/reports/${id}?format=${format}`, { headers })).text();
  };

  beforeEach(async () => {
    f = await Fiction.start('2021-12-10');
    await f.log({ recipients: [MINISTER] });
  });
  afterEach(() => f.t.close());

  it('links the newer to the older, which is not changed by a byte, and tells both and history', async () => {
    const older = await issue();
    const [row, files] = [
      await bytesOf(older.id),
      await Promise.all(FILE_FORMATS.map((each) => fileOf(older.id, each))),
    ];
    expect([older.supersedes, older.supersededBy]).toEqual([null, null]);
    const newer = await replacing(older.number);
    expect(newer.supersedes).toMatchObject({ id: older.id, number: 1, reason: REASON });
    const read = await f.staff.get<Issued>(`${REPORTS}/1`);
    expect(read.supersededBy).toMatchObject({ id: newer.id, number: 2, reason: REASON });
    expect(read).toEqual({ ...older, supersededBy: read.supersededBy });
    const { items } = await f.staff.get<{ items: Issued[] }>(REPORTS);
    expect(items.map(({ number, supersedes, supersededBy }) => [number, supersedes?.number, supersededBy?.number]))
      .toEqual([[2, 1, undefined], [1, undefined, 2]]); // prettier-ignore
    expect(await bytesOf(older.id)).toBe(row);
    expect(await Promise.all(FILE_FORMATS.map((each) => fileOf(older.id, each)))).toEqual(files);
    const told = await f.t.db.query<object[]>(
      `SELECT event, after->>'supersedes' AS supersedes, after->>'by' AS by, after->>'reason' AS reason FROM timeline_entry
       WHERE subject_kind = 'report' AND seq > (SELECT min(seq) FROM timeline_entry WHERE event = 'report-issued') ORDER BY seq`,
    );
    expect(told).toEqual([
      { event: 'report-issued', supersedes: '1', by: null, reason: null },
      { event: 'report-superseded', supersedes: null, by: '2', reason: REASON },
    ]);
  });

  it('says it in the files of the newer, and on the pages of both', async () => {
    const older = await issue();
    const newer = await replacing(1);
    expect((await fileOf(newer.id, 'text')).replace(/\s+/g, ' ')).toContain(
      `It supersedes report 1: ${REASON}`,
    );
    const viewer = await f.t.person('Olive', { phrg: 'viewer' });
    const page = async (path: string): Promise<string> =>
      (await viewer.call<string>('GET', `/groups/phrg/reports${path}`)).body.replace(/<[^>]+>|\s+/g, ' ').replace(/ +/g, ' '); // prettier-ignore
    expect(await page(`/${older.id}`)).toContain(
      `Superseded by report 2 at 09:00 on 10 December 2021: ${REASON}`,
    );
    expect(await page(`/${newer.id}`)).toContain(`It supersedes report 1 : ${REASON}`);
    expect(await page('')).toContain('Superseded by report 2');
  });

  it('supersedes a report once; after that the latest of the chain', async () => {
    await issue();
    await replacing(1);
    expect(await tried({ supersedes: 1, supersedesReason: REASON })).toMatchObject({
      status: 409,
      body: {
        code: 'report-superseded',
        detail: 'Report 1 was superseded by report 2. Replace report 2 instead.',
      },
    });
    expect((await replacing(2)).number).toBe(3);
    expect((await tried({ supersedes: 1, supersedesReason: REASON })).body.detail).toBe(
      'Report 1 was superseded by report 2, and that in the end by report 3. Replace report 3 instead.',
    );
  });

  it('lets one of several win that supersede the same report at once, and issues nothing for the others', async () => {
    await issue();
    const answers = await Promise.all(
      [1, 2, 3].map(() => tried({ supersedes: 1, supersedesReason: REASON })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const { items } = await f.staff.get<{ items: Issued[] }>(REPORTS);
    expect(items.map(({ number }) => number)).toEqual([2, 1]);
  });

  it.each([
    [{ supersedes: 9, supersedesReason: REASON }, 'superseded-report-not-found', '/supersedes'],
    [{ supersedes: 1 }, 'superseding-reason-missing', '/supersedesReason'],
    [{ supersedesReason: REASON }, 'superseded-report-missing', '/supersedes'],
    [{ supersedes: 0, supersedesReason: REASON }, 'invalid-input', '/supersedes'],
  ])('refuses %j', async (body, code, pointer) => {
    await issue();
    expect(await tried(body)).toMatchObject({ status: 422, body: { code, errors: [{ pointer }] } });
    expect((await f.staff.get<{ items: object[] }>(REPORTS)).items).toHaveLength(1);
  });

  it('never supersedes another group’s report, whatever is written past the use case', async () => {
    const own = await issue();
    const rivers = await f.t.caller('staff', 'rivers');
    expect(
      await rivers.call('POST', '/api/v1/groups/rivers/reports', { supersedes: 1, supersedesReason: REASON }),
    ).toMatchObject({ status: 422, body: { code: 'superseded-report-not-found' } });
    const copy = (group: string, id: string, supersedes: string): Promise<unknown> =>
      f.t.db.query(
        `INSERT INTO report (id, group_id, number, from_on, to_on, as_of, content, issued_at, issued_by, supersedes_id, supersedes_reason)
         SELECT ${id}, (SELECT id FROM appg WHERE slug = $1), 77, from_on, to_on, as_of, content, issued_at, issued_by, ${supersedes}, 'x'
         FROM report WHERE id = $2`,
        [group, own.id],
      );
    await expect(copy('rivers', 'gen_random_uuid()', 'id')).rejects.toThrow('report_supersedes_fkey');
    await expect(copy('phrg', '$2::uuid', '$2::uuid')).rejects.toThrow();
    await replacing(1);
    await expect(copy('phrg', 'gen_random_uuid()', 'id')).rejects.toThrow('report_supersedes_key');
  });
});
