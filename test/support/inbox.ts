import { type Answer, type Caller } from './app.js';
import { formOf } from './attachments.js';
import { type Fiction } from './fictional-letters.js';
import { mailOf } from './mail-files.js';

/** A message as read. */
export interface Message {
  id: string;
  state: string;
  kind: string;
  class: string;
  subject: string | null;
  fromAddress: string | null;
  sentAt: string | null;
  arrivedOn: string;
  decidedBy: string | null;
  problem: string | null;
  messageId: string | null;
  version: number;
  filedAs: { letterId: string; replyId: string }[];
  letters: { found: { letterId: string; recipientId: string | null; isExact: boolean }; reasons: string[] }[];
  asks: { text: string; sentences: { text: string }[] }[];
  reading: { source: { text: string; delivery: object | null } } | null;
}

/** The path of the inbox of the group that tests write letters in. */
export const INBOX = '/api/v1/groups/phrg/inbox';

/** A holding reply that came back. */
export const HOLDING = { class: 'holding', receivedOn: '2021-12-06', promisedBy: '2021-12-17' };

/** The text of one that quotes our reference. */
export const holdingText = (reference: string): string =>
  `Dear Member,\n\nThank you for your letter ${reference}. You will have an answer by 17 December.\n\nYours sincerely,\nA Clerk`;

let number = 0;
/** A Message-ID that no other message has. */
export const newMessageId = (): string => `<${(number += 1)}@mail.example>`;

/** The inbox of a group, as its staff use it over HTTP. */
export class InboxOf {
  constructor(private readonly f: Fiction) {}

  /** Sends a file, whatever the answer is. */
  async drop(bytes: Uint8Array, name = 'mail.eml', by: Caller = this.f.staff): Promise<Answer<Message>> {
    const response = await fetch(this.f.t.url + INBOX, {
      method: 'POST',
      headers: { authorization: `Bearer ${by.secret}` },
      body: formOf([['file', [name, bytes]]]),
    });
    return { status: response.status, body: (await response.json()) as Message, headers: response.headers };
  }

  /** The message that a new mail became. */
  async dropped(...given: Parameters<typeof mailOf>): Promise<Message> {
    const [options] = given;
    const { status, body } = await this.drop(await mailOf({ messageId: newMessageId(), ...options }));
    expect(status).toBe(201);
    return body;
  }

  act(id: string, what: string, body: object, headers = {}): Promise<Answer<Message & { code: string }>> {
    return this.f.staff.call('POST', `${INBOX}/${id}/${what}`, body, headers);
  }

  /** Whether the group lets mail be filed without a person. */
  allow(filesMailByItself: boolean): Promise<Answer> {
    return this.f.t.operator.call('PATCH', '/api/v1/groups/phrg', { filesMailByItself });
  }
}
