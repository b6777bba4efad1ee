import { goodRequest, takesHeader } from './access-checks.js';
import { nounsIn, thingsFor } from './requests.js';
import { leastOf, mayCall, ROLES } from './roles.js';
import { type Suite } from './suite.js';
import { unique } from './things.js';

/** Whatever changes something refuses a browser that another site’s page sent, whoever has signed in with it. */
export async function refusesOtherSites(suite: Suite): Promise<void> {
  const changing = suite.operations.filter(({ method }) => method !== 'GET');
  await suite.each(changing, async (operation) => {
    const role = ROLES.find((each) => mayCall(operation, each, 'person'))!;
    const things = suite.standing(operation, suite.ours(operation));
    const who = await suite.personAs(role, operation);
    const request = await goodRequest(suite, operation, things, who);
    const from: Record<string, string>[] = [
      { origin: 'https://elsewhere.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: '' },
      ...(leastOf(operation) === 'public' ? [] : [{ origin: '' }]),
    ];
    for (const headers of from) {
      const { status, body } = await suite.send(operation, { ...request, headers });
      if (status !== 403 || body.code !== 'other-site')
        suite.fail(operation, `${status} ${body.code} from ${JSON.stringify(headers)}`);
    }
  });
}

/** A person who belongs to both groups does in each what there is to do, and says for which where nothing else does. */
export async function reachesEveryGroupOfAPerson(suite: Suite): Promise<void> {
  const inGroups = suite.operations.filter(
    (operation) => !['public', 'person'].includes(leastOf(operation)) && mayCall(operation, 'admin'),
  );
  await suite.each(inGroups, async (operation) => {
    const mustBeNamed = takesHeader(operation, 'Postbag-Group') && nounsIn(operation.path).length === 0;
    const sides = suite.both(operation);
    const roles = sides.map(({ things }) => [things.group, 'admin'] as const);
    const both = await suite.t.person(`Both ${unique()}`, Object.fromEntries(roles));
    for (const { things } of sides) {
      const request = await goodRequest(suite, operation, thingsFor(operation, things), both);
      const headers: Record<string, string> = mustBeNamed ? { 'Postbag-Group': things.group } : {};
      const { status, text } = await suite.send(operation, { ...request, headers });
      if (status >= 300) suite.fail(operation, `${status} in ${things.group}: ${text.slice(0, 300)}`);
      const { orOperator } = operation['x-access'] as { orOperator: boolean };
      if (!mustBeNamed || orOperator) continue;
      const unsaid = await suite.send(operation, request);
      if (unsaid.body.code !== 'group-needed') suite.fail(operation, `${unsaid.status} without a group`);
    }
  });
}

/** Each way in refuses a secret or a password that nobody has, and one that was used. */
export async function opensOnlyToSecrets(suite: Suite): Promise<void> {
  const waysIn = suite.operations.filter((each) => each.method === 'POST' && leastOf(each) === 'public');
  await suite.each(waysIn, async (operation) => {
    const request = await goodRequest(suite, operation, suite.ours(operation).things.anew());
    const good = request.body as Record<string, unknown>;
    const field = ['secret', 'code', 'password'].find((name) => name in good);
    if (!field) return suite.fail(operation, 'asks for no secret and no password');
    const invented = await suite.send(operation, {
      ...request,
      body: { ...good, [field]: 'an invented one' },
    });
    if (![401, 403, 404].includes(invented.status))
      suite.fail(operation, `${invented.status} with an invented ${field}`);
    const { status } = await suite.send(operation, request);
    if (status >= 300) suite.fail(operation, `${status} with a real ${field}`);
    const again = await suite.send(operation, request);
    if (again.status !== (field === 'password' ? 200 : 409))
      suite.fail(operation, `${again.status} with a ${field} that was used`);
  });
}
