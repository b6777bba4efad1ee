import { type Answer, type Caller } from '../support/app.js';
import { formOf } from '../support/attachments.js';
import { Fiction, type FictionalLetter } from '../support/fictional-letters.js';
import { mailOf } from '../support/mail-files.js';

/** A message as read. */
interface Message {
  id: string;
  state: string;
  kind: string;
  class: string;
  subject: string | null;
  fromAddress: string | null;
  sentAt: string | null;
  arrivedOn: string;
  problem: string | null;
  messageId: string | null;
  version: number;
  filedAs: { letterId: string; replyId: string }[];
  letters: { found: { letterId: string; recipientId: string | null; isExact: boolean }; reasons: string[] }[];
  asks: { text: string; sentences: { text: string }[] }[];
  reading: { source: { text: string; delivery: object | null } } | null;
}

interface List {
  items: Message[];
  nextCursor: string | null;
  counts: Record<string, number>;
}

const INBOX = '/api/v1/groups/phrg/inbox';
let f: Fiction;
let letter: FictionalLetter;
let other: FictionalLetter;

const drop = async (bytes: Uint8Array, name = 'mail.eml', by: Caller = f.staff): Promise<Answer<Message>> => {
  const response = await fetch(f.t.url + INBOX, {
    method: 'POST',
    headers: { authorization: `Bearer ${by.secret}` },
    body: formOf([['file', [name, bytes]]]),
  });
  return { status: response.status, body: (await response.json()) as Message, headers: response.headers };
};
const dropped = async (...given: Parameters<typeof mailOf>): Promise<Message> => {
  const { status, body } = await drop(await mailOf(...given));
  expect(status).toBe(201);
  return body;
};
const act = (
  id: string,
  what: string,
  body: object,
  headers = {},
): Promise<Answer<Message & { code: string }>> =>
  f.staff.call('POST', `${INBOX}/${id}/${what}`, body, headers);
const HOLDING = { class: 'holding', receivedOn: '2021-12-06', promisedBy: '2021-12-17' };
const text = (reference: string): string =>
  `Dear Member,\n\nThank you for your letter ${reference}. You will have an answer by 17 December.\n\nYours sincerely,\nA Clerk`;
let number = 0;
const id = (): string => `<${(number += 1)}@mail.example>`;

beforeAll(async () => {
  f = await Fiction.start('2021-12-10');
  letter = await f.log();
  other = await f.log({ subject: 'Another fiction' });
});
afterAll(() => f.t.close());

describe('a message that is dropped', () => {
  it('is kept to the byte and read, with the letter that it answers and why', async () => {
    const raw = await mailOf({
      messageId: id(),
      subject: `Re: ${letter.reference}`,
      text: text(letter.reference),
    });
    const { status, body } = await drop(raw, 'Reply of 6 December.eml');
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
    const messageId = id();
    const first = await dropped({ messageId, text: 'One' });
    const again = await drop(await mailOf({ messageId, text: 'One, by another way' }));
    expect([again.status, again.body.id]).toEqual([200, first.id]);
    const without = (await mailOf({ text: 'Nobody numbered this' }))
      .toString()
      .replace(/^Message-ID:.*\r\n/im, '');
    const [one, two] = [
      await drop(Buffer.from(without)),
      await drop(Buffer.from(without.replaceAll('\r', ''))),
    ];
    expect([one.status, two.status, two.body.id]).toEqual([201, 200, one.body.id]);
    expect(one.body.messageId).toBeNull();
  });

  it('waits with the reason when it can’t be read, and is refused when it is no mail', async () => {
    const { body } = await drop(
      Buffer.from('From: x@fiction.example\r\nSubject: Bits\r\n\r\n\u0000\u0001\u0002'),
    );
    expect(body).toMatchObject({ state: 'waiting', subject: 'Bits', reading: null });
    expect(body.problem).toMatch(/its content is something else/);
    const refused = await drop(Buffer.from('%PDF-1.7 not a mail'), 'mail.eml');
    expect([refused.status, (refused.body as unknown as { code: string }).code]).toEqual([
      422,
      'not-a-message',
    ]);
  });
});

describe('filing a message', () => {
  it('logs a reply to each letter and attaches the message, once', async () => {
    const message = await dropped({ messageId: id(), text: text(letter.reference) });
    const letters = [{ letterId: other.id }, { letterId: letter.id }];
    const body = { letters, reply: HOLDING };
    const key = { 'idempotency-key': 'file-1', 'if-match': `"${message.version}"` };
    const filed = await act(message.id, 'file', body, key);
    expect(filed).toMatchObject({ status: 200, body: { state: 'filed' } });
    expect((await act(message.id, 'file', body, key)).body).toEqual(filed.body);
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
    expect((await act(message.id, 'file', body)).body.code).toBe('message-filed');
  });

  it('refuses what is wrong at its place and then records nothing', async () => {
    const message = await dropped({ messageId: id(), text: text(letter.reference) });
    const wrong = {
      letters: [{ letterId: letter.id }, { letterId: other.id, recipientId: letter.id }],
      reply: HOLDING,
    };
    const refused = await act(message.id, 'file', wrong);
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ pointer: '/letters/1/recipientId' }] } });
    const early = { letters: [{ letterId: letter.id }], reply: { ...HOLDING, receivedOn: '2021-11-01' } };
    expect((await act(message.id, 'file', early)).body).toMatchObject({
      errors: [{ pointer: '/reply/receivedOn' }],
    });
    expect(await f.staff.get(`${INBOX}/${message.id}`)).toMatchObject({ state: 'waiting', filedAs: [] });
    const stale = await act(message.id, 'set-aside', { reason: 'Nothing' }, { 'if-match': '"99"' });
    expect(stale.status).toBe(412);
  });

  it('of two who file at once lets one do it', async () => {
    const message = await dropped({ messageId: id(), text: text(letter.reference) });
    const body = { letters: [{ letterId: letter.id }, { letterId: other.id }], reply: HOLDING };
    const turned = { ...body, letters: body.letters.toReversed() };
    const both = await Promise.all([act(message.id, 'file', body), act(message.id, 'file', turned)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('is undone by taking it back: the replies go, and it can be filed again', async () => {
    const message = await dropped({ messageId: id(), text: text(letter.reference) });
    const file = {
      letters: [{ letterId: letter.id }],
      reply: { class: 'substantive', receivedOn: '2021-12-06' },
    };
    const { body: filed } = await act(message.id, 'file', file);
    expect((await f.read(letter.id)).status).toBe('replied');
    const back = await act(message.id, 'take-back', { reason: 'The wrong letter' });
    expect(back.body).toMatchObject({ state: 'waiting', filedAs: [] });
    const after = await f.read(letter.id);
    expect([after.status, after.replies.some(({ id: one }) => one === filed.filedAs[0].replyId)]).toEqual([
      'awaiting_reply',
      false,
    ]);
    const again = await act(message.id, 'file', { ...file, reply: HOLDING });
    expect(again.body.state).toBe('filed');
    const aside = await dropped({ messageId: id(), text: 'Buy lanterns' });
    expect((await act(aside.id, 'set-aside', { reason: 'An advertisement' })).body.state).toBe('aside');
    expect((await act(aside.id, 'file', file)).body.code).toBe('message-set-aside');
    expect((await act(aside.id, 'take-back', { reason: 'Not one after all' })).body.state).toBe('waiting');
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

describe('what a message is', () => {
  it('answers a message that is filed, although it says no reference', async () => {
    const first = id();
    const acknowledged = await dropped({ messageId: first, text: 'We have your letter.' });
    await act(acknowledged.id, 'file', {
      letters: [{ letterId: other.id }],
      reply: { class: 'acknowledgement', receivedOn: '2021-12-06' },
    });
    const next = await dropped({
      messageId: id(),
      references: [first, '<nobody@knows.example>'],
      text: 'See below.',
    });
    expect(next.letters[0]).toMatchObject({ found: { letterId: other.id, isExact: true } });
    expect(next.letters[0].reasons[0]).toContain('answers a message that is filed');
  });

  it('is told to be a machine’s by its headers, whatever it says', async () => {
    const away = await dropped({
      messageId: id(),
      subject: `Re: ${letter.reference}`,
      headers: { 'Auto-Submitted': 'auto-replied' },
      text: 'I agree to everything that you ask. The Government will publish the report. I am away until Monday.',
    });
    expect(away).toMatchObject({ kind: 'automatic', class: 'automatic' });
    const person = await dropped({ messageId: id(), headers: { 'Auto-Submitted': 'no' }, text: text('') });
    expect(person.kind).toBe('reply');
  });

  it('tells of a letter that did not arrive, to whom and why', async () => {
    const report = Buffer.from(
      [
        'From: MAILER-DAEMON@mx.example',
        'To: chair@appg.example',
        'Subject: Undelivered Mail Returned to Sender',
        'Date: Mon, 06 Dec 2021 10:00:00 +0000',
        `Message-ID: ${id()}`,
        'MIME-Version: 1.0',
        'Auto-Submitted: auto-replied',
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        'Your message could not be delivered.',
        '--b',
        'Content-Type: message/delivery-status',
        '',
        'Reporting-MTA: dns; mx.example',
        '',
        'Final-Recipient: rfc822; minister@fiction.example',
        'Action: failed',
        'Status: 5.1.1',
        'Diagnostic-Code: smtp; 550 5.1.1',
        '  no such user',
        '',
        '--b',
        'Content-Type: message/rfc822',
        '',
        `Subject: Fiction (${letter.reference})`,
        'Message-ID: <our-own@appg.example>',
        '',
        'Dear Minister, this letter is fiction.',
        '--b--',
        '',
      ].join('\r\n'),
    );
    const { body } = await drop(report);
    expect(body).toMatchObject({ kind: 'undelivered', class: 'automatic' });
    expect(body.reading?.source.delivery).toEqual({
      recipients: [
        {
          address: 'minister@fiction.example',
          action: 'failed',
          status: '5.1.1',
          diagnostic: 'smtp; 550 5.1.1 no such user',
        },
      ],
      messageId: '<our-own@appg.example>',
      subject: `Fiction (${letter.reference})`,
    });
    expect(body.letters[0]).toMatchObject({ found: { letterId: letter.id, isExact: true } });
    const kept = await f.t.db.query<object[]>(
      'SELECT address, status FROM mail_undelivered WHERE message_id = $1',
      [body.id],
    );
    expect(kept).toEqual([{ address: 'minister@fiction.example', status: '5.1.1' }]);
  });
});

describe('filing without a person', () => {
  const allow = (isAllowed: boolean): Promise<Answer> =>
    f.t.operator.call('PATCH', '/api/v1/groups/phrg', { filesMailByItself: isAllowed });

  it('is not done unless the group allows it', async () => {
    const message = await dropped({
      messageId: id(),
      subject: letter.reference,
      text: text(letter.reference),
    });
    expect(message).toMatchObject({ state: 'waiting', letters: [{ found: { isExact: true } }] });
  });

  it('is done where one letter is named beyond doubt, and says nothing of its worth', async () => {
    await allow(true);
    const quoting = await f.log({ subject: 'Filed by itself' });
    const message = await dropped({
      messageId: id(),
      text: `Our answer to ${quoting.reference}: the Government will publish the report and has decided to fund it.`,
    });
    expect(message).toMatchObject({ state: 'filed', filedAs: [{ letterId: quoting.id }] });
    const read = await f.read(quoting.id);
    expect(read).toMatchObject({
      status: 'awaiting_reply',
      replies: [{ class: 'unclassified', receivedOn: '2021-12-06' }],
    });
    const away = await dropped({
      messageId: id(),
      headers: { 'Auto-Submitted': 'auto-replied' },
      text: `Out of office. ${quoting.reference}`,
    });
    expect(away.state).toBe('filed');
    expect((await f.read(quoting.id)).replies.map((one) => one.class).sort()).toEqual([
      'automatic',
      'unclassified',
    ]);
  });

  it('is left to a person where two letters are named, or none, or the letter can’t have it', async () => {
    const two = await dropped({ messageId: id(), text: `About ${letter.reference} and ${other.reference}.` });
    const alike = await dropped({ messageId: id(), subject: 'Fiction', text: 'Thank you for your letter.' });
    const later = await f.log({ subject: 'Sent later', sentOn: '2021-12-09' });
    const early = await dropped({ messageId: id(), text: `About ${later.reference}.` });
    expect([two.state, alike.state, early.state]).toEqual(['waiting', 'waiting', 'waiting']);
    await allow(false);
  });
});
