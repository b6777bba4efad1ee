import { IdPipe } from '../id.pipe.js';
import { type Operation } from './document.js';
import { type Route } from './routes.js';

const ID = '01934f5e-7b00-7000-8000-000000000001';

/** Those that mean the same on every route. */
const KNOWN: Readonly<Record<string, string>> = {
  group: 'The group’s slug.',
  organisation: 'The organisation’s id or slug.',
};

/** Describes the path parameters of an operation that its decorators say nothing of: an id says of what it is one. */
export function sayPathParameters(operation: Operation, { pathPipes }: Route): void {
  for (const parameter of operation.parameters ?? []) {
    if (parameter.in !== 'path') continue;
    const pipe = pathPipes[parameter.name]?.find((each) => each instanceof IdPipe);
    if (pipe instanceof IdPipe) {
      parameter.description ??= `The id of the ${pipe.thing}.`;
      parameter.example ??= ID;
      parameter.schema = { ...parameter.schema, type: 'string', format: 'uuid' };
    } else if (KNOWN[parameter.name]) parameter.description ??= KNOWN[parameter.name];
  }
}
