import { randomUUID } from 'node:crypto';
import { TODAY } from '../letters/template-story.js';
import { prose } from '../letters/words.js';
import { YEAR } from '../serve/limit-report.js';
import { request } from './connection.js';
import { type LetterKey, type Subjects } from './requests.js';
import { type Operation } from './rounds.js';

/** Everything that is measured against the limit over HTTP; those that read come first. `cookie` is of somebody signed in. */
export function operations(subjects: Subjects, cookie: string): Operation[] {
  return [...reads(subjects, cookie), ...writes(subjects)];
}

function reads({ groups, letters, places }: Subjects, cookie: string): Operation[] {
  return [
    {
      name: 'list',
      title: 'list of 25 open letters by due day',
      goal: 0.5,
      requests: each(groups, {
        limit: ({ id }) => get(`/list/${id}`),
        postbag: ({ slug, token }) =>
          get(`/api/v1/groups/${slug}/letters?status=open&sort=dueOn&limit=25`, token),
      }),
    },
    {
      name: 'one',
      title: 'one letter in full',
      goal: 0.5,
      requests: each(letters, {
        limit: ({ id, group }) => get(`/one/${group.id}/${id}`),
        postbag: ({ id, group }) => get(`/api/v1/letters/${id}`, group.token),
      }),
    },
    {
      name: 'page',
      title: 'server-rendered page of one letter',
      goal: 0.2,
      requests: each(letters, {
        limit: ({ id, group }) => get(`/one/${group.id}/${id}`),
        postbag: ({ id, group }) =>
          request('GET', `/groups/${group.slug}/letters/${id}`, null, undefined, `Cookie: ${cookie}\r\n`),
      }),
    },
    {
      name: 'search',
      title: 'search, first page of 25',
      goal: 0.6,
      requests: each(pairs(groups, places), {
        limit: ([{ id }, place]) => get(`/search/${id}/${place}`),
        postbag: ([{ slug, token }, place]) =>
          get(`/api/v1/groups/${slug}/letters?q=${place}&limit=25`, token),
      }),
    },
    {
      name: 'report',
      title: 'status report over a year, JSON',
      goal: 0.7,
      connections: 2,
      requests: each([groups[11]], {
        limit: ({ id }) => get(`/report/${id}`),
        postbag: ({ slug, token }) =>
          get(`/api/v1/groups/${slug}/reports/status?from=${YEAR.from}&to=${YEAR.to}`, token),
      }),
    },
  ];
}

function writes({ groups, offices, waiting }: Subjects): Operation[] {
  const bodies = letterBodies(offices);
  const [limits, postbags] = [forLimit(waiting), waiting.slice(forLimit(waiting).length)];
  const reply = JSON.stringify(REPLY);
  return [
    {
      name: 'create',
      title: 'create a letter',
      goal: 0.6,
      requests: each(pairs(groups, bodies), {
        limit: ([{ id }, body]) => request('POST', `/create/${id}`, null, body),
        postbag: ([{ slug, token }, body]) => request('POST', `/api/v1/groups/${slug}/letters`, token, body),
      }),
    },
    {
      name: 'create-key',
      title: 'create a letter, with an Idempotency-Key',
      goal: null,
      requests: each(pairs(groups, bodies), {
        limit: ([{ id }, body]) => request('POST', `/create/${id}`, null, body),
        postbag: ([{ slug, token }, body]) =>
          request(
            'POST',
            `/api/v1/groups/${slug}/letters`,
            token,
            body,
            `Idempotency-Key: ${randomUUID()}\r\n`,
          ),
      }),
    },
    {
      name: 'reply',
      title: 'log a reply',
      goal: 0.6,
      atMost: limits.length,
      requests: {
        limit: once(limits, ({ id, group }) => request('POST', `/reply/${group.id}/${id}`, null, reply)),
        postbag: once(postbags, ({ id, group }) =>
          request('POST', `/api/v1/letters/${id}/replies`, group.token, reply),
        ),
      },
    },
  ];
}

/** Those of the letters that wait which the limit answers; Postbag answers the others. */
export function forLimit(waiting: readonly LetterKey[]): readonly LetterKey[] {
  return waiting.slice(0, Math.floor(waiting.length / 2));
}

/** What is logged in turn. */
export function letterBodies(offices: readonly string[]): string[] {
  return Array.from({ length: 40 }, (_, number) => letterBody(number, offices));
}

/** A new letter with 2 recipients, 6 signatories and 2 asks, sent today. */
function letterBody(number: number, offices: readonly string[]): string {
  return JSON.stringify({
    subject: `Letter ${number} of the benchmark`,
    body: prose(9000 + number, 1800),
    sentOn: TODAY,
    datedOn: TODAY,
    topics: ['benchmark'],
    owner: 'Secretariat',
    recipients: [0, 1].map((place) => ({
      role: place === 0 ? 'to' : 'cc',
      printed: `Addressee ${place}\nDepartment of Examples`,
      officeId: offices[(number + place) % offices.length],
    })),
    signatories: Array.from({ length: 6 }, (_, place) => ({
      signedAs: `Member ${place} MP`,
      house: place % 3 === 2 ? 'lords' : 'commons',
      party: `Party ${place}`,
    })),
    asks: [
      { text: 'Say what will be done.', horizon: 'standard' },
      { text: 'Send the figures.', horizon: 'longer_term' },
    ],
  });
}

/** What is logged on every letter that waits. */
export const REPLY = {
  class: 'substantive',
  receivedOn: TODAY,
  datedOn: TODAY,
  signedBy: 'A Minister',
  signedByRole: 'Minister of State',
  signedLevel: 'minister',
  theirReference: 'TO2026/1',
  body: prose(8000, 900),
};

const get = (path: string, token: string | null = null): string => request('GET', path, token);

type Asked<T> = Readonly<Record<'limit' | 'postbag', (subject: T) => string>>;

/** Goes round the subjects for ever; both servers are asked the same in the same order. */
function each<T>(subjects: readonly T[], { limit, postbag }: Asked<T>): Operation['requests'] {
  return { limit: around(subjects, limit), postbag: around(subjects, postbag) };
}

function around<T>(subjects: readonly T[], ask: (subject: T) => string): () => string {
  let turn = 0;
  return () => ask(subjects[turn++ % subjects.length]);
}

function once(letters: readonly LetterKey[], ask: (letter: LetterKey) => string): () => string | null {
  let turn = 0;
  return () => (turn < letters.length ? ask(letters[turn++]) : null);
}

/** Each of `a` with ever other ones of `b`. */
function pairs<A, B>(a: readonly A[], b: readonly B[]): [A, B][] {
  return b.flatMap((right, index) =>
    a.map((_, place): [A, B] => [a[(place + index) % a.length], b[(index + place * 7) % b.length] ?? right]),
  );
}
