import { writeFile } from 'node:fs/promises';

import { loadDemo } from '../../src/cli/demo/load-demo.js';
import { isoDate } from '../../src/deadlines/iso-date.js';
import { FILE_FORMATS } from '../../src/reports/files/file-formats.js';
import { startApp, type TestApp } from '../support/app.js';

describe('the report of the demo as files', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startApp('2021-07-01');
    await loadDemo(t.app, t.clock, isoDate('2021-12-21'));
  });
  afterAll(() => t.close());
  it('writes', async () => {
    const viewer = await t.caller('viewer');
    for (const format of FILE_FORMATS) {
      const answer = await fetch(
        `${t.url}/api/v1/groups/phrg/reports/status?from=2021-09-01&format=${format}`,
        {
          headers: { authorization: `Bearer ${viewer.secret}` },
        },
      );
      console.log(
        format,
        answer.status,
        answer.headers.get('content-disposition'),
        answer.headers.get('content-type'),
      );
      await writeFile(`/tmp/pdftry/demo.${format}`, Buffer.from(await answer.arrayBuffer()));
    }
    const staff = await t.caller('staff');
    const issued = await staff.post<{ id: string }>('/api/v1/groups/phrg/reports', {});
    const kept = await t.db.query('SELECT format, length(content) FROM report_file');
    console.log(kept, issued.id);
  });
});
