import { type Closure, type Division } from '../deadlines/calendar.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { type ChangedClosure } from '../deadlines/merge-publication.js';

/** What a merge did, or would do, to one division. */
export interface DivisionMerge {
  readonly division: Division;
  /** False when the publication had nothing new for it. */
  readonly isChanged: boolean;
  /** The days now known, both ends included. */
  readonly fromOn: IsoDate;
  readonly untilOn: IsoDate;
  readonly version: string;
  readonly added: readonly Closure[];
  /** The same day with another title or note: the publication's was taken. */
  readonly changed: readonly ChangedClosure[];
  /** Known here but not in the publication, in years that it covers. Kept; a person should look why. */
  readonly missing: readonly Closure[];
}

/** What a merge did, or with `dryRun` would do. */
export interface MergeSummary {
  readonly dryRun: boolean;
  readonly isChanged: boolean;
  /** Names the publication and the tables it was held against; given back as `ifVersion`, the same is applied or nothing. */
  readonly version: string;
  readonly divisions: readonly DivisionMerge[];
}
