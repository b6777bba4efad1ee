import { type Division } from '../../deadlines/calendar.js';
import { type Key } from './story.js';

/** Who held an office; `toOn` is the first day on which somebody else did. */
export interface HolderStory {
  readonly name: string;
  readonly fromOn: string;
  readonly toOn?: string;
}

/** A body to write to, with its offices. Days are YYYY-MM-DD. */
export interface BodyStory {
  readonly key: Key;
  readonly name: string;
  readonly kind: 'department' | 'agency' | 'devolved_government' | 'other';
  readonly division: Division;
  /** In the order of their days; each ends when the next begins. */
  readonly targets: readonly { readonly days: number; readonly fromOn?: string }[];
  readonly offices: readonly {
    readonly name: Key;
    readonly salutation: string;
    readonly holders: readonly HolderStory[];
  }[];
}
