import { nameIn, type Schema, type Schemas } from './document.js';
import { EXAMPLE_WORDS } from './example-words.js';

const BY_FORMAT: Readonly<Record<string, string>> = {
  date: '2021-11-22',
  'date-time': '2021-11-22T09:00:00Z',
  uuid: '01934f5e-7b00-7000-8000-000000000001',
  binary: '(the bytes of the file)',
};

/** Which fields of an object an example shows: all, or those that are needed (one, when none is). */
export type Shown = 'all' | 'needed';

/**
 * An example of what a schema describes: its own where it has one, else put together from its parts.
 *
 * @param name the field's name, by which a text without an example of its own finds its words
 * @returns undefined when there is nothing to go by
 */
export function exampleOf(schema: Schema, schemas: Schemas, shown: Shown, name = ''): unknown {
  if (schema.example !== undefined) return schema.example;
  if (schema.enum) return schema.enum[0];
  if (schema.$ref) return exampleOf(schemas[nameIn(schema.$ref)] ?? {}, schemas, shown, name);
  const branch = [schema.allOf, schema.oneOf, schema.anyOf].find((list) => list)?.at(0);
  if (branch) return exampleOf(branch, schemas, shown, name);
  const [type] = [schema.type].flat();
  if (type === 'object') return exampleObject(schema, schemas, shown);
  if (type === 'array') return exampleList(schema, schemas, shown, name);
  if (type === 'string') return BY_FORMAT[schema.format ?? ''] ?? EXAMPLE_WORDS[name];
  if (type === 'boolean') return false;
  return type === 'integer' || type === 'number' ? (schema.minimum ?? 1) : undefined;
}

function exampleObject({ properties = {}, required = [] }: Schema, schemas: Schemas, shown: Shown): unknown {
  const needed = required.length > 0 ? required : Object.keys(properties).slice(0, 1);
  const names = shown === 'all' ? Object.keys(properties) : needed;
  const fields = names.map((name) => [name, exampleOf(properties[name], schemas, shown, name)] as const);
  return Object.fromEntries(fields.filter(([, example]) => example !== undefined));
}

function exampleList({ items }: Schema, schemas: Schemas, shown: Shown, name: string): unknown {
  const item = items && exampleOf(items, schemas, shown, name);
  return item === undefined ? [] : [item];
}
