import { type Row } from './parse-person.js';

const SHARED_ROLE =
  /^(?:(?:Co-?|Vice-?|Joint )*[Cc]hairs|(?:Joint |Co-?)*[Ss]ecretaries|Officers|(?:Joint |Co-?)*(?:Presidents|Vice-?[Pp]residents|Convenors|Conveners|Leaders|Directors|Treasurers|Patrons|Trustees))\b/;

/** `A MP and B MP`, then `Co-Chairs, APPG on Rail`: a role in the plural is held by those above it who have none. */
export function withSharedRole(rows: readonly Row[]): Row[] {
  const shared = [...rows];
  rows.forEach((row, at) => {
    if (!row.role || !SHARED_ROLE.test(row.role.value)) return;
    for (let above = at - 1; above >= 0 && isBare(shared[above]); above -= 1)
      shared[above] = { ...shared[above], role: row.role, organisation: row.organisation };
  });
  return shared;
}

function isBare(row: Row): boolean {
  return row.kind === 'person' && !row.role && !row.organisation;
}
