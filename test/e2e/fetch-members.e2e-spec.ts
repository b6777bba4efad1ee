import { existsSync, readFileSync } from 'node:fs';
import { type Manners } from '../../src/directory/imports/ask-politely.js';
import { fetchMembers } from '../../src/directory/imports/fetch-members.js';
import {
  type Answer,
  cut,
  json,
  member,
  type MembersServer,
  page,
  PEER,
  silent,
  startMembersServer,
  status,
} from '../support/members.js';

const NOW = Date.UTC(2021, 10, 22, 9);
let api: MembersServer;
let waited: number[];
const manners: Manners = {
  patience: 0.2,
  tries: 3,
  longestWait: 120,
  now: () => NOW,
  wait: (seconds) => Promise.resolve(void waited.push(seconds)),
};

beforeAll(async () => {
  api = await startMembersServer();
});
beforeEach(() => {
  waited = [];
  Object.assign(api, { answers: [], asked: [] });
});
afterAll(() => api.close());

describe('fetchMembers', () => {
  it('reads pages one after another, with a pause, and takes what may be null', async () => {
    const first = Array.from({ length: 20 }, (_none, index) => member(100 + index));
    api.answers = [
      page(first, 23),
      page(
        [
          PEER,
          member(8, { latestParty: null, latestHouseMembership: null, nameFullTitle: null }),
          { id: null },
        ],
        23,
      ),
    ];
    const { members, unusable } = await fetchMembers(api.base, manners);
    expect([members.length, unusable, waited]).toEqual([22, 1, [1]]);
    expect(api.asked).toEqual([
      '/api/Members/Search?IsCurrentMember=true&skip=0&take=20',
      '/api/Members/Search?IsCurrentMember=true&skip=20&take=20',
    ]);
    expect(members[0]).toEqual({
      parliamentId: 100,
      name: 'Ada100 Example',
      honorificPrefix: 'Rt Hon',
      honorificSuffix: 'MP',
      house: 'commons',
      party: 'Labour',
      constituency: 'Great Tarn',
    });
    expect(members[20]).toMatchObject({
      name: 'Baroness Legend of Muker',
      honorificPrefix: 'The Rt Hon.',
      honorificSuffix: 'CBE',
      house: 'lords',
      constituency: null,
    });
    expect(members[21]).toMatchObject({ parliamentId: 8, house: null, party: null, honorificSuffix: null });
  });

  it.each<[string, () => Answer[], number[]]>([
    ['429 with seconds to wait', () => [status(429, { 'retry-after': '30' })], [30]],
    [
      '429 with a date to wait for',
      () => [status(429, { 'retry-after': new Date(NOW + 45_000).toUTCString() })],
      [45],
    ],
    ['429 without saying how long', () => [status(429)], [2]],
    ['500, twice', () => [status(500), status(500)], [2, 4]],
    [
      '503 with a date that has passed',
      () => [status(503, { 'retry-after': new Date(NOW - 5000).toUTCString() })],
      [0],
    ],
    ['no answer', () => [silent], [2]],
    ['an answer that is cut short', () => [cut], [2]],
  ])('tries again after %s', async (_what, before, waits) => {
    api.answers = [...before(), page([PEER])];
    expect((await fetchMembers(api.base, manners)).members).toHaveLength(1);
    expect(waited).toEqual(waits);
  });

  it.each<[string, () => Answer[], number, string]>([
    [
      'a ban of most of an hour',
      () => [status(429, { 'retry-after': '3123' })],
      1,
      'answered 429, and asks to wait 53 minutes. Try again after that. Nothing was changed.',
    ],
    [
      'errors that go on',
      () => [status(500), status(500), status(500)],
      3,
      'answered 500, 3 times over. Try again later.',
    ],
    ['silence that goes on', () => [silent, silent, silent], 3, 'no answer within 0.2 seconds'],
    ['a refusal', () => [status(403)], 1, 'answered 403.'],
    ['a redirect', () => [status(302, { location: 'http://example.org/' })], 1, 'answered 302.'],
    [
      'a page instead of JSON',
      () => [(_request, response) => response.end('<!doctype html>')],
      1,
      'did not answer with JSON',
    ],
    ['other JSON', () => [json({ results: [] })], 1, 'did not answer with a list of Members'],
    [
      'an end before the last',
      () => [page([PEER], 60), page([], 60)],
      2,
      'gives no Members, though there should be 60',
    ],
    [
      'more than a page can be',
      () => [(_request, response) => response.end(Buffer.alloc(6_000_000, ' '))],
      1,
      'more than such a page can be',
    ],
  ])('gives up in words after %s', async (_what, given, times, words) => {
    api.answers = given();
    const patience = given()[0] === silent ? 0.2 : 20;
    await expect(fetchMembers(api.base, { ...manners, patience })).rejects.toThrow(words);
    expect(api.asked).toHaveLength(times);
  });

  const SHAPES = '../shared/data/parliament-apis/members-api.json';
  const present = existsSync(SHAPES);
  (present ? it : it.skip)('asks for what the API describes (skipped: ../shared is not here)', async () => {
    api.answers = [page([])];
    await fetchMembers(api.base, manners);
    const described = JSON.parse(readFileSync(SHAPES, 'utf8')) as {
      paths: Record<string, { get: { parameters: { name: string }[] } }>;
      components: { schemas: Record<string, { properties: Record<string, unknown> }> };
    };
    const known = described.paths['/api/Members/Search'].get.parameters.map(({ name }) => name);
    for (const name of new URL(api.asked[0], api.base).searchParams.keys()) expect(known).toContain(name);
    const { Member, MemberMembersServiceSearchResult: result } = described.components.schemas;
    expect(Object.keys(Member.properties)).toEqual(expect.arrayContaining(Object.keys(member(1))));
    expect(Object.keys(result.properties)).toEqual(expect.arrayContaining(['items', 'totalResults']));
  });
});
