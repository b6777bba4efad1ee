import { alone } from '../../src/database/alone.js';
import { Fiction, type FictionalLetter } from '../support/fictional-letters.js';
import { HOLDING, holdingText, INBOX, InboxOf, type Message, newMessageId } from '../support/inbox.js';
import { mailOf } from '../support/mail-files.js';
import { openHere } from '../support/open-here.js';

interface List {
  items: Message[];
  nextCursor: string | null;
  counts: Record<string, number>;
}

let f: Fiction;
let inbox: InboxOf;
let letter: FictionalLetter;
let other: FictionalLetter;

beforeAll(async () => {
  f = await Fiction.start('2021-12-10');
  inbox = new InboxOf(f);
  letter = await f.log();
  other = await f.log({ subject: 'Another fiction' });
});
afterAll(() => f.t.close());

describe('a message that is dropped', () => {
  it('is kept to the byte and read, with the letter that it answers and why', async () => {
    const raw = await mailOf({
      subject: `Re: ${letter.reference}`,
      text: holdingText(letter.reference),
    });
    const { status, body } = await inbox.drop(raw, 'Reply of 6 December.eml');
    expect(status).toBe(201);
    expect(body).toMatchObject({
      state: 'waiting',
      kind: 'reply',
      class: 'holding',
      fromAddress: 'minister@fiction.example',
      sentAt: '2021-12-06T10:00:00Z',
      arrivedOn: '2021-12-06',
      problem: null,
    });
    expect(body.letters[0]).toMatchObject({ found: { letterId: letter.id, isExact: true } });
    expect(body.letters[0].reasons.join()).toContain('quotes our reference');
    const kept = await fetch(`${f.t.url}${INBOX}/${body.id}/raw`, {
      headers: { authorization: `Bearer ${f.staff.secret}` },
    });
    expect(Buffer.from(await kept.arrayBuffer()).equals(raw)).toBe(true);
    expect(kept.headers.get('content-type')).toBe('message/rfc822');
  });

  it('is had once: by its Message-ID, or by its content whatever ends its lines', async () => {
    const messageId = newMessageId();
    const first = await inbox.dropped({ messageId, text: 'One' });
    const again = await inbox.drop(await mailOf({ messageId, text: 'One, by another way' }));
    expect([again.status, again.body.id]).toEqual([200, first.id]);
    const without = (await mailOf({ text: 'Nobody numbered this' }))
      .toString()
      .replace(/^Message-ID:.*\r\n/im, '');
    const [one, two] = [
      await inbox.drop(Buffer.from(without)),
      await inbox.drop(Buffer.from(without.replaceAll('\r', ''))),
    ];
    expect([one.status, two.status, two.body.id]).toEqual([201, 200, one.body.id]);
    expect(one.body.messageId).toBeNull();
  });

  it('is read, however many send it at once', async () => {
    const raw = await mailOf({ messageId: newMessageId(), text: holdingText(letter.reference) });
    const all = await Promise.all(Array.from({ length: 6 }, () => inbox.drop(raw)));
    expect(all.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 201]);
    expect(new Set(all.map(({ body }) => body.id)).size).toBe(1);
    const [{ body }] = all;
    expect(await f.staff.get(`${INBOX}/${body.id}`)).toMatchObject({ problem: null, class: 'holding' });
    const attempts = 'SELECT attempts FROM mail_message WHERE id = $1';
    expect(await f.t.db.query<object[]>(attempts, [body.id])).toEqual([{ attempts: 1 }]);
  });

  it('is left by the job to a copy of Postbag that is reading it', async () => {
    const { id } = await inbox.dropped({ text: holdingText(letter.reference) });
    await f.t.db.query('UPDATE mail_message SET read_at = NULL, attempts = 0 WHERE id = $1', [id]);
    const run = (): Promise<object> => f.t.operator.call('POST', '/api/v1/jobs/mail/run');
    const meanwhile = await alone(f.t.db, `mail-message:${id}`, run);
    expect(meanwhile).toMatchObject({ body: { result: { read: 0 } } });
    expect(await f.staff.get(`${INBOX}/${id}`)).toMatchObject({ isRead: false });
    expect(await run()).toMatchObject({ body: { result: { read: 1 } } });
    expect(await f.staff.get(`${INBOX}/${id}`)).toMatchObject({ isRead: true });
  });

  it('waits with the reason when it can’t be read, and is refused when it is no mail', async () => {
    const { body } = await inbox.drop(
      Buffer.from('From: x@fiction.example\r\nSubject: Bits\r\n\r\n\u0000\u0001\u0002'),
    );
    expect(body).toMatchObject({ state: 'waiting', subject: 'Bits', reading: null });
    expect(body.problem).toMatch(/its content is something else/);
    const refused = await inbox.drop(Buffer.from('%PDF-1.7 not a mail'), 'mail.eml');
    expect([refused.status, (refused.body as unknown as { code: string }).code]).toEqual([
      422,
      'not-a-message',
    ]);
  });
});

describe('filing a message', () => {
  beforeAll(() => openHere(f.t));

  it('logs a reply to each letter and attaches the message, once', async () => {
    const message = await inbox.dropped({ text: holdingText(letter.reference) });
    const letters = [{ letterId: other.id }, { letterId: letter.id }];
    const body = { letters, reply: HOLDING };
    const key = { 'idempotency-key': 'file-1', 'if-match': `"${message.version}"` };
    const filed = await inbox.act(message.id, 'file', body, key);
    expect(filed).toMatchObject({ status: 200, body: { state: 'filed' } });
    expect((await inbox.act(message.id, 'file', body, key)).body).toEqual(filed.body);
    expect(filed.body.filedAs.map(({ letterId }) => letterId).sort()).toEqual([letter.id, other.id].sort());
    for (const { letterId, replyId } of filed.body.filedAs) {
      const { replies } = await f.read(letterId);
      const [reply] = replies.filter((one) => one.id === replyId);
      expect(reply).toMatchObject({ class: 'holding', promisedBy: '2021-12-17' });
      expect(reply.body).toContain('You will have an answer');
      const files = await f.staff.get<{
        items: { replyId: string; mediaType: string; id: string; size: number }[];
      }>(`/api/v1/letters/${letterId}/attachments`);
      const [file] = files.items.filter((one) => one.replyId === replyId);
      expect(file).toMatchObject({ mediaType: 'message/rfc822' });
    }
    expect((await inbox.act(message.id, 'file', body)).body.code).toBe('message-filed');
  });

  it('refuses what is wrong at its place and then records nothing', async () => {
    const message = await inbox.dropped({ text: holdingText(letter.reference) });
    const wrong = {
      letters: [{ letterId: letter.id }, { letterId: other.id, recipientId: letter.id }],
      reply: HOLDING,
    };
    const refused = await inbox.act(message.id, 'file', wrong);
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: '/letters/1/recipientId' }] } });
    const early = { letters: [{ letterId: letter.id }], reply: { ...HOLDING, receivedOn: '2021-11-01' } };
    expect((await inbox.act(message.id, 'file', early)).body).toMatchObject({
      errors: [{ pointer: '/reply/receivedOn' }],
    });
    expect(await f.staff.get(`${INBOX}/${message.id}`)).toMatchObject({ state: 'waiting', filedAs: [] });
    const stale = await inbox.act(message.id, 'set-aside', { reason: 'Nothing' }, { 'if-match': '"99"' });
    expect(stale.status).toBe(412);
  });

  it('refuses a letter of another group, and a message of another', async () => {
    const elsewhere = await f.inGroup('elsewhere');
    const theirs = await elsewhere.log();
    const message = await inbox.dropped({ text: holdingText(theirs.reference) });
    expect(message.letters).toEqual([]);
    for (const letterId of [theirs.id, theirs.reference]) {
      const body = { letters: [{ letterId: letter.id }, { letterId }], reply: HOLDING };
      expect((await inbox.act(message.id, 'file', body)).status).toBe(letterId === theirs.id ? 404 : 422);
    }
    const own = { letters: [{ letterId: theirs.id }], reply: HOLDING };
    for (const [what, body] of Object.entries({ file: own, 'set-aside': { reason: 'Not ours' } })) {
      const path = `/api/v1/groups/elsewhere/inbox/${message.id}/${what}`;
      expect((await elsewhere.staff.call('POST', path, body)).status).toBe(404);
    }
    expect(await f.staff.get(`${INBOX}/${message.id}`)).toMatchObject({ state: 'waiting', filedAs: [] });
    expect((await elsewhere.read(theirs.id)).replies).toEqual([]);
  });

  it('of two who file at once lets one do it', async () => {
    const message = await inbox.dropped({ text: holdingText(letter.reference) });
    const body = { letters: [{ letterId: letter.id }, { letterId: other.id }], reply: HOLDING };
    const turned = { ...body, letters: body.letters.toReversed() };
    const both = await Promise.all([
      inbox.act(message.id, 'file', body),
      inbox.act(message.id, 'file', turned),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('follows its reply to another letter, where taking it back takes that out', async () => {
    const message = await inbox.dropped({ text: holdingText(letter.reference) });
    const file = { letters: [{ letterId: letter.id }], reply: HOLDING };
    const [{ replyId }] = (await inbox.act(message.id, 'file', file)).body.filedAs;
    const right = await f.log({ subject: 'The right one' });
    const move = { letter: right.reference, reason: 'The wrong letter' };
    expect((await f.staff.call('POST', `/api/v1/replies/${replyId}/move`, move)).status).toBe(201);
    const [moved] = (await f.read(right.id)).replies;
    expect(await f.staff.get(`${INBOX}/${message.id}`)).toMatchObject({
      state: 'filed',
      filedAs: [{ letterId: right.id, replyId: moved.id }],
    });
    await inbox.act(message.id, 'take-back', { reason: 'No reply at all' });
    expect((await f.read(right.id)).replies).toEqual([]);
  });

  it('is undone by taking it back: the replies go, and it can be filed again', async () => {
    const message = await inbox.dropped({ text: holdingText(letter.reference) });
    const file = {
      letters: [{ letterId: letter.id }],
      reply: { class: 'substantive', receivedOn: '2021-12-06' },
    };
    const { body: filed } = await inbox.act(message.id, 'file', file);
    expect((await f.read(letter.id)).status).toBe('replied');
    const back = await inbox.act(message.id, 'take-back', { reason: 'The wrong letter' });
    expect(back.body).toMatchObject({ state: 'waiting', filedAs: [] });
    const after = await f.read(letter.id);
    expect([after.status, after.replies.some(({ id: one }) => one === filed.filedAs[0].replyId)]).toEqual([
      'awaiting_reply',
      false,
    ]);
    const again = await inbox.act(message.id, 'file', { ...file, reply: HOLDING });
    expect(again.body.state).toBe('filed');
    const aside = await inbox.dropped({ text: 'Buy lanterns' });
    expect((await inbox.act(aside.id, 'set-aside', { reason: 'An advertisement' })).body.state).toBe('aside');
    expect((await inbox.act(aside.id, 'file', file)).body.code).toBe('message-set-aside');
    expect((await inbox.act(aside.id, 'take-back', { reason: 'Not one after all' })).body.state).toBe(
      'waiting',
    );
  });
});

describe('the messages of a group', () => {
  it('are listed by state, the newest first, page by page', async () => {
    const all: string[] = [];
    let cursor: string | null = null;
    do {
      const page: List = await f.staff.get(`${INBOX}?limit=2${cursor === null ? '' : `&cursor=${cursor}`}`);
      all.push(...page.items.map((one) => one.id));
      cursor = page.nextCursor;
      expect(page.counts.waiting).toBeGreaterThanOrEqual(all.length);
    } while (cursor);
    expect(all).toEqual(all.toSorted().reverse());
    const { counts, items } = await f.staff.get<List>(`${INBOX}?state=filed`);
    expect(items).toHaveLength(counts.filed);
    const none = await (await f.t.caller('viewer', 'elsewhere')).get<List>('/api/v1/groups/elsewhere/inbox');
    expect(none).toEqual({ items: [], nextCursor: null, counts: { waiting: 0, filed: 0, aside: 0 } });
  });
});
