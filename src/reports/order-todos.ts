import { type Todo, TODO_KINDS } from './sections/todo.js';

/** The most urgent first: by kind, then by day with the undated last, then by reference. */
export function orderTodos(todos: readonly Todo[]): Todo[] {
  return [...todos].sort(
    (a, b) =>
      TODO_KINDS.indexOf(a.kind) - TODO_KINDS.indexOf(b.kind) ||
      compare(a.by ?? '9', b.by ?? '9') ||
      compare(a.letter.reference, b.letter.reference),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
