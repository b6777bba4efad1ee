import { startApp, type TestApp } from '../support/app.js';
import { type Described, type OpenApi, operations, readDocument, SchemaChecker } from '../support/openapi.js';

/** Rules of OpenAPI 3.1.0 on the whole document, as far as this document has what they are about. */
describe('the OpenAPI document as OpenAPI 3.1', () => {
  let t: TestApp;
  let document: OpenApi & { info: { title: string; version: string }; components: Record<string, object> };
  let all: Described[];
  let checker: SchemaChecker;
  beforeAll(async () => {
    t = await startApp();
    document = (await readDocument(t)) as typeof document;
    all = operations(document);
    checker = new SchemaChecker(document);
  });
  afterAll(() => t.close());

  it('has the top level, and the fields of it, that are needed', () => {
    expect(checker.faults(ROOT as never, document)).toEqual([]);
  });

  it('every operation, parameter, body and answer has the shape that the standard gives it', () => {
    const faults = all.flatMap((operation) => {
      const { method: _method, path: _path, title, ...own } = operation;
      return checker.faults(OPERATION as never, own).map((fault) => `${title}: ${fault}`);
    });
    expect(faults).toEqual([]);
  });

  it('every schema is one of JSON Schema 2020-12', () => {
    const named = Object.entries(document.components.schemas).filter(
      ([, schema]) => !checker.isSchema(schema as never),
    );
    expect(named.map(([name]) => name)).toEqual([]);
    const inline = all.flatMap(({ title, parameters = [], requestBody }) =>
      [
        ...parameters.map(({ schema }) => schema),
        ...Object.values(requestBody?.content ?? {}).map(({ schema }) => schema),
      ]
        .filter((schema) => schema && !checker.isSchema(schema))
        .map(() => title),
    );
    expect(inline).toEqual([]);
  });

  it('every reference leads somewhere', () => {
    const lost = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)]
      .map(([, pointer]) => pointer)
      .filter((pointer) => at(document, pointer.split('/')) === undefined);
    expect([...new Set(lost)]).toEqual([]);
  });

  it('every part of a path in braces is a parameter, needed, and no other is', () => {
    for (const { title, path, parameters = [] } of all) {
      const inPath = parameters.filter((parameter) => parameter.in === 'path');
      const braced = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name);
      expect({ title, names: inPath.map(({ name }) => name).sort() }).toEqual({
        title,
        names: braced.sort(),
      });
      expect({ title, needed: inPath.every(({ required }) => required) }).toEqual({ title, needed: true });
    }
  });

  it('no two paths are the same but for the names in braces, and no parameter comes twice', () => {
    const shapes = Object.keys(document.paths).map((path) => path.replace(/\{[^}]+\}/g, '{}'));
    expect(new Set(shapes).size).toBe(shapes.length);
    for (const { title, parameters = [] } of all) {
      const keys = parameters.map((parameter) => `${parameter.in} ${parameter.name}`);
      expect({ title, count: new Set(keys).size }).toEqual({ title, count: keys.length });
    }
  });
});

function at(node: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (part, step) =>
      (part as Record<string, unknown> | undefined)?.[step.replaceAll('~1', '/').replaceAll('~0', '~')],
    node,
  );
}

const TEXT = { type: 'string', minLength: 1 };

const ROOT = {
  type: 'object',
  required: ['openapi', 'info', 'paths'],
  properties: {
    openapi: { pattern: '^3\\.1\\.\\d+$' },
    info: { type: 'object', required: ['title', 'version'], properties: { title: TEXT, version: TEXT } },
    paths: {
      type: 'object',
      propertyNames: { pattern: '^/' },
      additionalProperties: { propertyNames: { enum: ['get', 'put', 'post', 'patch', 'delete'] } },
    },
    components: {
      type: 'object',
      properties: { schemas: { propertyNames: { pattern: '^[\\w.-]+$' } } },
    },
    servers: {},
    tags: { type: 'array' },
    security: { type: 'array' },
  },
  additionalProperties: false,
};

const CONTENT = {
  type: 'object',
  propertyNames: { pattern: '^[^/]+/[^/]+$' },
  additionalProperties: {
    type: 'object',
    properties: { schema: { type: 'object' }, example: {}, examples: { type: 'object' } },
    additionalProperties: false,
  },
};

const PARAMETER = {
  type: 'object',
  required: ['name', 'in', 'schema'],
  properties: {
    name: TEXT,
    in: { enum: ['path', 'query', 'header', 'cookie'] },
    description: TEXT,
    required: { type: 'boolean' },
    deprecated: { type: 'boolean' },
    style: { type: 'string' },
    explode: { type: 'boolean' },
    schema: { type: 'object' },
    example: {},
  },
  additionalProperties: false,
};

const RESPONSE = {
  oneOf: [
    { type: 'object', required: ['$ref'], properties: { $ref: TEXT }, additionalProperties: false },
    {
      type: 'object',
      required: ['description'],
      properties: { description: { type: 'string' }, headers: { type: 'object' }, content: CONTENT },
      additionalProperties: false,
    },
  ],
};

const OPERATION = {
  type: 'object',
  required: ['operationId', 'responses'],
  properties: {
    operationId: TEXT,
    summary: TEXT,
    description: TEXT,
    tags: { type: 'array', items: TEXT, minItems: 1 },
    parameters: { type: 'array', items: PARAMETER },
    requestBody: {
      type: 'object',
      required: ['content'],
      properties: { description: TEXT, required: { type: 'boolean' }, content: CONTENT },
      additionalProperties: false,
    },
    responses: {
      type: 'object',
      minProperties: 1,
      propertyNames: { pattern: '^([1-5]\\d\\d|[1-5]XX|default)$' },
      additionalProperties: RESPONSE,
    },
    deprecated: { type: 'boolean' },
    security: { type: 'array', items: { type: 'object' } },
  },
  patternProperties: { '^x-': {} },
  additionalProperties: false,
};
