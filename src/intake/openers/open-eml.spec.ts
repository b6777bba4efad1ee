import { Paragraph } from 'docx';
import { mailOf, nestedMail } from '../../../test/support/mail-files.js';
import { pdfOf, lines } from '../../../test/support/pdf-files.js';
import { wordOf } from '../../../test/support/word-files.js';
import { openContent } from './open-content.js';
import { type OpenedFile } from './opened-file.js';
import { OPENING_LIMITS } from './opening-limits.js';

const open = (bytes: Buffer): Promise<OpenedFile> => openContent({ name: 'a.eml', bytes }, OPENING_LIMITS);

describe('openEml', () => {
  it('takes addresses from a report of any length, and soon finds that there are none', async () => {
    const report = (failed: string): Buffer =>
      Buffer.from(
        `From: mailer-daemon@mx.example\r\nSubject: Hello\r\nX-Failed-Recipients: ${failed}\r\n\r\nIt came back.`,
      );
    const { delivery } = await open(report('a@fiction.example, b@fiction.example'));
    expect(delivery?.recipients.map(({ address }) => address)).toEqual([
      'a@fiction.example',
      'b@fiction.example',
    ]);
    expect(await open(report('a'.repeat(1_000_000)))).not.toHaveProperty('delivery');
  });

  it('puts the headers that matter on top, and gives them as data', async () => {
    const opened = await open(
      await mailOf({
        text: 'Dear Chair,\n\nThank you.',
        cc: '"Example, Jane" <jane@fiction.example>',
        inReplyTo: '<0@appg.example>',
        references: ['<z@appg.example>', '<0@appg.example>'],
        headers: { 'Auto-Submitted': 'auto-replied', Precedence: 'bulk', 'X-Unrelated': 'x' },
      }),
    );
    expect(opened.text).toBe(
      [
        'From: Minister Example <minister@fiction.example>',
        'Date: Mon, 06 Dec 2021 10:00:00 +0000',
        'To: Chair Example <chair@appg.example>',
        'Cc: "Example, Jane" <jane@fiction.example>',
        'Subject: Your letter',
        'Message-ID: <1@fiction.example>',
        'In-Reply-To: <0@appg.example>',
        'References: <z@appg.example> <0@appg.example>',
        'Precedence: bulk',
        'Auto-Submitted: auto-replied',
        '',
        'Dear Chair,',
        '',
        'Thank you.',
      ].join('\n'),
    );
    expect(opened.headers).toEqual({
      from: [{ name: 'Minister Example', address: 'minister@fiction.example' }],
      to: [{ name: 'Chair Example', address: 'chair@appg.example' }],
      cc: [{ name: 'Example, Jane', address: 'jane@fiction.example' }],
      date: 'Mon, 06 Dec 2021 10:00:00 +0000',
      subject: 'Your letter',
      messageId: '<1@fiction.example>',
      inReplyTo: '<0@appg.example>',
      references: ['<z@appg.example>', '<0@appg.example>'],
      autoSubmitted: 'auto-replied',
      automatic: { precedence: 'bulk', 'auto-submitted': 'auto-replied' },
    });
  });

  it('prefers the plain part, and makes text of HTML where there is no other', async () => {
    const html =
      '<p>Dear Chair,</p><p>See <a href="https://fiction.example/a">the plan</a>.</p><ol><li>One<li>Two</ol>';
    expect((await open(await mailOf({ text: 'Plain', html }))).text).toMatch(/\n\nPlain$/);
    const { text, links } = await open(await mailOf({ html }));
    expect(text).toMatch(
      /\n\nDear Chair,\n\nSee \[the plan\]\(https:\/\/fiction\.example\/a\)\.\n\n1\. One\n2\. Two$/,
    );
    expect(links).toEqual([{ label: 'the plan', url: 'https://fiction.example/a' }]);
  });

  it('reads other character sets and encodings', async () => {
    const latin = Buffer.from(
      'From: a@fiction.example\r\nSubject: =?iso-8859-1?Q?Caf=E9?=\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nCaf=E9 =A35',
    );
    expect((await open(latin)).text).toMatch(/^Subject: Café\n\nCafé £5$/m);
  });

  it('keeps a thread as it is', async () => {
    const text = 'Dear Chair,\n\nNo.\n\nOn 1 December 2021 the Chair wrote:\n> Dear Minister,\n> Please.';
    expect((await open(await mailOf({ text }))).text).toContain(text);
  });

  it('takes a message forwarded whole for the letter, inline or not', async () => {
    const inner = await mailOf({
      subject: 'The letter',
      text: 'Dear Chair,\n\nWe agree.',
      messageId: '<2@f.example>',
    });
    for (const contentDisposition of ['attachment', 'inline'] as const) {
      const opened = await open(
        await mailOf({
          text: 'For the record.',
          attachments: [{ contentType: 'message/rfc822', content: inner, contentDisposition }],
        }),
      );
      expect(opened).toMatchObject({
        headers: { subject: 'The letter', messageId: '<2@f.example>' },
        coveringNote: 'For the record.',
        attachments: [{ mediaType: 'message/rfc822', isLetter: true }],
      });
      expect(opened.text).toMatch(/^Subject: The letter\n[^]*We agree\.$/m);
    }
  });

  it.each<[string, () => Promise<Buffer> | Buffer | string]>([
    ['reply.docx', () => wordOf({ children: [new Paragraph('Dear Chair, we agree entirely.')] })],
    ['reply.pdf', () => pdfOf([{ words: lines(60, 80, ['Dear Chair, we agree entirely.']) }])],
    ['reply.txt', () => 'Dear Chair, we agree entirely.'],
  ])('reads %s from under a covering note', async (filename, content) => {
    const opened = await open(
      await mailOf({
        text: 'Please see the attached reply.\n\nKind regards',
        attachments: [
          { filename: 'logo.png', content: Buffer.from('x') },
          { filename, content: await content() },
        ],
      }),
    );
    expect(opened).toMatchObject({
      kind: 'eml',
      text: 'Dear Chair, we agree entirely.',
      headers: { messageId: '<1@fiction.example>' },
      attachments: [
        { name: 'logo.png', isLetter: false },
        { name: filename, isLetter: true },
      ],
    });
    expect(opened.warnings[0]).toMatchObject({ code: 'letter-in-attachment' });
    expect(opened.warnings[0].detail).toContain(filename);
  });

  it('reads the mail itself when it is the letter, and lists what came with it', async () => {
    const text = `Dear Chair,\n\n${'We have thought about this at length. '.repeat(25)}\n\nThe plan is attached.`;
    const opened = await open(
      await mailOf({ text, attachments: [{ filename: 'plan.txt', content: 'The plan' }] }),
    );
    expect(opened.text).toContain('at length');
    expect(opened.attachments).toEqual([
      { name: 'plan.txt', mediaType: 'text/plain', size: 8, isLetter: false },
    ]);
  });

  it('says why when the file under a covering note can’t be read', async () => {
    const opened = await open(
      await mailOf({ text: 'Attached.', attachments: [{ filename: 'reply.pdf', content: pdfOf([{}]) }] }),
    );
    expect(opened.text).toContain('Attached.');
    expect(opened.warnings[0].detail).toMatch(/“reply\.pdf”, .* can’t be read\. It is a picture/);
  });

  it('says when several files may be the letter, and takes the one whose name says so', async () => {
    const attachments = ['terms.txt', 'letter.txt'].map((filename) => ({
      filename,
      content: `This is ${filename}`,
    }));
    const opened = await open(await mailOf({ text: 'See attached.', attachments }));
    expect(opened.text).toBe('This is letter.txt');
    expect(opened.warnings.at(-1)?.detail).toContain('1 more');
  });

  it('refuses parts that lie too deep, or are too many, and messages within messages', async () => {
    await expect(open(nestedMail(5000))).rejects.toMatchObject({ code: 'mail-too-nested' });
    await expect(open(nestedMail(10))).resolves.toMatchObject({ kind: 'eml' });
    const attachments = Array.from({ length: 300 }, (_file, index) => ({
      filename: `${index}.txt`,
      content: 'x',
    }));
    await expect(open(await mailOf({ text: 'x', attachments }))).rejects.toMatchObject({
      code: 'mail-too-nested',
    });
    let message = await mailOf({ text: 'The innermost' });
    for (let left = 6; left > 0; left -= 1)
      message = await mailOf({
        text: 'FYI',
        attachments: [{ contentType: 'message/rfc822', content: message }],
      });
    await expect(open(message)).rejects.toMatchObject({ code: 'mail-too-nested' });
  });
});
