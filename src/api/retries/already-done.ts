import { Conflict } from '../../errors/kinds.js';
import { type Retried } from '../../timeline/retries.js';

/** Where a thing of this kind is read. Those without a place of their own are read with their letter. */
const PLACES: Readonly<Record<string, string>> = {
  letter: 'letters',
  reply: 'replies',
  attachment: 'attachments',
  chaser: 'chasers',
  ask: 'asks',
  window: 'event-windows',
  organisation: 'organisations',
  office: 'offices',
  person: 'people',
  tenure: 'tenures',
  report: 'reports',
};

/** The path at which to read what an act was done to; null when there is none. */
export function placeOf({ subjectKind, subjectId, letterId }: Retried): string | null {
  const place = PLACES[subjectKind ?? ''];
  if (place && subjectId) return `/api/v1/${place}/${subjectId}`;
  return letterId ? `/api/v1/letters/${letterId}` : null;
}

/** Tells that a request was carried out before and that its answer can't be given again. */
export function alreadyDone(retried: Retried): Conflict {
  const { event, subjectKind, subjectId } = retried;
  const what = event ? ` (${event}: ${[subjectKind, subjectId].filter(Boolean).join(' ')})` : '';
  const place = placeOf(retried);
  const next = place ? `Read what there is at ${place}` : 'Look at what there is';
  return new Conflict(
    'already-done',
    `This request was carried out${what}, but its answer was not kept. It was not done again. ${next}.`,
  );
}
