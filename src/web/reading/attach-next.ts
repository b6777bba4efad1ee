import { type FormBody, isTicked } from '../forms/form.js';
import { Redirect } from '../pages/page.js';

/** Whether a form that was filled in from a scan is to lead on to attaching it. */
export function attachesNext(body: FormBody): boolean {
  return isTicked(body, 'attachNext');
}

/** On to the page that asks for the scan of a letter, or of one of its replies. `path` is the letter’s. */
export function toAttachScan(path: string, said: string, replyId?: string | null): Redirect {
  const of = replyId ? `&reply=${replyId}` : '';
  return new Redirect(`${path}/attachments/add?kind=scan${of}`, `${said} Now choose its scan.`);
}
