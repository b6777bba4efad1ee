import { type IsoDate } from '../../deadlines/iso-date.js';

/** The text of the four files of the Institute for Government's database of ministers. */
export interface MinisterFiles {
  readonly organisation: string;
  readonly post: string;
  readonly person: string;
  readonly appointment: string;
}
/** One of the files, without its ending. */
export type MinisterFile = keyof MinisterFiles;

/** A row that was not taken over, and why. */
export interface LeftOut {
  readonly file: MinisterFile;
  readonly line: number;
  readonly detail: string;
}

interface SourceRow {
  /** On which line of its file it stands. */
  readonly line: number;
  /** Its id in the source. */
  readonly id: string;
}

/** `fromOn` included, `toOn` not; null where the source has no day. */
interface SourceSpan {
  readonly fromOn: IsoDate | null;
  readonly toOn: IsoDate | null;
}

/** A body, under one of its names. */
export interface OrganisationRecord extends SourceRow, SourceSpan {
  readonly name: string;
  readonly shortName: string | null;
}

/** A post in a body. */
export interface PostRecord extends SourceRow {
  readonly organisationId: string;
  readonly name: string;
}

/** What somebody was called from when to when. */
export interface NameRecord extends SourceSpan {
  readonly name: string;
}

/** Somebody, under the name that is the latest; `names` has that one and all before it. */
export interface PersonRecord extends SourceRow {
  readonly name: string;
  readonly names: readonly NameRecord[];
  readonly parliamentId: number | null;
}

/** Who held a post. */
export interface AppointmentRecord extends SourceRow, SourceSpan {
  readonly personId: string;
  readonly postId: string;
  readonly fromOn: IsoDate;
}

/** What the files say, as far as it can be used, and the rows that can't. */
export interface MinisterRecords {
  readonly organisations: readonly OrganisationRecord[];
  readonly posts: readonly PostRecord[];
  readonly people: readonly PersonRecord[];
  readonly appointments: readonly AppointmentRecord[];
  readonly leftOut: readonly LeftOut[];
}
