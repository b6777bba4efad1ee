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

const STATES_OF_WORKBOOK: Readonly<Record<ImportState, string>> = {
  ...STATES,
  mapped: 'Not begun: check what is in it',
  running: 'Being taken in',
  done: 'Taken in',
  failed: 'Nothing was taken in',
};

/** An import in the list of them. */
export function importRow(
  group: string,
  { id, fileName, state, createdAt, by, workbook }: ImportSummary,
): object {
  const next = workbook && state === 'mapped' ? '/workbook' : NEXT[state];
  const states = workbook ? STATES_OF_WORKBOOK : STATES;
  return { fileName, by, createdAt, href: `/groups/${group}/imports/${id}${next}`, state: states[state] };
}
