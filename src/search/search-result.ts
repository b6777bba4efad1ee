import { type IsoDate } from '../deadlines/iso-date.js';
import { type Piece } from './marked.js';

/** The letter that something was found in, or about which it is. */
export interface FoundIn {
  readonly letter: { readonly id: string; readonly reference: string; readonly subject: string };
}

export interface FoundLetter extends FoundIn {
  readonly status: string;
  readonly sentOn: IsoDate | null;
  readonly reference: readonly Piece[];
  readonly subject: readonly Piece[];
  readonly excerpt: readonly Piece[];
}

export interface FoundReply extends FoundIn {
  readonly id: string;
  readonly receivedOn: IsoDate;
  readonly class: string;
  readonly signedBy: string | null;
  readonly excerpt: readonly Piece[];
}

/** A printed name. `part` says what they signed, `letters` how many letters that concerns; the newest is given. */
export interface FoundPerson extends FoundIn {
  readonly name: readonly Piece[];
  readonly part: 'signatory' | 'replier';
  readonly letters: number;
}

/** What somebody else calls a letter, and the day on which they did so. */
export interface FoundReference extends FoundIn {
  readonly reference: readonly Piece[];
  readonly part: 'reply' | 'question';
  readonly on: IsoDate;
}

/** What was found of one kind. `isPartial`: so much was found that newer things may be missing. */
export interface Found<Item> {
  readonly items: readonly Item[];
  readonly hasMore: boolean;
  readonly isPartial: boolean;
}

/** Everything that was found. Names and references are only looked for when a word has three letters or digits. */
export interface SearchResult {
  readonly letters: Found<FoundLetter>;
  readonly replies: Found<FoundReply>;
  readonly people: Found<FoundPerson>;
  readonly references: Found<FoundReference>;
}
