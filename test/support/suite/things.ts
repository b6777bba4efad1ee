import { SetupCodes } from '../../../src/accounts/setup-codes.js';
import { MakeFeed } from '../../../src/feeds/make-feed.use-case.js';
import { StartImport } from '../../../src/imports/start-import.use-case.js';
import { systemActor } from '../../../src/timeline/actor.js';
import { type Caller, type TestApp } from '../app.js';
import { type Account } from '../people.js';
import { openRegister, publicLetter } from './public-things.js';
import { deadLetter, delivered, WEBHOOK } from './sent-things.js';

/**
 * In which state the letter of a request must be; `aside`: a message that was put aside; `reshuffled`: sent to an office that
 * somebody else has taken since.
 */
export type LetterState = 'sent' | 'draft' | 'closed' | 'withdrawn' | 'aside' | 'reshuffled';

interface Letter {
  id: string;
  recipients: { id: string }[];
  signatories: { id: string }[];
  asks: { id: string }[];
}

let count = 0;
/** A number that no other thing of the run has. */
export const unique = (): number => (count += 1);

/**
 * Things of one group, made when they are first asked for: a letter in the state wanted, and whatever belongs to it. A
 * request that changes something is given things of its own, so that it finds them as they must be.
 */
export class Things {
  private readonly made = new Map<string, Promise<string>>();
  private letterMade?: Promise<Letter>;
  private taken?: Promise<string>;

  constructor(
    private readonly t: TestApp,
    private readonly admin: Caller,
    readonly group: string,
    readonly state: LetterState = 'sent',
  ) {}

  /** Other things of the same group, made anew. */
  anew(state: LetterState = 'sent'): Things {
    return new Things(this.t, this.admin, this.group, state);
  }

  /**
   * The id of a thing, by the noun that its kind has in paths.
   *
   * @throws when the suite does not know how such a thing is made
   */
  async id(noun: string): Promise<string> {
    const make = this.makers[noun];
    if (!make)
      throw new Error(`the suite has no ${noun}; say in test/support/suite/things.ts how one is made`);
    const id = this.made.get(noun) ?? make();
    this.made.set(noun, id);
    return id;
  }

  /** A member of the group, of no other. */
  member(): Promise<Account> {
    return this.t.account(`Member ${unique()}`, { [this.group]: 'viewer' });
  }

  /** The secret of an invitation into the group, for this address or for one that is new. */
  async invitationSecret(email = `newcomer.${unique()}@example.org`): Promise<string> {
    const path = `/api/v1/groups/${this.group}/invitations`;
    return (await this.admin.post<{ secret: string }>(path, { email, role: 'viewer' })).secret;
  }

  /** The secret of a link with which a member sets a new password. */
  async resetSecret(): Promise<string> {
    const path = `/api/v1/groups/${this.group}/members/${await this.id('members')}/password-reset`;
    return (await this.admin.post<{ secret: string }>(path)).secret;
  }

  /** The secret of a member's calendar. */
  async calendarSecret(): Promise<string> {
    const accountId = await this.id('members');
    return (await this.t.app.get(MakeFeed).execute(systemActor('test', 'cli'), { accountId })).secret;
  }

  /** A code to set up with, once more: everybody who can sign in is taken away. */
  async setupCode(): Promise<string> {
    await this.t.db.query(
      'DELETE FROM membership; DELETE FROM account_session; DELETE FROM account_login; DELETE FROM account',
    );
    return (await this.t.app.get(SetupCodes).make())!;
  }

  async signatories(): Promise<string[]> {
    return (await this.letter()).signatories.map(({ id }) => id);
  }

  private readonly makers: Record<string, (() => Promise<string>) | undefined> = {
    groups: () => Promise.resolve(this.group),
    letters: async () => (await this.letter()).id,
    recipients: async () => this.part((await this.letter()).recipients),
    signatories: async () => this.part((await this.letter()).signatories),
    asks: async () => this.part((await this.letter()).asks),
    replies: () =>
      this.post('/letters', '/replies', { class: 'partial', receivedOn: '2021-12-06', body: 'In part.' }),
    chasers: () => this.post('/letters', '/chasers', { kind: 'phone', madeOn: '2022-01-05' }),
    imports: () => this.addImport(),
    attachments: async () => this.upload(`letters/${await this.id('letters')}/attachments`, fileForm()),
    inbox: () => this.message(),
    'event-windows': () =>
      this.post(null, '/event-windows', {
        ...{ name: 'Fiction: a vote', firstOn: '2021-12-01', lastOn: '2021-12-02' },
        timeZone: 'Europe/London',
      }),
    tokens: () => this.post('/groups', '/tokens', { name: 'Fiction', role: 'viewer' }),
    members: async () => (await this.member()).id,
    invitations: () => this.post('/groups', '/invitations', { email: 'ada@example.org', role: 'viewer' }),
    flags: () => this.flag(),
    webhooks: () => this.post('/groups', '/webhooks', WEBHOOK),
    deliveries: async () =>
      delivered(this.t, await this.post('/groups', `/webhooks/${await this.id('webhooks')}/test`, {})),
    undelivered: async () => deadLetter(this.t, await this.id('members'), this.group),
    reports: () => this.post('/groups', '/reports', { asOf: '2021-12-21' }),
    organisations: () =>
      this.post(null, '/organisations', { slug: `body-${unique()}`, name: 'Fiction', kind: 'department' }),
    targets: () =>
      this.post('/organisations', '/targets', { days: 15, source: 'Fiction', toOn: '2020-01-01' }),
    calendar: () => this.calendarSecret(),
    'public register': () => openRegister(this.admin, this.group),
    'public letters': () => publicLetter(this.admin, this.group),
    offices: async () =>
      this.post(null, '/offices', {
        organisationId: await this.id('organisations'),
        name: `Minister for Fiction ${unique()}`,
      }),
    people: () => this.post(null, '/people', { name: 'A Fictional Person' }),
    tenures: async () =>
      this.post(null, '/tenures', {
        officeId: await this.id('offices'),
        personId: await this.id('people'),
        ...{ fromOn: '2015-01-01', toOn: '2016-01-01' },
      }),
  };

  /** A letter that can take whatever is done with one in its state. */
  private letter(): Promise<Letter> {
    return (this.letterMade ??= this.log());
  }

  private async log(): Promise<Letter> {
    const officeId = this.state === 'reshuffled' ? await this.id('offices') : null;
    const to = { role: 'to', printed: 'The Minister for Fiction', ...(officeId && { officeId }) };
    const letter = await this.admin.post<Letter>(`/api/v1/groups/${this.group}/letters`, {
      subject: 'Fiction: a letter',
      body: 'Dear Minister, …',
      ...(this.state === 'draft' ? { datedOn: '2021-11-19' } : { sentOn: '2021-11-22' }),
      recipients: [to, { role: 'cc', printed: 'Another Minister' }],
      signatories: ['First Fiction MP', 'Baroness Fiction'].map((signedAs) => ({
        ...{ signedAs, invitedOn: '2021-11-19' },
      })),
      asks: [
        { text: 'Do one thing.', horizon: 'standard' },
        { text: 'Do another.', horizon: 'longer_term' },
      ],
    });
    const act = {
      closed: 'close',
      withdrawn: 'withdraw',
      draft: null,
      sent: null,
      aside: null,
      reshuffled: null,
    }[this.state];
    if (act)
      await this.admin.post(`/api/v1/letters/${letter.id}/${act}`, { on: '2022-01-17', reason: 'Fiction.' });
    if (this.state === 'reshuffled') await this.takenOffice();
    return letter;
  }

  /** The tenure of whoever took the office of a letter that is `reshuffled`. */
  takenOffice(): Promise<string> {
    return (this.taken ??= (async () => {
      const [officeId, personId] = [await this.id('offices'), await this.id('people')];
      return this.post(null, '/tenures', { officeId, personId, fromOn: '2021-12-01' });
    })());
  }

  /** Of a draft the last, which can be taken off; else the first, who owes an answer. */
  private part(parts: { id: string }[]): string {
    return (this.state === 'draft' ? parts.at(-1)! : parts[0]).id;
  }

  private async post(of: string | null, path: string, body: object): Promise<string> {
    const owner = of === null ? '' : `${of}/${await this.id(of.slice(1))}`;
    return (await this.admin.post<{ id: string }>(`/api/v1${owner}${path}`, body)).id;
  }

  private async upload(path: string, body: FormData): Promise<string> {
    const headers = { authorization: `Bearer ${this.admin.secret}` };
    const response = await fetch(`${this.t.url}/api/v1/${path}`, { method: 'POST', headers, body });
    return ((await response.json()) as { id: string }).id;
  }

  /** Of a spreadsheet, which waits for somebody to say what its columns hold. */
  private async addImport(): Promise<string> {
    const { id: groupId } = await this.admin.get<{ id: string }>(`/api/v1/groups/${this.group}`);
    const actor = { ...systemActor('suite', 'cli'), role: 'staff', groupId } as const;
    const file = { fileName: 'letters.csv', content: Buffer.from('Subject\nFiction') };
    return this.t.app.get(StartImport).execute(actor, file);
  }

  private async message(): Promise<string> {
    const inbox = `groups/${this.group}/inbox`;
    const id = await this.upload(inbox, mailForm());
    if (this.state === 'aside')
      await this.admin.post(`/api/v1/${inbox}/${id}/set-aside`, { reason: 'Fiction.' });
    return id;
  }

  /** One that a sweep raised. */
  private async flag(): Promise<string> {
    const find = async (): Promise<string | undefined> => {
      const list = await this.admin.get<{ items: { id: string | null }[] }>(
        `/api/v1/groups/${this.group}/flags?letter=${await this.id('letters')}`,
      );
      return list.items.find(({ id }) => id !== null)?.id ?? undefined;
    };
    await this.id('letters');
    await this.t.operator.post('/api/v1/jobs/sweep/run');
    return (await find()) ?? Promise.reject(new Error('no flag was raised for the suite’s letter'));
  }
}

/** A form with one file that is accepted. */
export function fileForm(fields: readonly string[] = ['kind', 'file']): FormData {
  const form = new FormData();
  if (fields.includes('kind')) form.set('kind', 'other');
  form.set('file', new Blob([`Dear Minister,\n\nThis is letter ${unique()}.`]), 'fiction.txt');
  return form;
}

/** A form with one mail that nobody has had. */
export function mailForm(): FormData {
  const form = new FormData();
  const head = `From: minister@fiction.example\r\nMessage-ID: <${unique()}@fiction.example>\r\n`;
  form.set('file', new Blob([`${head}\r\nDear Member,\r\n\r\nThis is fiction.\r\n`]), 'fiction.eml');
  return form;
}
