import {
  hidesOtherGroups,
  letsInByRole,
  letsPeopleInByRole,
  refusesStrangers,
  takesNoForeignIds,
} from '../support/suite/access-checks.js';
import {
  findsNoInventedIds,
  pointsAtBadFields,
  pointsAtBadParameters,
  readsItsHeaders,
  refusesBadBodies,
  refusesBadForms,
} from '../support/suite/input-checks.js';
import {
  opensOnlyToSecrets,
  reachesEveryGroupOfAPerson,
  refusesOtherSites,
} from '../support/suite/people-checks.js';
import {
  answersAsOf,
  doesOnceWithAKey,
  takesItsParameters,
  tellsItsVersion,
  turnsItsPages,
} from '../support/suite/read-checks.js';
import { Suite } from '../support/suite/suite.js';

/**
 * Generated from the OpenAPI document: a new route is tried as soon as it is described. Every answer, refusals included,
 * is held against the schema that the document gives for its status; a field too many is a fault.
 */
describe('every operation of the OpenAPI document', () => {
  let suite: Suite;
  beforeAll(async () => {
    suite = await Suite.open();
  });
  afterAll(async () => {
    process.stdout.write(`${suite.cases} cases over ${suite.operations.length} operations\n`);
    await suite.close();
  });

  it.each<[string, (suite: Suite) => Promise<void>]>([
    ['wants a token or a session that holds', refusesStrangers],
    ['lets in tokens of the roles that x-access names, and answers as described', letsInByRole],
    ['lets in people of the roles that x-access names, and answers as described', letsPeopleInByRole],
    ['hides what belongs to another group', hidesOtherGroups],
    ['refuses what another site’s page sends', refusesOtherSites],
    ['reaches every group of a person', reachesEveryGroupOfAPerson],
    ['opens only to secrets that hold', opensOnlyToSecrets],
    ['takes no id of another group in a body', takesNoForeignIds],
    ['refuses what is no body of its kind', refusesBadBodies],
    ['points at each field of a body that can’t be used', pointsAtBadFields],
    ['points at each field of a form that can’t be used', refusesBadForms],
    ['points at each query parameter that can’t be used', pointsAtBadParameters],
    ['finds nothing under an id that nothing has', findsNoInventedIds],
    ['takes each of its query parameters', takesItsParameters],
    ['answers as of any day', answersAsOf],
    ['says which version it read', tellsItsVersion],
    ['turns its pages', turnsItsPages],
    ['does once what comes again with its key', doesOnceWithAKey],
    ['reads If-Match and Idempotency-Key', readsItsHeaders],
  ])(
    '%s',
    async (_what, check) => {
      await check(suite);
      expect(suite.takeFailures()).toEqual([]);
    },
    300_000,
  );
});
