import { createHash, randomBytes } from 'node:crypto';
import { type AttachmentRead, Files } from '../support/attachments.js';
import * as sample from '../support/sample-files.js';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('files on letters and replies', () => {
  let files: Files;
  let letterId: string;
  let to: string;
  beforeAll(async () => {
    files = await Files.start();
  });
  beforeEach(async () => {
    ({ id: letterId } = await files.f.log());
    to = `letters/${letterId}`;
  });
  afterAll(() => files.f.t.close());

  it('come back byte for byte, with their name, type, size and hash', async () => {
    const bytes = Buffer.concat([sample.PDF, randomBytes(5_000_001)]);
    const attached = await files.attach(to, 'Größe & “Maß”.pdf', bytes, 'scan');
    const expected = {
      id: attached.id,
      letterId,
      replyId: null,
      kind: 'scan',
      name: 'Größe & “Maß”.pdf',
      mediaType: 'application/pdf',
      size: bytes.length,
      sha256: sha256(bytes),
      addedAt: expect.stringMatching(/^2021-12-10T09:/) as string,
      addedBy: 'test staff',
    };
    expect(attached).toEqual(expected);
    expect(await files.f.staff.get(`/api/v1/attachments/${attached.id}`)).toEqual(expected);

    const response = await files.content(attached.id);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'content-disposition': `attachment; filename="Gr__e & _Ma__.pdf"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%26%20%E2%80%9CMa%C3%9F%E2%80%9D.pdf`,
      'x-content-type-options': 'nosniff',
      etag: `"${sha256(bytes)}"`,
    });
    expect(sha256(Buffer.from(await response.arrayBuffer()))).toBe(sha256(bytes));
    const known = await files.content(attached.id, { 'if-none-match': `"${sha256(bytes)}"` });
    expect([known.status, await known.text()]).toEqual([304, '']);
  });

  it.each<[string, Buffer, string]>([
    ['a.docx', sample.DOCX, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['a.xlsx', sample.XLSX, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['a.odt', sample.ODT, 'application/vnd.oasis.opendocument.text'],
    ['a.rtf', sample.RTF, 'application/rtf'],
    ['a.png', sample.PNG, 'image/png'],
    ['a.JPG', sample.JPEG, 'image/jpeg'],
    ['a.tif', sample.TIFF, 'image/tiff'],
    ['a.webp', sample.WEBP, 'image/webp'],
    ['a.eml', sample.MAIL, 'message/rfc822'],
    ['a.txt', Buffer.from('Dear Minister – “please”'), 'text/plain'],
    ['a.md', Buffer.from('# Minutes'), 'text/markdown'],
    ['a.csv', Buffer.from('a,b\r\n1,2\r\n'), 'text/csv'],
    ['a.html', Buffer.from('<!DOCTYPE html><p>Reply</p>'), 'text/html'],
    ['a', sample.PDF, 'application/pdf'],
  ])('%s is told by its content', async (name, bytes, mediaType) => {
    const { id, ...attached } = await files.attach(to, name, bytes);
    expect(attached).toMatchObject({ name, mediaType, size: bytes.length });
    const charset = mediaType.startsWith('text/') ? '; charset=utf-8' : '';
    const response = await files.content(id);
    expect(response.headers.get('content-type')).toBe(mediaType + charset);
    expect(Buffer.from(await response.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it('may say the kind after the file, and lose folders from their names', async () => {
    const { status, body } = await files.send(to, [
      ['file', ['C:\\post\\in/../Reply.pdf', sample.PDF]],
      ['kind', 'other'],
    ]);
    expect({ status, body }).toMatchObject({ status: 201, body: { kind: 'other', name: 'Reply.pdf' } });
  });

  it('are listed with their letter, those of its replies marked, in the order attached', async () => {
    const reply = await files.f.add(letterId, 'replies', { class: 'partial', receivedOn: '2021-12-03' });
    const first = await files.attach(`replies/${reply.id}`, 'reply.pdf', sample.PDF);
    const second = await files.attach(to, 'letter.pdf', sample.PDF);
    expect(first).toMatchObject({ letterId, replyId: reply.id });
    expect(await files.list(letterId)).toEqual([first, second]);
    const { reference } = await files.f.read(letterId);
    expect(await files.list(encodeURIComponent(reference))).toEqual([first, second]);

    await files.f.remove(`replies/${reply.id}?reason=Mistake`);
    expect(await files.list(letterId)).toEqual([second]);
    for (const path of [first.id, `${first.id}/content`])
      expect((await files.f.staff.call('GET', `/api/v1/attachments/${path}`)).status).toBe(404);
    expect((await files.f.remove(`attachments/${first.id}?reason=Mistake`)).status).toBe(404);
  });

  it('with the same content are there once on a letter, and once on each reply', async () => {
    const first = await files.attach(to, 'first.pdf', sample.PDF);
    const again = await files.send(to, [
      ['kind', 'scan'],
      ['file', ['again.pdf', sample.PDF]],
    ]);
    expect([again.status, again.body]).toEqual([200, first]);
    expect(await files.list(letterId)).toEqual([first]);
    expect(await files.f.history(letterId, 'attachment-added')).toHaveLength(1);
    const orphans = `SELECT 1 FROM attachment_chunk c WHERE NOT EXISTS (SELECT 1 FROM attachment a WHERE a.id = c.attachment_id)`;
    expect(await files.f.t.db.query(orphans)).toEqual([]);
  });

  it('sent several times at once are there once', async () => {
    const bytes = Buffer.concat([sample.PDF, randomBytes(600_000)]);
    const answers = await Promise.all(
      Array.from({ length: 6 }, () =>
        files.send(to, [
          ['kind', 'scan'],
          ['file', ['same.pdf', bytes]],
        ]),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await files.list(letterId)).toHaveLength(1);
  });

  it('that were removed are gone for readers, stay in the database, and can be attached anew', async () => {
    const attached = await files.attach(to, 'wrong.pdf', sample.PDF);
    const path = `attachments/${attached.id}`;
    expect((await files.f.remove(path)).status).toBe(422);
    expect((await files.f.remove(`${path}?reason=Wrong letter`)).status).toBe(204);
    expect((await files.f.remove(`${path}?reason=Wrong letter`)).status).toBe(404);
    expect((await files.content(attached.id)).status).toBe(404);
    expect((await files.f.staff.call('GET', `/api/v1/${path}`)).status).toBe(404);
    expect(await files.list(letterId)).toEqual([]);
    expect(
      await files.f.t.db.query(
        'SELECT length(bytes) AS size FROM attachment_chunk WHERE attachment_id = $1',
        [attached.id],
      ),
    ).toEqual([{ size: sample.PDF.length }]);
    expect((await files.attach(to, 'right.pdf', sample.PDF)).id).not.toBe(attached.id);
  });

  it('leave their lines in the letter’s history', async () => {
    const { id, ...attached } = await files.attach(to, 'letter.pdf', sample.PDF);
    await files.f.remove(`attachments/${id}?reason=Wrong letter`);
    const { kind, name, mediaType, size, sha256: hash, replyId } = attached;
    const fields = { kind, name, mediaType, size, sha256: hash, replyId };
    expect(await files.f.history(letterId, 'attachment-added')).toEqual([
      { happened_on: '2021-12-10', before: null, after: fields },
    ]);
    expect(await files.f.history(letterId, 'attachment-removed')).toEqual([
      { happened_on: '2021-12-10', before: fields, after: { reason: 'Wrong letter' } },
    ]);
  });

  it('belong to their group, and to those who may write in it', async () => {
    const { id } = await files.attach(to, 'letter.pdf', sample.PDF);
    const parts = [
      ['kind', 'scan'],
      ['file', ['b.pdf', Buffer.concat([sample.PDF, randomBytes(9)])]],
    ] as const;
    const viewer = await files.f.t.caller('viewer');
    expect((await viewer.call('GET', `/api/v1/attachments/${id}`)).status).toBe(200);
    expect((await viewer.call('DELETE', `/api/v1/attachments/${id}?reason=Mistake`)).status).toBe(403);
    expect((await files.send(to, parts, viewer)).status).toBe(403);
    expect((await files.send(to, parts, files.f.t.nobody)).status).toBe(401);

    const other = await files.f.t.caller('admin', 'other');
    const reply = await files.f.add(letterId, 'replies', { class: 'partial', receivedOn: '2021-12-03' });
    const paths = [`attachments/${id}`, `attachments/${id}/content`, `${to}/attachments`];
    for (const path of paths) expect((await other.call('GET', `/api/v1/${path}`)).status).toBe(404);
    expect((await other.call('DELETE', `/api/v1/attachments/${id}?reason=Mistake`)).status).toBe(404);
    for (const target of [to, `replies/${reply.id}`, 'letters/NOBODY%2F1'])
      expect((await files.send(target, parts, other)).status).toBe(404);
    expect((await files.list(letterId)).map((one: AttachmentRead) => one.id)).toEqual([id]);
  });
});
