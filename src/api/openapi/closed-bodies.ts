import { nameIn, type Operation, type Schema, type Schemas } from './document.js';

/** Says of every object in the body of an operation what the server does: a field that is not described is refused. */
export function closeBody(operation: Operation, schemas: Schemas): void {
  for (const { schema } of Object.values(operation.requestBody?.content ?? {})) close(schema, schemas);
}

function close(schema: Schema | undefined, schemas: Schemas): void {
  if (!schema) return;
  if (schema.$ref) return close(schemas[nameIn(schema.$ref)], schemas);
  if (schema.type === 'object') schema.additionalProperties ??= false;
  const parts = [schema.allOf, schema.oneOf, schema.anyOf, Object.values(schema.properties ?? {})];
  for (const part of [...parts.flat(), schema.items]) close(part, schemas);
}
