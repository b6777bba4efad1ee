import { startApp, type TestApp } from '../support/app.js';
import { addPrimeMinister, organisationNamed } from '../support/founding-letter.js';
import { RegisterScene, type RegisteredLetter } from '../support/public-register.js';

const TODAY = '2022-01-20';

describe('the public register of a group', () => {
  let t: TestApp;
  let scene: RegisterScene;
  let letter: RegisteredLetter;
  beforeAll(async () => {
    t = await startApp(TODAY);
    scene = await RegisterScene.on(t);
    await addPrimeMinister(scene.staff);
    const windowId = await scene.window();
    letter = await scene.log({
      recipients: [
        {
          role: 'to',
          printed: 'The Prime Minister\n10 Downing Street',
          officeId: await officeOf(scene),
          email: 'pm@example.org',
        },
        { role: 'cc', printed: 'Copied Person, 1 Copy Street' },
      ],
      signatories: [
        { signedAs: 'First Fictional MP - Co-Chair', agreedOn: '2021-11-20' },
        { signedAs: 'Asked Fictional MP', invitedOn: '2021-11-20' },
        { signedAs: 'Declining Fictional MP', invitedOn: '2021-11-20' },
        { signedAs: 'Withdrawing Fictional MP', agreedOn: '2021-11-20' },
        { signedAs: 'Baroness Fictional', agreedOn: '2021-11-21' },
      ],
      asks: [
        { text: 'Oppose it before the vote.', horizon: 'before_event', windowId },
        { text: 'Make nominations open.', horizon: 'standard' },
      ],
    });
    const signatories = `/api/v1/letters/${letter.id}/signatories`;
    const say = (at: number, answer: object): Promise<unknown> =>
      scene.staff.call('PATCH', `${signatories}/${letter.signatoryIds[at]}`, {
        ...answer,
        reason: 'Fiction.',
      });
    await say(2, { declinedOn: '2021-11-21' });
    await say(3, { withdrawnOn: '2021-11-24' });
  });
  afterAll(() => t.close());

  const officeOf = async ({ staff }: RegisterScene): Promise<string> => {
    const { items } = await staff.get<{ items: { id: string; name: string }[] }>(
      '/api/v1/offices?q=Prime%20Minister',
    );
    return items.find(({ name }) => name === 'Prime Minister')!.id;
  };

  it('is not there while it is off, just as a group that never was', async () => {
    const [off, none] = [
      scene.addresses(letter.reference),
      scene.addresses(letter.reference, 'no-such-group'),
    ];
    for (const [at, path] of off.entries()) {
      const [one, other] = [await scene.fetch(path), await scene.fetch(none[at])];
      const told = async (answer: Response): Promise<unknown[]> => [
        answer.status,
        [...answer.headers].filter(
          ([name]) => !['date', 'x-request-id', 'content-security-policy', 'content-length'].includes(name),
        ),
        (await answer.text()).replaceAll(
          /nonce="[^"]*"|no-such-group|phrg|"instance":"[^"]*"|[0-9a-f-]{36}/g,
          '',
        ),
      ];
      const [mine, absent] = [await told(one), await told(other)];
      expect({ path, told: mine }).toEqual({ path, told: absent });
      expect(mine[0]).toBe(404);
    }
  });

  it('is switched on by the group’s settings, with a version and a line of history', async () => {
    const path = '/api/v1/groups/phrg';
    const { version } = await scene.admin.get<{ version: number }>(path);
    const settings = { isRegisterPublic: true, registerIntroduction: 'We publish what we write.' };
    const stale = await scene.admin.call('PATCH', path, settings, { 'if-match': `"${version - 1}"` });
    expect(stale.status).toBe(412);
    expect((await scene.staff.call('PATCH', path, settings)).status).toBe(403);
    const { body } = await scene.admin.call('PATCH', path, settings, { 'if-match': `"${version}"` });
    expect(body).toMatchObject(settings);
    const [entry] = await t.db.query<{ after: object }[]>(
      `SELECT after FROM timeline_entry WHERE event = 'group-changed' ORDER BY seq DESC LIMIT 1`,
    );
    expect(entry.after).toEqual(settings);
  });

  it('shows to everyone whom a letter went to, who signed, what it asks, and when a reply is due by which rule', async () => {
    expect(await scene.letter(letter)).toEqual({
      group: {
        id: expect.stringMatching(
          /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
        ) as string,
        ...{ slug: 'phrg', name: 'Group phrg', introduction: 'We publish what we write.' },
      },
      notice: expect.stringContaining('not an official publication of the House of Commons') as string,
      id: expect.stringMatching(/^urn:uuid:/) as string,
      reference: letter.reference,
      subject: 'Fiction: an open letter',
      ...{ datedOn: null, sentOn: '2021-11-22', status: 'awaiting_reply', latestReply: null },
      updatedAt: expect.stringMatching(/^2022-01-20T09:/) as string,
      to: [
        {
          ...{
            office: 'Prime Minister',
            holder: 'The Rt Hon Boris Johnson MP',
            organisation: expect.any(String) as string,
          },
          ...{
            owedBy: expect.any(String) as string,
            state: 'awaiting',
            receivedOn: '2021-11-22',
            dueOn: '2021-12-20',
          },
          ...{ targetDays: 20, targetSource: expect.any(String) as string, answeredOn: null },
          ...{ workingDays: 40, workingDaysLate: 20, isLate: true },
        },
      ],
      signatories: ['First Fictional MP - Co-Chair', 'Baroness Fictional'],
      asks: [
        {
          ...{ position: 1, text: 'Oppose it before the vote.', outcome: 'overtaken_by_events' },
          window: {
            name: 'Election of Interpol’s President',
            place: 'Istanbul',
            firstOn: '2021-11-23',
            lastOn: '2021-11-25',
          },
        },
        { position: 2, text: 'Make nominations open.', outcome: 'open', window: null },
      ],
      replies: [],
    });
  });

  it('tells of replies that came, when and from which office; names ministers and no officials, and nothing they say', async () => {
    const other = await scene.log({ subject: 'Fiction: answered' });
    const holding = {
      class: 'holding',
      receivedOn: '2021-12-06',
      promisedBy: '2021-12-17',
      signedBy: 'A Clerk Example',
    };
    await scene.reply(other, {
      ...holding,
      signedByRole: 'Correspondence Officer',
      signedLevel: 'official',
      body: 'Secret words',
    });
    await scene.reply(other, { class: 'automatic', receivedOn: '2021-12-07', signedBy: 'A Machine' });
    await scene.reply(other, { class: 'unclassified', receivedOn: '2021-12-08', signedBy: 'A Stranger' });
    const wrong = await scene.reply(other, { class: 'acknowledgement', receivedOn: '2021-12-08' });
    await scene.staff.call('DELETE', `/api/v1/replies/${wrong.id}?reason=Fiction`);
    const organisationId = await organisationNamed(scene.staff, 'Home Office');
    const transfer = {
      class: 'transfer',
      receivedOn: '2021-12-09',
      transferredToOrganisationId: organisationId,
    };
    await scene.reply(other, { ...transfer, signedLevel: 'official' });
    const { id: replyId } = await scene.reply(other, {
      ...{
        class: 'substantive',
        receivedOn: '2022-01-18',
        datedOn: '2022-01-17',
        body: 'No, because of Mr Private.',
      },
      ...{
        signedBy: 'Ann Example MP',
        signedByRole: 'Minister of State',
        signedLevel: 'minister',
        theirReference: 'TO2021/1',
      },
    });
    const outcome = {
      outcome: 'declined',
      judgedOn: '2022-01-19',
      replyId,
      quote: 'because of Mr Private',
      note: 'Weak',
    };
    await scene.staff.call('PUT', `/api/v1/asks/${other.askIds[0]}/outcome`, outcome);
    const read = await scene.letter<{ replies: object[]; status: string; to: object[] }>(other);
    expect(read).toMatchObject({
      status: 'replied',
      latestReply: { class: 'substantive', receivedOn: '2022-01-18' },
      to: [{ state: 'answered', owedBy: 'Home Office', answeredOn: '2022-01-18' }],
      asks: [{ outcome: 'declined' }],
    });
    const nobody = { signedBy: null, signedByRole: null };
    expect(read.replies).toMatchObject([
      {
        class: 'holding',
        promisedBy: '2021-12-17',
        signedLevel: 'official',
        ...nobody,
        workingDays: 10,
        isLate: false,
      },
      { class: 'transfer', transferredTo: 'Home Office', ...nobody },
      {
        class: 'substantive',
        from: 'Home Office',
        datedOn: '2022-01-17',
        signedBy: 'Ann Example MP',
        signedByRole: 'Minister of State',
      },
    ]);
    expect(JSON.stringify(read)).not.toMatch(
      /Clerk|Correspondence Officer|Machine|Stranger|Secret|Private|Weak|TO2021|Downing/,
    );
  });
});
