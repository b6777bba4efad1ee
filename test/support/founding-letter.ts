import { existsSync, readFileSync } from 'node:fs';
import { type Caller } from './app.js';

const FILE = new URL('../../../shared/letters/founding-letter-2021-11-22.txt', import.meta.url);

/** The real letter's text, kept outside the project; null where it is absent. */
export const foundingText: string | null = existsSync(FILE) ? readFileSync(FILE, 'utf8') : null;

/** What a test takes from the printed letter itself, line by line. */
export interface FoundingParts {
  readonly body: string;
  readonly printed: string;
  readonly signatories: string[];
  readonly asks: [string, string];
  readonly sources: { label: string; url: string | null }[];
}

/** Reads the parts off the printed text. Only for this one letter; the letter reader is another thing. */
export function partsOf(text: string): FoundingParts {
  const printed = /The Rt Hon[\s\S]*?SW1A 2AA/.exec(text)![0];
  const [, after] = text.split('Yours sincerely,');
  const signatories = after
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.trim());
  const ask = (pattern: RegExp): string => pattern.exec(text)![0];
  const sources = [...text.matchAll(/\[([^\]]+)\]\(([^)]*)\)/g)].map(([, label, url]) => ({
    label,
    url: url === '#' ? null : url,
  }));
  return {
    body: text,
    printed,
    signatories,
    asks: [ask(/we call on you, your Ministers[^.]*\./), ask(/we also call on the UK Government[^.]*\./)],
    sources,
  };
}

/** A copy of the case in other words, marked as fiction, for what is not known to have happened. */
export const FICTION: FoundingParts = {
  body: 'Fiction. A copy of the founding case with invented replies.',
  printed: 'The Prime Minister\n10 Downing Street\nLondon SW1A 2AA',
  signatories: ['First Fictional MP - Co-Chair', 'Baroness Fictional - Co-Chair', 'Third Fictional MP'],
  asks: ['Oppose the candidate before the vote.', 'Make nominations open and timely.'],
  sources: [{ label: 'a report', url: null }],
};

/** The ids that a test goes on with. */
export interface LoggedCase {
  readonly id: string;
  readonly reference: string;
  readonly recipientId: string;
  readonly askIds: [string, string];
  readonly warnings: { code: string; detail: string }[];
}

interface Created {
  id: string;
  reference: string;
  recipients: { id: string }[];
  asks: { id: string }[];
  warnings: { code: string; detail: string }[];
}

/** The shipped office of the Prime Minister. */
export async function primeMinister(caller: Caller): Promise<{ id: string; organisationId: string }> {
  const { items } = await caller.get<{ items: { id: string; name: string; organisation: { id: string } }[] }>(
    '/api/v1/offices?q=Prime%20Minister',
  );
  const office = items.find(({ name }) => name === 'Prime Minister')!;
  return { id: office.id, organisationId: office.organisation.id };
}

/** The event of the founding letter. */
export async function addIstanbul(caller: Caller): Promise<string> {
  const window = {
    name: 'Election of Interpol’s President',
    firstOn: '2021-11-23',
    lastOn: '2021-11-25',
    timeZone: 'Europe/Istanbul',
    place: 'Istanbul',
    source: '89th session of Interpol’s General Assembly',
  };
  return (await caller.post<{ id: string }>('/api/v1/event-windows', window)).id;
}

/** Logs the case as sent by email on 22 November 2021. */
export async function logFoundingLetter(
  caller: Caller,
  parts: FoundingParts,
  subject = 'The election of Interpol’s President',
): Promise<LoggedCase> {
  const windowId = await addIstanbul(caller);
  const { id: officeId } = await primeMinister(caller);
  const letter = await caller.post<Created>('/api/v1/groups/phrg/letters', {
    subject,
    body: parts.body,
    datedOn: '2021-11-22',
    sentOn: '2021-11-22',
    channel: 'email',
    publicity: 'open',
    topics: ['Interpol'],
    recipients: [{ role: 'to', printed: parts.printed, officeId, email: 'private.office@example.org' }],
    signatories: parts.signatories.map((signedAs, index) => ({ signedAs, isLead: index < 2 })),
    asks: [
      { text: parts.asks[0], horizon: 'before_event', windowId },
      { text: parts.asks[1], horizon: 'longer_term' },
    ],
    sources: parts.sources,
  });
  const { id, reference, warnings, asks, recipients } = letter;
  return { id, reference, warnings, recipientId: recipients[0].id, askIds: [asks[0].id, asks[1].id] };
}

/** Who held the office that day, as a matter of record. */
export async function addPrimeMinister(staff: Caller): Promise<void> {
  const { items } = await staff.get<{ items: { id: string; name: string }[] }>(
    '/api/v1/offices?q=Prime%20Minister',
  );
  const officeId = items.find(({ name }) => name === 'Prime Minister')!.id;
  const person = await staff.post<{ id: string }>('/api/v1/people', {
    name: 'Boris Johnson',
    honorificPrefix: 'The Rt Hon',
    honorificSuffix: 'MP',
    house: 'commons',
  });
  await staff.post('/api/v1/tenures', {
    officeId,
    personId: person.id,
    fromOn: '2019-07-24',
    toOn: '2022-09-06',
  });
}

/** The id of a shipped organisation whose name begins so. */
export async function organisationNamed(caller: Caller, beginning: string): Promise<string> {
  const { items } = await caller.get<{ items: { id: string; name: string }[] }>(
    '/api/v1/organisations?limit=200',
  );
  return items.find(({ name }) => name.startsWith(beginning))!.id;
}
