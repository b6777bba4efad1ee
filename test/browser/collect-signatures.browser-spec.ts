import { type Browser } from 'playwright-core';
import { startApp, type TestApp } from '../support/app.js';
import { accessFaults, describeInBrowser, startBrowser } from '../support/browser.js';
import { Visitor } from '../support/pages.js';
import { type Person } from '../support/people.js';

interface Letter {
  id: string;
  status: string;
  version: number;
  signatories: {
    id: string;
    signedAs: string;
    capacity: string | null;
    status: string;
    agreedOn: string | null;
    isLead: boolean;
    house: string | null;
  }[];
}

const names = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `Member ${index + 1} MP`);

describeInBrowser('collecting signatures', () => {
  let t: TestApp;
  let browser: Browser;
  let clerk: Person;
  beforeAll(async () => {
    t = await startApp('2021-11-22');
    browser = await startBrowser();
    clerk = await t.person('Clerk Example', { phrg: 'staff' });
  });
  afterAll(async () => {
    await browser.close();
    await t.close();
  });

  const draft = async (lines: string[], changes: object = {}): Promise<Letter> =>
    clerk.post<Letter>('/api/v1/groups/phrg/letters', {
      subject: 'Fiction: Kites over the harbour',
      body: 'Dear Minister, this letter is fiction.',
      recipients: [{ role: 'to', printed: 'The Minister for Kites' }],
      signatories: lines.map((signedAs) => ({ signedAs })),
      ...changes,
    });
  const open = async (letter: Letter, options: object = {}): Promise<Visitor> => {
    const visitor = await Visitor.of(browser, t.url, clerk, options);
    await visitor.open(`/groups/phrg/letters/${letter.id}/signatories`);
    return visitor;
  };
  const read = (letter: Letter): Promise<Letter> => clerk.get(`/api/v1/letters/${letter.id}`);
  const lines = async (letter: Letter): Promise<string[]> =>
    (await read(letter)).signatories.map(({ signedAs }) => signedAs);

  it.each([true, false])(
    'asks a pasted list and records what they say (scripts: %s)',
    async (javaScriptEnabled) => {
      const letter = await draft([]);
      const visitor = await open(letter, { javaScriptEnabled });
      expect(await visitor.page.textContent('main')).toContain('Nobody has been asked to sign it yet.');
      await visitor.fill({ signatories: 'Ada Example MP – Co-Chair\n\nBo Sample MP\nCy Specimen MP' });
      await visitor.fillDay('invited', '2021-11-20');
      await visitor.press('Add them');
      expect(await visitor.said()).toBe('3 people are added.');
      expect(await visitor.page.textContent('main')).toContain('3 names, in the order printed: 3 asked.');

      await visitor.page.getByLabel('Ada Example MP – Co-Chair', { exact: true }).check();
      await visitor.page.getByLabel('Cy Specimen MP', { exact: true }).check();
      await visitor.fillDay('on', '2021-11-21');
      await visitor.press('They agreed');
      expect(await visitor.said()).toBe('2 answers are recorded.');
      await visitor.page.getByLabel('Bo Sample MP', { exact: true }).check();
      await visitor.press('They declined');
      await visitor.page.getByLabel('Cy Specimen MP', { exact: true }).check();
      await visitor.press('They withdrew');
      expect((await read(letter)).signatories).toMatchObject([
        {
          signedAs: 'Ada Example MP – Co-Chair',
          capacity: 'Co-Chair',
          status: 'agreed',
          agreedOn: '2021-11-21',
        },
        { status: 'declined' },
        { status: 'withdrawn' },
      ]);
      await visitor.page.getByLabel('Bo Sample MP', { exact: true }).check();
      await visitor.press('No answer yet');
      expect((await read(letter)).signatories[1].status).toBe('invited');
      expect(visitor.faults).toEqual([]);
    },
  );

  it('says what does not fit, and keeps what was ticked', async () => {
    const letter = await draft(['Ada Example MP', 'Bo Sample MP']);
    const v = await open(letter);
    await v.press('Add them');
    expect(await v.errors()).toEqual(['Enter the names, one a line']);
    await v.press('They agreed');
    expect(await v.errors()).toEqual(['Tick those who have answered']);
    await v.page.getByLabel('Bo Sample MP', { exact: true }).check();
    await v.press('They withdrew');
    expect(await v.errors()).toEqual([
      'Bo Sample MP: They have not agreed, so there is nothing to withdraw. Record instead that they declined.',
    ]);
    expect(await v.page.getByLabel('Bo Sample MP', { exact: true }).isChecked()).toBe(true);
    expect(await accessFaults(v.page)).toEqual([]);
  });

  it('moves names up and down by buttons, without scripts, and stays with the one that moved', async () => {
    const letter = await draft(names(4));
    const { page } = await open(letter, { javaScriptEnabled: false });
    const up = page.getByRole('button', { name: 'Move up Member 3 MP' });
    await up.press('Enter');
    const focused = (text: string): Promise<void> => page.locator(':focus', { hasText: text }).waitFor();
    await focused('Move up Member 3 MP, now number 2');
    expect(await lines(letter)).toEqual(['Member 1 MP', 'Member 3 MP', 'Member 2 MP', 'Member 4 MP']);
    await page.keyboard.press('Enter');
    await focused('Move down Member 3 MP, now number 1');
    expect((await lines(letter))[0]).toBe('Member 3 MP');
    await page.getByLabel('Member 4 MP', { exact: true }).check();
    await page.getByLabel('Member 1 MP', { exact: true }).check();
    await page.locator('#place').fill('1');
    await page.getByRole('button', { name: 'Move', exact: true }).click();
    expect(await lines(letter)).toEqual(['Member 1 MP', 'Member 4 MP', 'Member 3 MP', 'Member 2 MP']);
  });

  it('moves a name by dragging where scripts run', async () => {
    const letter = await draft(names(5));
    const { page, faults } = await open(letter);
    const handles = page.locator('.postbag-order__handle');
    await handles.first().waitFor();
    await page.evaluate('scrollTo(0, 350)');
    const from = (await handles.nth(3).boundingBox())!;
    const to = (await handles.nth(0).boundingBox())!;
    await page.mouse.move(from.x + 5, from.y + 5);
    await page.mouse.down();
    await page.mouse.move(to.x + 5, to.y + 60, { steps: 4 });
    await page.mouse.move(to.x + 5, to.y - 5, { steps: 4 });
    await page.mouse.up();
    await page.getByText('The order is saved.').waitFor();
    expect(await lines(letter)).toEqual([
      'Member 4 MP',
      'Member 1 MP',
      'Member 2 MP',
      'Member 3 MP',
      'Member 5 MP',
    ]);
    expect(faults).toEqual([]);
  });

  it('asks why the order is changed once the letter was sent, and keeps the order asked for', async () => {
    const letter = await draft(names(3), { sentOn: '2021-11-22' });
    const visitor = await open(letter);
    expect(await visitor.page.textContent('main')).toContain('nobody can be added any more');
    await visitor.page.getByRole('button', { name: 'Move up Member 3 MP' }).click();
    expect(await visitor.errors()).toEqual([
      expect.stringContaining('was sent on 22 November 2021') as string,
    ]);
    await visitor.fill({ reason: 'Printed so.' });
    await visitor.press('Save the order shown');
    expect(await visitor.said()).toBe('The order is saved.');
    expect(await lines(letter)).toEqual(['Member 1 MP', 'Member 3 MP', 'Member 2 MP']);
  });

  it('shows both versions when somebody else changed the letter meanwhile', async () => {
    const letter = await draft(names(2));
    const visitor = await open(letter);
    await clerk.post(`/api/v1/letters/${letter.id}/signatories`, { signedAs: 'Latecomer MP' });
    await visitor.page.getByLabel('Member 2 MP', { exact: true }).check();
    await visitor.press('They agreed');
    expect(await visitor.page.title()).toContain('This letter was changed by somebody else');
    const row = visitor.page.getByRole('row', { name: /Member 2 MP/ });
    expect(await row.textContent()).toMatch(/Invited\s+Agreed/);
    await visitor.press('Save what I typed');
    expect((await read(letter)).signatories.map(({ status }) => status)).toEqual([
      'invited',
      'agreed',
      'invited',
    ]);
  });

  it('changes one, and removes one once it is confirmed', async () => {
    const letter = await draft(['Ada Example MP', 'Bo Sample MP']);
    const visitor = await open(letter, { javaScriptEnabled: false });
    await visitor.page.getByRole('link', { name: 'Change Bo Sample MP' }).click();
    await visitor.fill({ signedAs: 'Baroness Sample', capacity: 'Officer' });
    await visitor.page.getByLabel('Lords').check();
    await visitor.page.getByLabel('They lead: the reply goes to them').check();
    await visitor.fillDay('agreedOn', '2021-12-24');
    await visitor.press('Save');
    expect(await visitor.errors()).toEqual([
      '24 December 2021 has not come yet (today is 22 November 2021).',
    ]);
    await visitor.fillDay('agreedOn', '2021-11-22');
    await visitor.press('Save');
    expect(await visitor.said()).toBe('Baroness Sample is changed.');
    expect((await read(letter)).signatories[1]).toMatchObject({
      ...{ signedAs: 'Baroness Sample', capacity: 'Officer', house: 'lords', isLead: true, status: 'agreed' },
    });
    await visitor.page.getByRole('link', { name: 'Remove Ada Example MP' }).click();
    expect(await visitor.page.textContent('h1')).toContain('Remove this signatory?');
    expect(await visitor.page.textContent('.govuk-inset-text')).toBe('Ada Example MP');
    expect(await lines(letter)).toHaveLength(2);
    await visitor.press('Remove');
    expect(await lines(letter)).toEqual(['Baroness Sample']);
  });

  it('stays readable with 60 long names, on a phone too, and to everyone', async () => {
    const long =
      'The Rt Hon the Baroness Extremely-Longname of Somewhere-upon-the-Water – Co-Chair, Fictional Group';
    const letter = await draft(Array.from({ length: 60 }, (_, index) => `${long} ${index + 1}`));
    const visitor = await open(letter, { viewport: { width: 320, height: 700 } });
    expect(await visitor.page.locator('.postbag-order__row').count()).toBe(60);
    expect(await visitor.fits()).toBe(true);
    expect(await accessFaults(visitor.page)).toEqual([]);
    await visitor.page
      .getByRole('link', { name: /^Change/ })
      .first()
      .click();
    expect(await visitor.fits()).toBe(true);
    expect(await accessFaults(visitor.page)).toEqual([]);
    expect(visitor.faults).toEqual([]);
  });
});
