import { nameIn, type Operation, type Schema, type Schemas } from './document.js';

/**
 * Says of the body of an operation what the server does: in every object of it, a field that is not described is
 * refused; and the whole may be left out when it has no field that is needed.
 */
export function closeBody({ requestBody }: Operation, schemas: Schemas): void {
  if (!requestBody) return;
  for (const { schema } of Object.values(requestBody.content)) {
    close(schema, schemas);
    const { required = [] } = (schema?.$ref ? schemas[nameIn(schema.$ref)] : schema) ?? {};
    requestBody.required = required.length > 0;
  }
}

function close(schema: Schema | undefined, schemas: Schemas): void {
  if (!schema) return;
  if (schema.$ref) return close(schemas[nameIn(schema.$ref)], schemas);
  if (schema.type === 'object') schema.additionalProperties ??= false;
  const parts = [schema.allOf, schema.oneOf, schema.anyOf, Object.values(schema.properties ?? {})];
  for (const part of [...parts.flat(), schema.items]) close(part, schemas);
}
