import { type Answer } from '../app.js';
import { type Fiction } from '../fictional-letters.js';

type Body = Record<string, unknown>;

/** A letter as far as acts choose from it. */
interface KnownLetter {
  readonly id: string;
  readonly recipients: readonly string[];
  readonly asks: readonly string[];
  readonly signatories: readonly string[];
}

/** A body with an office, and who holds it. */
interface KnownBody {
  readonly organisationId: string;
  readonly officeId: string;
  tenureId: string;
}

/** What there is to act on, in the order in which it came. */
interface Things {
  readonly letters: KnownLetter[];
  readonly replies: string[];
  readonly chasers: string[];
  readonly questions: string[];
  readonly windows: string[];
  readonly bodies: KnownBody[];
}

const none = (): Things => ({
  letters: [],
  replies: [],
  chasers: [],
  questions: [],
  windows: [],
  bodies: [],
});

/** One group to which things happen. Acts may be refused; they must not fail otherwise. */
export class History {
  constructor(
    readonly f: Fiction,
    readonly has: Things = none(),
  ) {}

  /** The same so far, in a copy of the database. */
  in(f: Fiction): History {
    return new History(f, structuredClone(this.has));
  }

  async call(method: string, path: string, body?: object): Promise<Answer<Body>> {
    const answer = await this.f.staff.call<Body>(method, `/api/v1/${path}`, body);
    if (answer.status >= 500) throw new Error(`${method} ${path}: ${JSON.stringify(answer.body)}`);
    return answer;
  }

  /** Adds something to one of the lists when it is taken. */
  async add(
    list: 'replies' | 'chasers' | 'questions' | 'windows',
    path: string,
    body: object,
  ): Promise<string | null> {
    const { status, body: added } = await this.call('POST', path, body);
    if (status !== 201) return null;
    this.has[list].push(String(added.id));
    return String(added.id);
  }

  async log(changes: object): Promise<void> {
    const { status, body } = await this.call('POST', `groups/${this.f.group}/letters`, {
      subject: 'Fiction',
      body: 'Dear Minister, this letter is fiction.',
      ...changes,
    });
    if (status !== 201) return;
    const ids = (parts: unknown): string[] => (parts as { id: string }[]).map(({ id }) => id);
    const { recipients, asks, signatories } = body;
    this.has.letters.push({
      id: String(body.id),
      recipients: ids(recipients),
      asks: ids(asks),
      signatories: ids(signatories),
    });
  }

  async holder(officeId: string, fromOn: string): Promise<string> {
    const person = await this.call('POST', 'people', { name: `Holder since ${fromOn}` });
    const { body } = await this.call('POST', 'tenures', { officeId, personId: person.body.id, fromOn });
    return String(body.id);
  }

  async body(slug: string, division: string): Promise<void> {
    const body = await this.f.addBody(slug);
    await this.f.t.db.query('UPDATE organisation SET division = $2 WHERE id = $1', [
      body.organisationId,
      division,
    ]);
    this.has.bodies.push({ ...body, tenureId: await this.holder(body.officeId, '2020-01-01') });
  }
}
