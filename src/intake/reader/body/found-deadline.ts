import { type IsoDate } from '../../../deadlines/iso-date.js';
import { type DeadlineKind } from '../proposal.js';
import { type Slice } from '../text/slice.js';

/** A deadline and the stretch that names its day. */
export interface FoundDeadline {
  readonly kind: DeadlineKind;
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  readonly time: string | null;
  readonly what: string;
  readonly words: Slice;
  readonly confidence: number;
}
