import { type DayParts } from '../forms/day-input.js';
import { FormErrors } from '../forms/form-errors.js';
import { newOnce } from '../forms/once.js';
import { type LetterRead, type SignatoryRead } from '../letters/letter-read.js';
import { Page } from '../pages/page.js';

/** What was typed or moved on the page before it is shown. */
export interface SignatoriesFrame {
  /** The day that answers are recorded for. */
  readonly on: DayParts;
  readonly errors?: FormErrors;
  readonly chosen?: readonly string[];
  readonly reason?: string;
  readonly place?: string;
  /** The order that was asked for and refused: it is shown, to be saved once the reason is there. */
  readonly order?: readonly string[];
  /** The button to go on with after a move, as `up:` or `down:` and an id. */
  readonly focus?: string;
  /** Names pasted to be asked. */
  readonly pasted?: string;
  readonly pastedAs?: string;
  readonly pastedOn?: DayParts;
  readonly version?: string;
}

/** Everyone who was asked to sign a letter: what they said, and in which order they are printed. */
export function signatoriesPage(letter: LetterRead, frame: SignatoriesFrame): Page {
  const { errors = new FormErrors(), chosen = [], order, version, ...typed } = frame;
  const rows = inOrder(letter.signatories, order);
  return new Page(
    'signatories/list',
    {
      pageTitle: `Signatories of ${letter.reference}`,
      letter,
      counts: countsOf(letter.signatories),
      rows: rows.map((signatory, index) => rowOf(signatory, index, rows.length, chosen, frame.focus)),
      order: order ? rows.map(({ id }) => id).join(' ') : null,
      version: version ?? letter.version,
      ...typed,
      ...{ once: newOnce(), errors: errors.summary, errorAt: errors.byField },
    },
    errors.isEmpty ? 200 : 422,
  );
}

function inOrder(
  signatories: readonly SignatoryRead[],
  order: readonly string[] | undefined,
): SignatoryRead[] {
  if (!order) return [...signatories];
  const place = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return [...signatories].sort((a, b) => place(a.id) - place(b.id));
}

function rowOf(
  signatory: SignatoryRead,
  index: number,
  count: number,
  chosen: readonly string[],
  focus: string | undefined,
): object {
  const { id, signedAs, status, isLead } = signatory;
  const on = {
    invited: signatory.invitedOn,
    agreed: signatory.agreedOn,
    declined: signatory.declinedOn,
    withdrawn: signatory.withdrawnOn,
  }[status];
  const moves = { up: index > 0, down: index < count - 1 };
  return {
    ...{ id, signedAs, status, isLead, moves },
    words: STATUS_WORDS[status],
    on,
    isChosen: chosen.includes(id),
    focus: focusOf(id, focus, moves),
  };
}

/** At an end of the list the button that moved someone there is gone: the other one takes its place. */
function focusOf(
  id: string,
  focus: string | undefined,
  moves: { up: boolean; down: boolean },
): string | null {
  const [verb, moved] = (focus ?? '').split(':');
  if (moved !== id) return null;
  if (verb === 'up') return moves.up ? 'up' : 'down';
  return moves.down ? 'down' : 'up';
}

const STATUS_WORDS = {
  invited: 'Asked',
  agreed: 'Agreed',
  declined: 'Declined',
  withdrawn: 'Withdrew',
} as const;

function countsOf(signatories: readonly SignatoryRead[]): string {
  const parts = Object.entries(STATUS_WORDS).map(([status, words]) => {
    const count = signatories.filter((signatory) => signatory.status === status).length;
    return count > 0 ? `${count} ${words.toLowerCase()}` : '';
  });
  return parts.filter(Boolean).join(', ');
}
