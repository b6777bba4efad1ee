import { startApp, type TestApp } from '../support/app.js';
import { formOf } from '../support/attachments.js';
import { Canaries } from '../support/canaries.js';
import { addPrimeMinister, organisationNamed, primeMinister } from '../support/founding-letter.js';
import { RegisterScene, type RegisteredLetter } from '../support/public-register.js';

/** Every column of text that may be public, with the reason in docs/decisions/0045. */
const PUBLIC = [
  'appg.name',
  'appg.register_introduction',
  'appg.slug',
  'ask.text',
  'event_window.name',
  'event_window.place',
  'leg.target_source',
  'letter.reference',
  'letter.subject',
  'office.name',
  'organisation.name',
  'person.honorific_prefix',
  'person.honorific_suffix',
  'person.name',
  'reply.signed_by',
  'reply.signed_by_role',
  'signatory.signed_as',
];

/** Columns that hold one of some published words, or name a row by more than its id. */
const ITS_OWN_WORDS =
  /[._](kind|role|class|status|state|act|house|channel|publicity|horizon|outcome|level|division|door|rung|because|slug|prefix|source|zone|form|token_scope)$/;

/** Tables that name a letter and tell nothing of it that could be public; this letter has no row in them. */
const BESIDE = ['deadline_gone', 'holder_settled', 'idempotency_key', 'mail_filing'];

describe('what is public of a letter whose every column has a word of its own', () => {
  let t: TestApp;
  let scene: RegisterScene;
  let canaries: Canaries;
  let paths: string[];
  beforeAll(async () => {
    t = await startApp('2022-01-20');
    scene = await RegisterScene.on(t);
    await scene.set({ isRegisterPublic: true, registerIntroduction: 'Words' });
    await addEverything(scene);
    canaries = await Canaries.into(t.db);
    const [{ slug, reference }] = await t.db.query<[{ slug: string; reference: string }]>(
      `SELECT g.slug, l.reference FROM letter l JOIN appg g ON g.id = l.group_id`,
    );
    paths = [...scene.addresses(reference, slug), `/api/v1/register/${slug}?standing=answered`];
  });
  afterAll(() => t.close());

  it('is what is meant to be, in pages, JSON and the feed, and no other column', async () => {
    const texts: string[] = [];
    for (const path of paths) {
      const answer = await scene.fetch(path);
      const headers = [...answer.headers].map((header) => header.join(': ')).join('\n');
      expect({ path, status: answer.status }).toEqual({ path, status: 200 });
      texts.push(headers, await answer.text());
    }
    expect(canaries.foundIn(...texts)).toEqual(PUBLIC);
  });

  it('was tried with every text column of the schema but those that have words of their own', () => {
    expect(canaries.without.filter((name) => !ITS_OWN_WORDS.test(name))).toEqual([]);
    expect(canaries.empty).toEqual(BESIDE);
    expect(canaries.count).toBeGreaterThan(100);
  });
});

/** A letter that has something in every place: parts, answers, chasers, files, a follow-up's worth of history. */
async function addEverything(scene: RegisterScene): Promise<void> {
  const { staff, t } = scene;
  await addPrimeMinister(staff);
  const [windowId, { id: officeId }] = [await scene.window(), await primeMinister(staff)];
  const letter = await scene.log({
    ...{ owner: 'Owner', topics: ['Topic'], sources: [{ label: 'Source', url: 'https://example.org' }] },
    recipients: [
      {
        role: 'to',
        printed: 'The Prime Minister',
        officeId,
        address: '10 Downing Street',
        email: 'pm@example.org',
      },
      { role: 'to', printed: 'Somebody\n1 Home Street', email: 'somebody@example.org' },
      { role: 'cc', printed: 'Copied Person', address: 'Their street', email: 'copied@example.org' },
    ],
    signatories: [
      {
        signedAs: 'First Fictional MP',
        capacity: 'Chair',
        party: 'A party',
        house: 'commons',
        agreedOn: '2021-11-20',
      },
      { signedAs: 'Asked Fictional MP', invitedOn: '2021-11-20' },
    ],
    asks: [
      { text: 'Oppose it.', horizon: 'before_event', windowId },
      { text: 'Publish it.', horizon: 'standard' },
    ],
    replyRequestedOn: '2021-12-01',
  });
  await addAnswers(scene, letter);
  const chasers = `/api/v1/letters/${letter.id}/chasers`;
  await staff.post(chasers, {
    recipientId: letter.recipientId,
    kind: 'phone',
    madeOn: '2022-01-05',
    madeBy: 'Maker',
    spokeTo: 'Clerk',
    note: 'Note',
  });
  const question = {
    kind: 'written_question',
    madeOn: '2022-01-06',
    house: 'commons',
    askedBy: 'Asker',
    uin: '100123',
  };
  await staff.post(chasers, {
    recipientId: letter.recipientId,
    ...question,
    answeredOn: '2022-01-10',
    answer: 'Answer',
    note: 'Note',
  });
  const body = formOf([
    ['kind', 'scan'],
    ['file', ['letter.txt', Buffer.from('Dear Minister')]],
  ]);
  for (const act of ['close', 'reopen'])
    await staff.post(`/api/v1/letters/${letter.id}/${act}`, { on: '2022-01-19', reason: 'Reason' });
  const headers = { authorization: `Bearer ${staff.secret}` };
  await fetch(`${t.url}/api/v1/letters/${letter.id}/attachments`, { method: 'POST', headers, body });
  await t.operator.post('/api/v1/jobs/sweep/run');
}

async function addAnswers(scene: RegisterScene, letter: RegisteredLetter): Promise<void> {
  const { staff } = scene;
  const organisationId = await organisationNamed(staff, 'Home Office');
  const named = {
    signedBy: 'Signer',
    signedByRole: 'Their role',
    theirReference: 'TO/1',
    addressedTo: 'Chair',
  };
  const { recipientId } = letter;
  const came = (rest: object): Promise<{ id: string }> =>
    scene.reply(letter, { recipientId, ...named, body: 'Body', ...rest });
  await came({ class: 'unclassified', receivedOn: '2021-11-30' });
  await came({
    class: 'holding',
    receivedOn: '2021-12-06',
    promisedBy: '2021-12-17',
    signedLevel: 'official',
  });
  await came({ class: 'transfer', receivedOn: '2021-12-09', transferredToOrganisationId: organisationId });
  const wrong = await came({ class: 'partial', receivedOn: '2021-12-10' });
  await staff.call('DELETE', `/api/v1/replies/${wrong.id}?reason=Wrong`);
  const { id: replyId } = await came({ class: 'partial', receivedOn: '2022-01-18', signedLevel: 'minister' });
  const outcome = { outcome: 'partly_met', judgedOn: '2022-01-19', replyId, quote: 'Body', note: 'Note' };
  await staff.call('PUT', `/api/v1/asks/${letter.askIds[0]}/outcome`, outcome);
}
