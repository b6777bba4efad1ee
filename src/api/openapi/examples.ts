import { bodyExampleOf } from './body-example.decorator.js';
import { type Content, type Operation, type Schemas } from './document.js';
import { exampleOf } from './example-of.js';
import { type Route } from './routes.js';

/** Gives the body and each answer of an operation an example, where they have none. */
export function sayExamples(operation: Operation, { body }: Route, schemas: Schemas): void {
  const given = body && bodyExampleOf(body);
  fill(operation.requestBody?.content, (schema) => given ?? exampleOf(schema, schemas, 'needed'));
  for (const { content } of Object.values(operation.responses)) {
    fill(content, (schema) => exampleOf(schema, schemas, 'all'));
  }
}

function fill(
  content: Content | undefined,
  example: (schema: NonNullable<Content[string]['schema']>) => unknown,
) {
  for (const media of Object.values(content ?? {})) {
    if (media.schema) media.example ??= example(media.schema);
  }
}
