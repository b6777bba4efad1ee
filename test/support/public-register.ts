import { type Caller, type TestApp } from './app.js';
import { addIstanbul, primeMinister } from './founding-letter.js';

/** A letter that was logged for a register. */
export interface RegisteredLetter {
  readonly id: string;
  readonly reference: string;
  readonly recipientId: string;
  readonly signatoryIds: readonly string[];
  readonly askIds: readonly string[];
}

interface Made {
  readonly id: string;
  readonly reference: string;
  readonly recipients: { readonly id: string }[];
  readonly signatories: { readonly id: string }[];
  readonly asks: { readonly id: string }[];
}

/** Reads of everything that is public of a group, without a token, and the few acts that change it. */
export class RegisterScene {
  private constructor(
    readonly t: TestApp,
    readonly staff: Caller,
    readonly admin: Caller,
    readonly group: string,
  ) {}

  static async on(t: TestApp, group = 'phrg'): Promise<RegisterScene> {
    return new RegisterScene(t, await t.caller('staff', group), await t.caller('admin', group), group);
  }

  async set(settings: object): Promise<void> {
    const { status, body } = await this.admin.call('PATCH', `/api/v1/groups/${this.group}`, settings);
    if (status !== 200) throw new Error(JSON.stringify(body));
  }

  /** An open letter of 22 November 2021 to the Prime Minister, unless told otherwise. */
  async log(rest: object = {}): Promise<RegisteredLetter> {
    const { id: officeId } = await primeMinister(this.staff);
    const { id, reference, recipients, signatories, asks } = await this.staff.post<Made>(
      `/api/v1/groups/${this.group}/letters`,
      {
        subject: 'Fiction: an open letter',
        body: 'Dear Prime Minister, nobody but the group reads this.',
        sentOn: '2021-11-22',
        publicity: 'open',
        recipients: [
          { role: 'to', printed: 'The Prime Minister\n10 Downing Street\nLondon SW1A 2AA', officeId },
        ],
        signatories: [{ signedAs: 'First Fictional MP - Co-Chair', agreedOn: '2021-11-20' }],
        asks: [{ text: 'Oppose it before the vote.', horizon: 'standard' }],
        ...rest,
      },
    );
    const ids = (parts: { id: string }[]): string[] => parts.map((part) => part.id);
    return {
      id,
      reference,
      recipientId: recipients[0].id,
      signatoryIds: ids(signatories),
      askIds: ids(asks),
    };
  }

  window(): Promise<string> {
    return addIstanbul(this.staff);
  }

  async change(letter: Pick<RegisteredLetter, 'id'>, change: object): Promise<void> {
    const { status, body } = await this.staff.call('PATCH', `/api/v1/letters/${letter.id}`, change);
    if (status !== 200) throw new Error(JSON.stringify(body));
  }

  reply(letter: Pick<RegisteredLetter, 'id'>, reply: object): Promise<{ id: string }> {
    return this.staff.post<{ id: string }>(`/api/v1/letters/${letter.id}/replies`, reply);
  }

  fetch(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(this.t.url + path, { headers, redirect: 'manual' });
  }

  /** The addresses of a register, and of one letter in it. */
  addresses(reference = 'NONE/1', group = this.group): string[] {
    const letter = `/letters/${encodeURIComponent(reference)}`;
    const [page, json] = [`/register/${group}`, `/api/v1/register/${group}`];
    return [page, `${page}?standing=awaiting`, `${page}/feed.atom`, page + letter, json, json + letter];
  }

  async list<Body = { items: { reference: string }[]; nextCursor: string | null }>(
    query = '',
  ): Promise<Body> {
    return this.t.nobody.get<Body>(`/api/v1/register/${this.group}${query}`);
  }

  async references(query = ''): Promise<string[]> {
    return (await this.list(query)).items.map(({ reference }) => reference);
  }

  letter<Body = Record<string, unknown>>({ reference }: Pick<RegisteredLetter, 'reference'>): Promise<Body> {
    return this.t.nobody.get<Body>(`/api/v1/register/${this.group}/letters/${encodeURIComponent(reference)}`);
  }
}
