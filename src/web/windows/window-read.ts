import { type IsoDate } from '../../deadlines/iso-date.js';
import { type WindowState } from '../../deadlines/windows.js';

/** An event window as `WindowsQueries` writes it. */
export interface WindowRead {
  readonly id: string;
  readonly name: string;
  readonly firstOn: IsoDate;
  readonly lastOn: IsoDate;
  readonly timeZone: string;
  readonly place: string | null;
  readonly decisiveAt: string | null;
  readonly source: string | null;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly neededByAt: string;
  readonly state: WindowState;
  readonly letters: number;
  readonly version: number;
}

/** A page of them. */
export interface WindowListRead {
  readonly items: readonly WindowRead[];
  readonly nextCursor: string | null;
}
