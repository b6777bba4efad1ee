import { fileURLToPath } from 'node:url';
import nunjucks from 'nunjucks';
import { type MailItem, type MailModel } from './mail-model.js';

const VIEWS = fileURLToPath(new URL('./views', import.meta.url));

const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(VIEWS), {
  autoescape: true,
  throwOnUndefined: true,
  trimBlocks: true,
  lstripBlocks: true,
});

/** Characters that turn the direction of text, with which words can be made to look like others. */
const TURNS = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g;

/** A mail as HTML that a telephone shows well. It loads nothing from anywhere. */
export function htmlOf(mail: MailModel): string {
  return environment.render('mail.njk', { mail }).replaceAll(TURNS, '');
}

/** The same as plain text. */
export function textOf(mail: MailModel): string {
  const sections = mail.sections.flatMap(({ title, items }) => [
    `${title}\n${'-'.repeat(title.length)}`,
    ...items.map(textOfItem),
  ]);
  const foot = `-- \n${mail.why}\nChoose what you are sent: ${mail.choicesHref}\nStop these mails: ${mail.unsubscribeHref}`;
  const parts = [mail.groupName, mail.lead, ...sections, mail.more, `Today: ${mail.todayHref}`, foot];
  return `${parts.filter(Boolean).join('\n\n')}\n`.replaceAll(TURNS, '');
}

function textOfItem({ words, letter }: MailItem): string {
  if (!letter) return words;
  return `${letter.reference} ${letter.subject}\n${words}\n${letter.href}`;
}
