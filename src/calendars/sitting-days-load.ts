import { type IsoDate } from '../deadlines/iso-date.js';
import { type House, type Recess } from '../deadlines/sitting-days.js';

/** A recess as a load lists it. */
export type LoadedRecess = Pick<Recess, 'firstOn' | 'lastOn' | 'name'>;

/** What a load did, or would do, to one House. */
export interface HouseLoad {
  readonly house: House;
  /** False when the files had nothing new for it. */
  readonly isChanged: boolean;
  /** The days for which sitting days are now known, both ends included. */
  readonly fromOn: IsoDate;
  readonly untilOn: IsoDate;
  readonly addedDays: readonly IsoDate[];
  /** Known before, and not in the file though it speaks for them. */
  readonly removedDays: readonly IsoDate[];
  readonly addedRecesses: readonly LoadedRecess[];
  readonly removedRecesses: readonly LoadedRecess[];
}

/** What a load of sitting days and recesses did, or with `dryRun` would do. */
export interface SittingDaysLoad {
  readonly dryRun: boolean;
  readonly isChanged: boolean;
  /** Only Houses that the files name. */
  readonly houses: readonly HouseLoad[];
}
