import { formatDay } from '../../deadlines/iso-date.js';
import { type TargetRead } from './directory-read.js';

/** On which days a target holds, so that nobody counts its last day twice. */
export function targetDays({ fromOn, toOn }: Pick<TargetRead, 'fromOn' | 'toOn'>): string {
  const from = fromOn === null ? 'As long as is known' : `From ${formatDay(fromOn)}`;
  return toOn === null ? `${from}; still holds` : `${from} to ${formatDay(toOn)}; on that day no longer`;
}
