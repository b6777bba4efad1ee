import { type ImportState, type ImportSummary } from '../../imports/letter-import.js';

const STATES: Readonly<Record<ImportState, string>> = {
  uploaded: 'Not begun: say what its columns hold',
  mapped: 'Not begun: check its rows',
  running: 'Being logged',
  done: 'Logged',
  failed: 'Nothing was logged',
};

/** Where a person goes on with an import. */
const NEXT: Readonly<Record<ImportState, string>> = {
  uploaded: '/columns',
  mapped: '/rows',
  running: '',
  done: '',
  failed: '',
};

/** An import in the list of them. */
export function importRow(group: string, { id, fileName, state, createdAt, by }: ImportSummary): object {
  const href = `/groups/${group}/imports/${id}${NEXT[state]}`;
  return { fileName, by, createdAt, href, state: STATES[state] };
}
