import mammoth from 'mammoth';
import { simpleParser } from 'mailparser';
import { office, owed } from '../../../test/support/owed.js';
import { isoDate } from '../../deadlines/iso-date.js';
import { chaserDraft } from './chaser-draft.js';
import { draftDocx } from './draft-docx.js';
import { draftEml } from './draft-eml.js';
import { draftText } from './draft.js';

const at = '2021-12-21T09:30:00Z';
const asks = [
  { position: 1, text: 'Light the lamps\nin every street', before: null },
  { position: 2, text: 'Name the day — “soon” & <not> later', before: null },
];
const to = office('Prime Minister', ['Zoë Müller MP'], {
  salutation: 'Dear Prime Minister',
  email: 'pm@example.org',
});
const draft = (kind: 'letter' | 'email') =>
  chaserDraft(kind, owed(kind, { asks, office: to }), {
    on: isoDate('2021-12-21'),
    sender: null,
    recital: '',
  });

describe('a draft as a Word file', () => {
  it('has every line, the asks numbered, and gaps in brackets', async () => {
    const buffer = await draftDocx(draft('letter'));
    const { value: html } = await mammoth.convertToHtml({ buffer });
    expect(html).toContain('<p>Zoë Müller MP<br />Prime Minister<br />[the address]</p>');
    expect(html).toContain(
      '<ol><li>Light the lamps<br />in every street</li><li>Name the day — “soon” &amp; &lt;not&gt; later</li></ol>',
    );
    expect(html).toContain('<p>Dear Prime Minister,</p>');
    expect(html).not.toMatch(/[\uE000\uE001]/);
  });
});

describe('a draft as a mail', () => {
  it('is plain text to the office, not sent yet, from nobody', async () => {
    const mail = await simpleParser(await draftEml(draft('email') as Parameters<typeof draftEml>[0], at));
    expect(mail.subject).toBe('Reply overdue: An election in Istanbul (AG/2021/001)');
    expect(mail.to).toMatchObject({ text: 'pm@example.org' });
    expect(mail.date?.toISOString()).toBe('2021-12-21T09:30:00.000Z');
    expect(mail.headers.get('x-unsent')).toBe('1');
    expect([mail.from, mail.messageId, mail.attachments, mail.html]).toEqual([
      undefined,
      undefined,
      [],
      false,
    ]);
    expect(mail.text).toBe(draftText(draft('email')));
    expect(mail.text).toContain('[your name]');
  });

  it('cannot be given headers by what people typed', async () => {
    const mail = { to: 'a@example.org\r\nBcc: b@example.org', subject: 'One\r\nX-Evil: yes' };
    const text = (await draftEml({ ...draft('email'), mail }, at)).toString('utf8');
    expect(text.split('\r\n\r\n')[0]).not.toMatch(/^(X-Evil|Bcc):/m);
  });
});
