import { type RecordSignaturesCommand } from '../../letters/record-signatures.use-case.js';
import { changedPage } from '../forms/changed-page.js';
import { type FormBody } from '../forms/form.js';
import { type LetterRead } from '../letters/letter-read.js';
import { labelOf } from '../pages/filters.js';
import { type Page } from '../pages/page.js';

/** The version that is kept now, and the page of the signatories. */
interface Now {
  readonly version: number;
  readonly here: string;
}

/** Both orders, when somebody else changed the letter while one was being made. */
export function orderChanged(
  body: FormBody,
  { signatories }: LetterRead,
  ids: readonly string[],
  { version, here }: Now,
): Page {
  const lines = new Map(signatories.map(({ id, signedAs }) => [id, signedAs]));
  const theirs = [...lines.values()].join('\n');
  const yours = ids.map((id) => lines.get(id) ?? 'Somebody who is no longer there').join('\n');
  const fields = [{ label: 'In order', theirs, yours }];
  return changedPage(body, { thing: 'This letter', fields, currentVersion: version, backHref: here });
}

/** What is recorded now of those whose answers were to be recorded, and what was to be. */
export function answersChanged(
  body: FormBody,
  { signatories }: LetterRead,
  { ids, answer }: RecordSignaturesCommand,
  { version, here }: Now,
): Page {
  const fields = signatories
    .filter(({ id }) => ids.includes(id))
    .map(({ signedAs, status }) => ({ label: signedAs, theirs: labelOf(status), yours: labelOf(answer) }));
  return changedPage(body, { thing: 'This letter', fields, currentVersion: version, backHref: here });
}
