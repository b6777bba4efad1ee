type Json = Record<string, unknown>;

/**
 * OpenAPI 3.1 says “or null” as JSON Schema does, in the type; the decorators say it as OpenAPI 3.0 did, with
 * `nullable`. Turns the one into the other, everywhere in a document.
 */
export function withNulls<T>(node: T): T {
  if (Array.isArray(node)) return node.map(withNulls) as T;
  if (typeof node !== 'object' || node === null) return node;
  const parts = Object.fromEntries(
    Object.entries(node).map(([key, part]) => [key, withNulls(part as unknown)]),
  );
  return (parts.nullable === true ? orNull(parts) : parts) as T;
}

function orNull({ nullable: _said, ...schema }: Json): Json {
  if (typeof schema.type === 'string') {
    const values = Array.isArray(schema.enum)
      ? [...new Set([...(schema.enum as unknown[]), null])]
      : undefined;
    return { ...schema, type: [schema.type, 'null'], ...(values && { enum: values }) };
  }
  const { description, ...rest } = schema;
  const [only] = Array.isArray(rest.allOf) && rest.allOf.length === 1 ? (rest.allOf as unknown[]) : [rest];
  return { ...(description !== undefined && { description }), oneOf: [only, { type: 'null' }] };
}
