import { type Caller, startApp, type TestApp } from '../support/app.js';
import { writeFiction } from '../support/report-fiction.js';

/** The part of an OpenAPI schema that is looked at here. */
interface Schema {
  readonly $ref?: string;
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: unknown;
}
type Schemas = Readonly<Record<string, Schema>>;

/** Where a value and its schema name different fields, as paths. */
function differences(value: unknown, schema: Schema, schemas: Schemas, at = ''): string[] {
  const named = schema.$ref ?? schema.allOf?.[0].$ref ?? schema.oneOf?.[0].$ref;
  if (value === null) return [];
  if (named) return differences(value, schemas[named.split('/').at(-1)!], schemas, at);
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => differences(item, schema.items!, schemas, `${at}/${index}`));
  }
  if (typeof value !== 'object' || schema.additionalProperties) return [];
  const fields = schema.properties ?? {};
  const missing = Object.keys(fields).filter((name) => !(name in value));
  return [
    ...missing.map((name) => `${at}/${name} is described and not there`),
    ...Object.entries(value).flatMap(([name, part]) =>
      fields[name]
        ? differences(part, fields[name], schemas, `${at}/${name}`)
        : [`${at}/${name} is there and not described`],
    ),
  ];
}

/** Told only of lists that have not all there is; this group's are whole. */
const ONLY_WHEN_LONG = /^\/(longLists\/\w+|windows\/.*\/asksInAll) is described and not there$/;

describe('The OpenAPI document on the status report', () => {
  let t: TestApp;
  let viewer: Caller;

  beforeAll(async () => {
    t = await startApp('2021-12-31');
    viewer = await t.caller('viewer');
    const { kase, open } = await writeFiction(t);
    const question = { house: 'commons', asked_by: 'A Fictional MP', answer_due_on: '2021-12-17' };
    await kase.chaser(open, 'written_question', '2021-12-14', question);
    const to = await kase.body('Third body', 20);
    const windows = [
      await kase.window('Past', '2021-12-10', '2021-12-12'),
      await kase.window('Now', '2021-12-19', '2022-01-12'),
    ];
    await kase.letter({ sentOn: '2021-12-08', to, asks: windows });
    await kase.letter({ sentOn: null, draftedOn: '2021-12-09', to });
  });
  afterAll(() => t.close());

  it('describes every field that is answered, and no other', async () => {
    const { components } = await t.nobody.get<{ components: { schemas: Schemas } }>('/api/openapi.json');
    const report = await viewer.get<Record<string, unknown[]>>(
      '/api/v1/groups/phrg/reports/status?from=2021-10-01&asOf=2021-12-20',
    );
    for (const name of ['awaiting', 'chasers', 'replies', 'newLetters', 'drafts', 'whatToDoNext']) {
      expect({ name, count: report[name].length }).not.toEqual({ name, count: 0 });
    }
    const found = differences(report, components.schemas.StatusReportView, components.schemas);
    expect(found.filter((words) => !ONLY_WHEN_LONG.test(words))).toEqual([]);
  });
});
