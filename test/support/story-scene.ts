import { type Answer } from './app.js';
import { type Fiction, type FictionalLetter } from './fictional-letters.js';

/** Where the stories are told: after a letter has waited for some weeks, a few days before its reply is due. */
export const STORY_DAY = '2021-12-14';

const WHY = 'A test of undoing.';

type Body = Record<string, unknown>;

/** One letter, what was added to it by name, and the acts that people do over the API. Each gives its answer as it came. */
export class Scene {
  letter!: FictionalLetter;
  other: FictionalLetter | null = null;
  private readonly named = new Map<string, string>();

  constructor(readonly f: Fiction) {}

  id(name: string): string {
    const id = this.named.get(name);
    if (id === undefined) throw new Error(`The story has nothing called ${name}`);
    return id;
  }

  keep(name: string, id: string): void {
    this.named.set(name, id);
  }

  async call(method: string, path: string, body?: object): Promise<Answer<Body>> {
    return this.f.staff.call<Body>(method, `/api/v1/${path}`, body);
  }

  /** Adds something and remembers its id by the name. */
  async add(name: string, path: string, body: object): Promise<Answer<Body>> {
    const answer = await this.call('POST', path, body);
    if (answer.status === 201) this.keep(name, String(answer.body.id));
    return answer;
  }

  reply = (name: string, receivedOn: string, body: object): Promise<Answer<Body>> =>
    this.add(name, `letters/${this.letter.id}/replies`, { receivedOn, ...body });
  chaser = (name: string, madeOn: string, kind = 'phone'): Promise<Answer<Body>> =>
    this.add(name, `letters/${this.letter.id}/chasers`, { madeOn, kind });
  correct = (name: string, body: object): Promise<Answer<Body>> =>
    this.call('PATCH', `replies/${this.id(name)}`, body);
  remove = (name: string, what: 'replies' | 'chasers' = 'replies'): Promise<Answer<Body>> =>
    this.call('DELETE', `${what}/${this.id(name)}?reason=${encodeURIComponent(WHY)}`);
  settle = (name: string, on: string): Promise<Answer<Body>> =>
    this.call('POST', `replies/${this.id(name)}/settle`, { on });
  unsettle = (name: string): Promise<Answer<Body>> => this.call('DELETE', `replies/${this.id(name)}/settle`);
  /** Moves a reply to a letter; the name then means the reply there. */
  move = async (name: string, letter: FictionalLetter): Promise<Answer<Body>> =>
    this.add(name, `replies/${this.id(name)}/move`, { letter: letter.id, reason: WHY });
  judge = (ask: number, outcome: string, judgedOn = STORY_DAY): Promise<Answer<Body>> =>
    this.call('PUT', `asks/${this.letter.asks[ask - 1].id}/outcome`, { outcome, judgedOn });
  sending = (body: object): Promise<Answer<Body>> =>
    this.call('PATCH', `letters/${this.letter.id}/sending`, { ...body, reason: WHY });
  change = (body: object, letter = this.letter): Promise<Answer<Body>> =>
    this.call('PATCH', `letters/${letter.id}`, body);
  recipient = (body: object): Promise<Answer<Body>> =>
    this.call('PATCH', `letters/${this.letter.id}/recipients/${this.letter.recipients[0].id}`, {
      ...body,
      reason: WHY,
    });
  act = (
    act: 'close' | 'reopen' | 'withdraw' | 'reinstate' | 'send',
    body: object = {},
  ): Promise<Answer<Body>> => this.call('POST', `letters/${this.letter.id}/${act}`, body);
  window = (body: object): Promise<Answer<Body>> =>
    this.call('PATCH', `event-windows/${this.id('window')}`, body);
  target = (name: string, body: object): Promise<Answer<Body>> =>
    this.call('PATCH', `organisations/${this.id('body')}/targets/${this.id(name)}`, body);
  addTarget = (name: string, body: object): Promise<Answer<Body>> =>
    this.add(name, `organisations/${this.id('body')}/targets`, { source: 'A statement', ...body });
}

let bodies = 0;

/** Adds a body with an office, known as `name` and `name office`. */
export async function addBody(s: Scene, name = 'body', division = 'england-and-wales'): Promise<string> {
  bodies += 1;
  const { organisationId, officeId } = await s.f.addBody(`story-${bodies}`);
  await s.f.t.db.query('UPDATE organisation SET name = $2, division = $3 WHERE id = $1', [
    organisationId,
    `Ministry of ${name}`,
    division,
  ]);
  s.keep(name, organisationId);
  s.keep(`${name} office`, officeId);
  return organisationId;
}

/** Adds an event window, known as `window`, and gives two asks of which the first depends on it. */
export async function asksWithWindow(s: Scene, firstOn: string, lastOn: string): Promise<object[]> {
  const window = { name: 'A vote', firstOn, lastOn, timeZone: 'Europe/London' };
  await s.add('window', 'event-windows', window);
  return [
    { text: 'Vote against.', horizon: 'before_event', windowId: s.id('window') },
    { text: 'Explain.', horizon: 'standard' },
  ];
}
