import { DIVISIONS, type Closure, type Division } from './calendar.js';
import { DeadlineRefusal } from './deadline-refusal.js';
import { isIsoDate } from './iso-date.js';

/** What a GOV.UK bank-holiday file says: the closures of each division, in order of day. */
export type Publication = Readonly<Record<Division, readonly Closure[]>>;

/** One thing wrong in a publication, with the JSON Pointer (RFC 6901) to it. */
export interface PublicationFault {
  readonly pointer: string;
  readonly detail: string;
}

/** A file that is not a GOV.UK bank-holiday publication. `faults` lists all that was wrong. */
export class PublicationRefused extends DeadlineRefusal {
  readonly code = 'publication-refused';

  constructor(faults: readonly PublicationFault[]) {
    const [first] = faults;
    super(
      `This is not a bank-holiday publication that can be read: ${first.detail} (at ${first.pointer || 'the top'}` +
        `${faults.length > 1 ? `, and ${faults.length - 1} more` : ''}). ` +
        'Download https://www.gov.uk/bank-holidays.json again and use it unchanged.',
      faults,
    );
  }
}

/**
 * Reads the JSON of https://www.gov.uk/bank-holidays.json. All three divisions must be there, each with events;
 * fields that Postbag has no use for (`bunting`) are passed over.
 *
 * @param json the parsed file
 * @throws PublicationRefused naming every place that was wrong
 */
export function parseGovUkPublication(json: unknown): Publication {
  const faults: PublicationFault[] = [];
  if (!isRecord(json)) throw new PublicationRefused([{ pointer: '', detail: 'it must be an object' }]);
  const read = DIVISIONS.map((division) => [division, closuresOf(division, json[division], faults)] as const);
  if (faults.length > 0) throw new PublicationRefused(faults);
  return Object.fromEntries(read) as Record<Division, Closure[]>;
}

function closuresOf(division: Division, value: unknown, faults: PublicationFault[]): Closure[] {
  const pointer = `/${division}`;
  if (!isRecord(value)) {
    faults.push({ pointer, detail: 'the division is missing' });
    return [];
  }
  if (!Array.isArray(value.events) || value.events.length === 0) {
    faults.push({ pointer: `${pointer}/events`, detail: 'it must be a list of at least one event' });
    return [];
  }
  const closures = value.events.map((event, i) => closureOf(event, `${pointer}/events/${i}`, faults));
  refuseRepeats(closures, pointer, faults);
  return closures.filter((closure) => closure !== null).sort((a, b) => (a.on < b.on ? -1 : 1));
}

function closureOf(event: unknown, pointer: string, faults: PublicationFault[]): Closure | null {
  if (!isRecord(event)) {
    faults.push({ pointer, detail: 'an event must be an object' });
    return null;
  }
  const { title, date, notes = '' } = event;
  const isNamed = typeof title === 'string' && title.trim() !== '';
  if (!isNamed) faults.push({ pointer: `${pointer}/title`, detail: 'a bank holiday must have a title' });
  const isDated = isIsoDate(date);
  if (!isDated)
    faults.push({ pointer: `${pointer}/date`, detail: 'the date must be a real day written YYYY-MM-DD' });
  const isNoted = typeof notes === 'string';
  if (!isNoted) faults.push({ pointer: `${pointer}/notes`, detail: 'notes must be text' });
  return isNamed && isDated && isNoted ? { on: date, title: title.trim(), notes: notes.trim() } : null;
}

function refuseRepeats(
  closures: readonly (Closure | null)[],
  pointer: string,
  faults: PublicationFault[],
): void {
  const seen = new Set<string>();
  closures.forEach((closure, i) => {
    if (closure && seen.has(closure.on)) {
      faults.push({ pointer: `${pointer}/events/${i}/date`, detail: `${closure.on} is listed twice` });
    }
    if (closure) seen.add(closure.on);
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
