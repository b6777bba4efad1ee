import { nameIn, type Schema, type Schemas } from '../../../src/api/openapi/document.js';

/** A value that must be refused, and where the refusal must point. */
export interface BadBody {
  readonly what: string;
  readonly body: unknown;
  readonly pointer: string;
}

type Fields = Record<string, unknown>;

/** Every way in which a good body is spoilt at one place: a field missing, strange, mistyped or too large. */
export function spoilt(schema: Schema, good: Fields, schemas: Schemas): BadBody[] {
  return spoiltObject(resolved(schema, schemas), good, schemas, '');
}

function spoiltObject(schema: Schema, good: Fields, schemas: Schemas, at: string): BadBody[] {
  const { properties = {}, required = [], additionalProperties } = schema;
  const missing = required.map((name) => ({
    what: `${at}/${name} missing`,
    body: Object.fromEntries(Object.entries(good).filter(([key]) => key !== name)),
    pointer: `${at}/${name}`,
  }));
  const stray = {
    what: `${at}/strayField strange`,
    body: { ...good, strayField: 1 },
    pointer: `${at}/strayField`,
  };
  const fields = Object.entries(properties).flatMap(([name, field]) =>
    spoiltField(resolved(field, schemas), good[name], schemas, `${at}/${name}`).map((bad) => ({
      ...bad,
      body: { ...good, [name]: bad.body },
    })),
  );
  return [...missing, ...(additionalProperties === false ? [stray] : []), ...fields];
}

function spoiltField(schema: Schema, good: unknown, schemas: Schemas, at: string): BadBody[] {
  const own = badValues(schema).map(({ what, value }) => ({
    what: `${at} ${what}`,
    body: value,
    pointer: at,
  }));
  const item = schema.items && resolved(schema.items, schemas);
  if (!item || !Array.isArray(good) || good.length === 0) return own;
  const [first, ...others] = good as unknown[];
  const inside =
    item.type === 'object'
      ? spoiltObject(item, first as Fields, schemas, `${at}/0`)
      : badValues(item).map(({ what, value }) => ({ what: `${at}/0 ${what}`, body: value, pointer: at }));
  const within = inside.map((bad) => ({ ...bad, body: [bad.body, ...others] }));
  const many =
    typeof schema.maxItems === 'number'
      ? [{ what: `${at} too many`, body: Array<unknown>(schema.maxItems + 1).fill(first), pointer: at }]
      : [];
  return [...own, ...many, ...within];
}

/** Values that a schema of one field does not allow. */
export function badValues(schema: Schema): { what: string; value: unknown }[] {
  const types = [schema.type].flat();
  const bad: { what: string; value: unknown }[] = [];
  if (!types.includes('null')) bad.push({ what: 'null', value: null });
  if (!types.includes('object')) bad.push({ what: 'an object', value: { a: 1 } });
  if (!types.includes('array')) bad.push({ what: 'a list', value: [['a']] });
  if (types.includes('string')) bad.push({ what: 'a number', value: 12_345 }, ...badTexts(schema));
  else bad.push({ what: 'a text', value: 'x' });
  if (types.includes('integer') || types.includes('number')) bad.push(...badNumbers(schema));
  return bad;
}

/** The same of what is written as text, as everything is in a query. */
export function badTexts({ enum: words, format, minLength, maxLength, pattern }: Schema): {
  what: string;
  value: string;
}[] {
  const bad: { what: string; value: string }[] = [];
  if (words) bad.push({ what: 'another word', value: 'no-such-word' });
  if (format === 'date')
    bad.push({ what: 'no real day', value: '2021-02-30' }, { what: 'no day', value: 'today' });
  if (format === 'date-time') bad.push({ what: 'no instant', value: '2021-11-25T25:00:00Z' });
  if (format === 'uuid') bad.push({ what: 'no id', value: '7' });
  if (minLength) bad.push({ what: 'empty', value: '' });
  if (typeof maxLength === 'number') bad.push({ what: 'too long', value: 'x'.repeat(maxLength + 1) });
  if (pattern) bad.push({ what: 'of another pattern', value: '! !' });
  if (!words && !format) bad.push({ what: 'with NUL', value: 'a\u0000b' });
  return bad;
}

function badNumbers({ minimum, maximum }: Schema): { what: string; value: number }[] {
  const bad = [{ what: 'not whole', value: 1.5 }];
  if (typeof minimum === 'number') bad.push({ what: 'too small', value: minimum - 1 });
  if (typeof maximum === 'number') bad.push({ what: 'too large', value: maximum + 1 });
  return bad;
}

/** The schema itself behind a reference. */
export function resolved(schema: Schema, schemas: Schemas): Schema {
  const only = schema.allOf?.length === 1 ? schema.allOf[0] : schema;
  return only.$ref ? resolved(schemas[nameIn(only.$ref)], schemas) : only;
}
