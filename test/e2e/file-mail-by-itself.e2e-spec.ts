import { formOf } from '../support/attachments.js';
import { Fiction, type FictionalLetter } from '../support/fictional-letters.js';
import { holdingText, InboxOf, type Message, newMessageId } from '../support/inbox.js';
import { mailOf, undeliveredMail } from '../support/mail-files.js';
import { openHere } from '../support/open-here.js';

let f: Fiction;
let inbox: InboxOf;
let letter: FictionalLetter;
let other: FictionalLetter;

beforeAll(async () => {
  f = await Fiction.start('2021-12-10');
  openHere(f.t);
  inbox = new InboxOf(f);
  letter = await f.log();
  other = await f.log({ subject: 'Another fiction' });
});
afterAll(() => f.t.close());

/** A mail that is filed with the other letter, for others to answer. */
const filedMail = async (): Promise<string> => {
  const messageId = newMessageId();
  const { id } = await inbox.dropped({ messageId, text: 'We have your letter.' });
  const reply = { class: 'acknowledgement', receivedOn: '2021-12-06' };
  await inbox.act(id, 'file', { letters: [{ letterId: other.id }], reply });
  return messageId;
};

describe('what a message is', () => {
  it('answers a message that is filed, although it says no reference', async () => {
    const inReplyTo = await filedMail();
    const next = await inbox.dropped({ inReplyTo, text: 'See below.' });
    expect(next.letters[0]).toMatchObject({ found: { letterId: other.id, isExact: true } });
    expect(next.letters[0].reasons[0]).toContain('answers a message that is filed');
    const references = [inReplyTo, '<nobody@knows.example>'];
    const later = await inbox.dropped({ references, inReplyTo: references[1], text: 'See below.' });
    expect(later.letters[0]).toMatchObject({ found: { letterId: other.id, isExact: false } });
    expect(later.letters[0].reasons[0]).toContain('thread has a message that is filed');
  });

  it('answers the mail as which a letter was sent, once that is attached to the letter', async () => {
    const messageId = newMessageId();
    const sent = await mailOf({ messageId, subject: 'Fiction', text: 'Dear Minister' });
    const form = formOf([
      ['kind', 'other'],
      ['file', ['sent.eml', sent]],
    ]);
    const headers = { authorization: `Bearer ${f.staff.secret}` };
    const url = `${f.t.url}/api/v1/letters/${other.id}/attachments`;
    expect((await fetch(url, { method: 'POST', headers, body: form })).status).toBe(201);
    const answer = await inbox.dropped({ inReplyTo: messageId, text: 'Thank you.' });
    expect(answer.letters[0]).toMatchObject({ found: { letterId: other.id, isExact: true } });
  });

  it('is told to be a machine’s by its headers, whatever it says', async () => {
    const away = await inbox.dropped({
      subject: `Re: ${letter.reference}`,
      headers: { 'Auto-Submitted': 'auto-replied' },
      text: 'I agree to everything that you ask. The Government will publish the report. I am away until Monday.',
    });
    expect(away).toMatchObject({ kind: 'automatic', class: 'automatic' });
    const person = await inbox.dropped({ headers: { 'Auto-Submitted': 'no' }, text: holdingText('') });
    expect(person.kind).toBe('reply');
  });

  it('tells of a letter that did not arrive, to whom and why', async () => {
    const subject = `Fiction (${letter.reference})`;
    const { body } = await inbox.drop(undeliveredMail(newMessageId(), subject));
    expect(body).toMatchObject({ kind: 'undelivered', class: 'automatic' });
    const failed = { address: 'minister@fiction.example', status: '5.1.1' };
    expect(body.reading?.source.delivery).toEqual({
      recipients: [{ ...failed, action: 'failed', diagnostic: 'smtp; 550 5.1.1 no such user' }],
      messageId: '<our-own@appg.example>',
      subject,
    });
    expect(body.letters[0]).toMatchObject({ found: { letterId: letter.id, isExact: true } });
    const kept = await f.t.db.query<object[]>(
      'SELECT address, status FROM mail_undelivered WHERE message_id = $1',
      [body.id],
    );
    expect(kept).toEqual([failed]);
  });
});

describe('filing without a person', () => {
  /** What becomes of mail that names a letter beyond doubt: by its reference, or by what it answers. */
  const named = async (): Promise<Message[]> => {
    const inReplyTo = await filedMail();
    return [
      await inbox.dropped({ subject: `Re: ${other.reference}`, text: holdingText(other.reference) }),
      await inbox.dropped({ inReplyTo, text: 'The Government has decided to publish it.' }),
    ];
  };

  it('is not done unless the group allows it', async () => {
    const messages = await named();
    const waiting = { state: 'waiting', filedAs: [], letters: [{ found: { isExact: true } }] };
    expect(messages).toMatchObject([waiting, waiting]);
    expect(await f.staff.get('/api/v1/groups/phrg')).toMatchObject({ filesMailByItself: false });
  });

  it('is done where the group does, and says nothing of its worth', async () => {
    await inbox.allow(true);
    const messages = await named();
    const filed = { state: 'filed', decidedBy: 'Postbag', filedAs: [{ letterId: other.id }] };
    expect(messages).toMatchObject([filed, filed]);
    const { replies, status } = await f.read(other.id);
    const own = messages.flatMap(({ filedAs }) => filedAs.map(({ replyId }) => replyId));
    const unclassified = { class: 'unclassified', receivedOn: '2021-12-06' };
    expect(replies.filter(({ id }) => own.includes(id))).toMatchObject([unclassified, unclassified]);
    expect(status).toBe('awaiting_reply');
  });

  it('lets no automatic reply count as one', async () => {
    const before = await f.read(letter.id);
    const headers = { 'Auto-Submitted': 'auto-replied' };
    const text = `I agree to everything in ${letter.reference}.`;
    expect(await inbox.dropped({ headers, text })).toMatchObject({ state: 'filed' });
    const after = await f.read(letter.id);
    expect(after.replies).toMatchObject([{ class: 'automatic' }]);
    expect([after.status, after.effectiveDeadline]).toEqual([before.status, before.effectiveDeadline]);
  });

  it('is left to a person where anything is in doubt, or something is to be done', async () => {
    const { reference } = await f.log({ subject: 'Sent later', sentOn: '2021-12-09' });
    const references = [await filedMail()];
    const mails = {
      two: { text: `About ${letter.reference} and ${other.reference}.` },
      none: { subject: 'Fiction', text: 'Thank you for your letter.' },
      early: { text: `About ${reference}.` },
      thread: { references, inReplyTo: '<nobody@knows.example>', text: 'See below.' },
    };
    for (const [what, mail] of Object.entries(mails))
      expect([what, (await inbox.dropped(mail)).state]).toEqual([what, 'waiting']);
    const report = undeliveredMail(newMessageId(), `Fiction (${letter.reference})`);
    expect((await inbox.drop(report)).body.state).toBe('waiting');
  });

  it('ends when the group no longer allows it', async () => {
    await inbox.allow(false);
    expect((await named()).map(({ state }) => state)).toEqual(['waiting', 'waiting']);
  });
});
