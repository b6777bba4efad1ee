import { type Answer, type Caller } from './app.js';
import { Fiction } from './fictional-letters.js';

/** An attachment as read. */
export interface AttachmentRead {
  id: string;
  letterId: string;
  replyId: string | null;
  kind: string;
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
  addedAt: string;
  addedBy: string;
}

/** A refusal as read. */
export interface Refusal {
  code: string;
  detail: string;
  errors?: { pointer: string; detail: string }[];
}

/** What a form may have: fields in their order, files as [name, bytes]. */
export type FormParts = readonly (readonly [
  field: string,
  value: string | readonly [name: string, bytes: Uint8Array],
])[];

/** A form as a browser makes it. */
export function formOf(parts: FormParts): FormData {
  const form = new FormData();
  for (const [field, value] of parts) {
    if (typeof value === 'string') form.append(field, value);
    else form.append(field, new Blob([value[1]]), value[0]);
  }
  return form;
}

/** Fictional letters with files. */
export class Files {
  private constructor(readonly f: Fiction) {}

  static async start(): Promise<Files> {
    return new Files(await Fiction.start('2021-12-10'));
  }

  /** Sends a form to `letters/{id}` or `replies/{id}`, whatever the answer is. */
  async send<Body = AttachmentRead>(
    to: string,
    parts: FormParts,
    who: Caller = this.f.staff,
  ): Promise<Answer<Body>> {
    const response = await fetch(`${this.f.t.url}/api/v1/${to}/attachments`, {
      method: 'POST',
      headers: who.secret ? { authorization: `Bearer ${who.secret}` } : {},
      body: formOf(parts),
    });
    const { status, headers } = response;
    return { status, headers, body: (await response.json()) as Body };
  }

  /** Attaches a file, which must be taken. */
  async attach(to: string, name: string, bytes: Uint8Array, kind = 'original'): Promise<AttachmentRead> {
    const { status, body } = await this.send(to, [
      ['kind', kind],
      ['file', [name, bytes]],
    ]);
    expect({ status, body }).toMatchObject({ status: 201 });
    return body;
  }

  async list(letterId: string): Promise<AttachmentRead[]> {
    const { items } = await this.f.staff.get<{ items: AttachmentRead[] }>(
      `/api/v1/letters/${letterId}/attachments`,
    );
    return items;
  }

  /** The file itself. */
  content(id: string, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.f.t.url}/api/v1/attachments/${id}/content`, {
      headers: { authorization: `Bearer ${this.f.staff.secret}`, ...headers },
    });
  }

  /** How many rows the tables of attachments have. */
  async rows(): Promise<{ attachments: number; chunks: number }> {
    const [rows] = await this.f.t.db.query<[{ attachments: number; chunks: number }]>(
      `SELECT (SELECT count(*)::int FROM attachment) AS attachments,
              (SELECT count(*)::int FROM attachment_chunk) AS chunks`,
    );
    return rows;
  }
}
