import { type LeftOut } from './minister-records.js';
import { type MinistersPlan } from './plan-ministers.js';
import { type Kind } from './stored-directory.js';

/** What an import changed, or with `dryRun` would change. */
export interface MinistersImport {
  readonly dryRun: boolean;
  readonly isChanged: boolean;
  readonly counts: Readonly<Record<Kind, { readonly added: number; readonly changed: number }>>;
  /** Other names of people, and bodies that took over from others, that were new. */
  readonly names: number;
  readonly successions: number;
  readonly leftOut: readonly LeftOut[];
  readonly sameNames: readonly string[];
}

/** The summary of a plan and of what was written beside it. */
export function ministersImport(
  { writes, leftOut, sameNames }: MinistersPlan,
  { names, successions }: { names: number; successions: number },
  dryRun: boolean,
): MinistersImport {
  const countOf = (kind: Kind): { added: number; changed: number } => ({
    added: writes[kind].added.length,
    changed: writes[kind].changed.length,
  });
  const counts = {
    organisation: countOf('organisation'),
    office: countOf('office'),
    person: countOf('person'),
    tenure: countOf('tenure'),
  };
  const rows = Object.values(counts).reduce((sum, { added, changed }) => sum + added + changed, 0);
  return {
    dryRun,
    isChanged: rows + names + successions > 0,
    counts,
    names,
    successions,
    leftOut,
    sameNames,
  };
}
