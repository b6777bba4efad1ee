import { RenameAccount } from '../../src/accounts/rename-account.use-case.js';
import { KeepMessage } from '../../src/inbox/keep-message.use-case.js';
import { ReadMessage } from '../../src/inbox/read-message.use-case.js';
import { SetMessageAside } from '../../src/inbox/set-message-aside.use-case.js';
import { MapColumns } from '../../src/imports/map-columns.use-case.js';
import { StartImport } from '../../src/imports/start-import.use-case.js';
import { SaveView } from '../../src/saved-views/save-view.use-case.js';
import { type Actor, systemActor } from '../../src/timeline/actor.js';
import { type Caller, type TestApp } from './app.js';
import { hostileMail } from './hostile-mail.js';
import { hostile } from './hostile-text.js';
import { hostileWebhook } from './hostile-webhook.js';
import { type Person } from './people.js';
import { sendFirstReport, superseding } from './suite/sent-things.js';
import { unsubscriptionOf } from './unsubscription.js';
import { Workbooks } from './workbooks.js';

/** After the letter is due, so that it is late, chased and flagged. */
export const HOSTILE_DAY = '2022-01-20';

interface Made {
  id: string;
}
interface Letter extends Made {
  recipients: Made[];
  signatories: Made[];
  asks: Made[];
}

const GROUP = '/api/v1/groups/phrg';
const IN_LONDON = { firstOn: '2022-01-24', lastOn: '2022-01-26', timeZone: 'Europe/London' };

/** Makes one of each thing that a group and the directory have; every field that takes free text is hostile. */
export class HostileGroup {
  private readonly ids: Record<string, string[]> = { group: ['phrg'] };
  private constructor(
    readonly t: TestApp,
    private readonly admin: Caller,
    /** An administrator of the group who is the operator too, so that every page opens. */
    readonly reader: Person,
  ) {}

  static async on(t: TestApp): Promise<HostileGroup> {
    const reader = await t.person('Reader', { phrg: 'admin' });
    await t.db.query('UPDATE account SET is_operator = true WHERE id = $1', [reader.id]);
    const group = new HostileGroup(t, await t.caller('admin'), reader);
    const register = { isRegisterPublic: true, registerIntroduction: hostile(500) };
    await group.admin.call('PATCH', GROUP, { name: hostile(200), ...register });
    await group.addDirectory();
    await group.addLetters();
    await group.addAnswers();
    await group.addPeople();
    await t.operator.post('/api/v1/jobs/sweep/run');
    const { items } = await group.admin.get<{ items: { id: string | null }[] }>(`${GROUP}/flags`);
    group.ids.unsubscription = [await unsubscriptionOf(t, reader.id)];
    group.ids.webhook = [await hostileWebhook(t, group.admin, group.ids['letter sent'][0])];
    group.ids.flags = items.flatMap(({ id }) => id ?? []).slice(0, 1);
    return group;
  }

  /** Secrets of links that were sent to people, for the pages that they open. */
  secrets: Readonly<Record<'invitation' | 'reset', string>> = { invitation: '', reset: '' };

  /**
   * The addresses of a route with the ids of the hostile things: of what concerns a letter one for each letter.
   *
   * @throws when it does not know what stands at a parameter of the route
   */
  addressesOf(path: string): string[] {
    const only = path.endsWith('/:id/workbook') ? 'of workbook' : '';
    const sorts = path.includes(':letter') ? ['sent', 'draft'] : [only];
    return sorts.flatMap((sort) =>
      path
        .split('/')
        .slice(1)
        .reduce((all, part) => all.flatMap((at) => this.at(at, part, sort)), ['']),
    );
  }

  /** The address `at`, gone on by one part of a route's path. */
  private at(at: string, part: string, sort: string): string[] {
    const parameter = /^:(\w+)(?:\(\^\(\?:(.+)\)\$\))?$/.exec(part);
    if (!parameter) return [`${at}/${part}`];
    const [, name, choices] = parameter;
    const noun = name === 'id' ? at.split('/').at(-1)! : name;
    const ids = choices?.split('|') ?? this.ids[`${noun} ${sort}`.trim()] ?? this.ids[noun];
    if (!ids) throw new Error(`${at}/${part}: say in test/support/hostile-group.ts how a ${noun} is made`);
    return ids.map((id) => `${at}/${id}`);
  }

  private async make<Body extends Made>(noun: string, path: string, body: object): Promise<Body> {
    const made = await this.admin.post<Body>(path, body);
    (this.ids[noun] ??= []).push(made.id);
    return made;
  }

  private async addDirectory(): Promise<void> {
    const { id: organisationId } = await this.make('organisation', '/api/v1/organisations', {
      ...{ slug: 'hostile-office', name: hostile(200), kind: 'department' },
    });
    const target = { days: 15, source: hostile(500) };
    await this.make('target', `/api/v1/organisations/${organisationId}/targets`, target);
    const { id: officeId } = await this.make('office', '/api/v1/offices', {
      ...{ organisationId, name: hostile(200), salutation: hostile(200), address: hostile(500) },
      email: `"><img/src=x/onerror=injected=1>${'w'.repeat(200)}@example.org`,
    });
    const { id: personId } = await this.make('person', '/api/v1/people', {
      ...{ name: hostile(200), honorificPrefix: hostile(50), honorificSuffix: hostile(50), house: 'commons' },
      ...{ party: hostile(100), constituency: hostile(100) },
    });
    const tenure = { officeId, personId, fromOn: '2019-07-24', source: hostile(500) };
    await this.make('tenure', '/api/v1/tenures', tenure);
    const window = { name: hostile(200), place: hostile(200), source: hostile(500), ...IN_LONDON };
    await this.make('window', `/api/v1/event-windows`, window);
  }

  private async addLetters(): Promise<void> {
    const [windowId, officeId, personId] = ['window', 'office', 'person'].map((noun) => this.ids[noun][0]);
    const body = (signatories: number): object => ({
      ...{ subject: hostile(300), body: hostile(5000), datedOn: '2021-11-22', owner: hostile(100) },
      topics: [hostile(300), hostile(60)],
      recipients: [
        { role: 'to', printed: hostile(1000), officeId, address: hostile(500), email: hostile(200) },
        { role: 'cc', printed: hostile(300) },
      ],
      signatories: Array.from({ length: signatories }, (_, index) => ({
        ...{ signedAs: `${index + 1} ${hostile(280)}`, capacity: hostile(200), party: hostile(100) },
        ...(index === 0 && { personId }),
      })),
      asks: [
        { text: hostile(2000), horizon: 'before_event', windowId },
        { text: hostile(500), horizon: 'standard' },
      ],
      sources: [{ label: hostile(300), url: 'javascript:injected=1' }],
    });
    const letters = `${GROUP}/letters`;
    const sent = { ...body(60), reference: hostile(40), sentOn: '2021-11-22', publicity: 'open' };
    this.ids.reference = [encodeURIComponent(hostile(40))];
    const draft = { ...body(2), reference: `${hostile(38)}-2`, replyRequestedOn: '2022-03-01' };
    this.keepParts('sent', await this.make<Letter>('letter sent', letters, sent));
    this.keepParts('draft', await this.make<Letter>('letter draft', letters, draft));
  }

  private keepParts(letter: string, { recipients, signatories, asks }: Letter): void {
    const parts = { recipients, signatories, asks, ask: asks };
    for (const [noun, all] of Object.entries(parts)) this.ids[`${noun} ${letter}`] = [all.at(-1)!.id];
    this.ids.parts = ['recipients', 'signatories', 'asks'];
  }

  private async addAnswers(): Promise<void> {
    const letter = `/api/v1/letters/${this.ids['letter sent'][0]}`;
    const askId = this.ids['ask sent'][0];
    const says = { signedBy: hostile(300), signedByRole: hostile(300), theirReference: hostile(100) };
    await this.make('reply', `${letter}/replies`, {
      ...{
        class: 'partial',
        receivedOn: '2021-12-06',
        body: hostile(5000),
        addressedTo: hostile(300),
        ...says,
      },
      outcomes: [{ askId, outcome: 'partly_met', quote: hostile(2000), note: hostile(2000) }],
    });
    const chasers = `${letter}/chasers`;
    await this.make('chaser', chasers, {
      ...{ kind: 'written_question', madeOn: '2022-01-10', house: 'commons', uin: '100123' },
      ...{ askedBy: hostile(300), madeBy: hostile(300), note: hostile(5000) },
      ...{ answeredOn: '2022-01-17', answer: hostile(5000) },
    });
    const phone = { kind: 'phone', madeOn: '2022-01-05', madeBy: hostile(300), spokeTo: hostile(300) };
    await this.admin.post(chasers, { ...phone, note: hostile(5000) });
    const form = new FormData();
    form.set('kind', 'scan');
    form.set('file', new Blob(['Dear Minister']), `${hostile(120).replaceAll('/', '')}.txt`);
    const file = { method: 'POST', headers: { authorization: `Bearer ${this.admin.secret}` }, body: form };
    const answer = await fetch(`${this.t.url}${letter}/attachments`, file);
    this.ids.attachments = [((await answer.json()) as Made).id];
    const report = { asOf: '2022-01-19', from: '2021-11-01', to: '2022-01-19', note: hostile(500) };
    await this.make('report', `${GROUP}/reports`, report);
    await sendFirstReport(this.t, this.admin, GROUP);
    await this.make('report', `${GROUP}/reports`, { ...report, ...superseding(hostile(500)) });
  }

  private async addPeople(): Promise<void> {
    const { app, account, db } = this.t;
    const member = await account('Member', { phrg: 'staff' });
    for (const { id } of [member, this.reader])
      await app.get(RenameAccount).execute(systemActor('test', 'cli'), { accountId: id, name: hostile(100) });
    this.ids.member = [member.id];
    const token = { name: hostile(100), role: 'viewer', accountId: this.reader.id };
    await this.make('token', `${GROUP}/tokens`, token);
    const email = `${'w'.repeat(60)}@${'w'.repeat(60)}.${'w'.repeat(60)}.example.org`;
    const invited = { email, role: 'viewer' };
    const invitation = await this.make<Made & { secret: string }>(
      'invitation',
      `${GROUP}/invitations`,
      invited,
    );
    const reset = await this.admin.post<{ secret: string }>(`${GROUP}/members/${member.id}/password-reset`);
    this.secrets = { invitation: invitation.secret, reset: reset.secret };
    const [{ id: groupId }] = await db.query<[Made]>(`SELECT id FROM appg WHERE slug = 'phrg'`);
    const { id, name } = this.reader;
    const actor = { kind: 'person', role: 'admin', door: 'web', id, name, groupId } as const;
    const view = { name: hostile(60), query: new URLSearchParams({ q: hostile(200) }).toString() };
    this.ids.view = [await app.get(SaveView).execute(actor, view)];
    this.ids.imports = [await this.addImport(actor)];
    this.ids['imports of workbook'] = [await this.addWorkbook(actor)];
    this.ids.inbox = await this.addMails(actor);
  }

  /** A mail that waits and names the letter, and one that was set aside. */
  private async addMails(actor: Actor): Promise<string[]> {
    const { app } = this.t;
    const ids: string[] = [];
    for (const number of [1, 2]) {
      const mail = { raw: hostileMail(number), source: 'dropped', fileName: `${hostile(120)}.eml` } as const;
      const { id } = await app.get(KeepMessage).execute(actor, mail);
      await app.get(ReadMessage).execute(actor, { messageId: id });
      ids.push(id);
    }
    await app.get(SetMessageAside).execute(actor, { messageId: ids[1], version: null, reason: hostile(500) });
    return ids;
  }

  /** Everything of the group in a workbook that waits, as if the group were empty. */
  private async addWorkbook(actor: Actor & { readonly groupId: string }): Promise<string> {
    const { app, caller, db, url } = this.t;
    await caller('viewer', 'nothing-yet');
    const [{ id: groupId }] = await db.query<[Made]>(`SELECT id FROM appg WHERE slug = 'nothing-yet'`);
    const file = { fileName: `${hostile(150)}.xlsx`, content: await new Workbooks(url, this.admin).export() };
    const importId = await app.get(StartImport).execute({ ...actor, groupId }, file);
    const put = `UPDATE letter_import SET group_id = $1, problem = $2 WHERE id = $3`;
    await db.query(put, [actor.groupId, hostile(200), importId]);
    return importId;
  }

  /** A sheet that has a good row, one with everything wrong, and a duplicate, ready to be confirmed. */
  private async addImport(actor: Actor): Promise<string> {
    const { app } = this.t;
    const cell = (size: number): string => `"${hostile(size).replaceAll('"', '""')}"`;
    const row = `${cell(200)},03/04/2021,${cell(200)},${cell(200)}`;
    const lines = [`Subject,Date sent,To,${cell(100)}`, row, `${cell(200)},${cell(100)},,`, row];
    const content = Buffer.from(lines.join('\n'));
    const importId = await app.get(StartImport).execute(actor, { fileName: `${hostile(150)}.csv`, content });
    await app.get(MapColumns).execute(actor, { importId, mapping: ['subject', 'sentOn', 'to', null] });
    return importId;
  }
}
