import { formatDay } from '../../deadlines/iso-date.js';
import { labelOf } from '../pages/filters.js';
import { addressOf, type ListChoice } from './list-choice.js';

/** One filter that is on: what it says, and the address of the list without it. */
export interface FilterTag {
  readonly name: string;
  readonly text: string;
  readonly href: string;
}

/** A status or a flag in words, as the filter offers it. */
export function filterLabel(word: string): string {
  return word === 'open' ? 'Open: a reply is owed' : labelOf(word);
}

/** Every filter that is on, each to be taken off by itself. */
export function filterTags(path: string, choice: ListChoice): FilterTag[] {
  const {
    q,
    status,
    flag,
    body,
    topic,
    signatory,
    signatoryName = signatory,
    sentFrom,
    sentTo,
    dueBy,
    asOf,
  } = choice;
  const tag = (name: string, text: string | undefined, without: Partial<ListChoice>): FilterTag[] =>
    text ? [{ name, text, href: addressOf(path, { ...choice, ...without }) }] : [];
  return [
    ...tag('Words', q, { q: undefined }),
    ...status.flatMap((one) =>
      tag('Status', filterLabel(one), { status: status.filter((each) => each !== one) }),
    ),
    ...flag.flatMap((one) => tag('Flag', labelOf(one), { flag: flag.filter((each) => each !== one) })),
    ...tag('Body', body?.name, { body: undefined }),
    ...tag('Topic', topic, { topic: undefined }),
    ...tag('Signed by', signatoryName, { signatory: undefined }),
    ...tag('Sent from', sentFrom && formatDay(sentFrom), { sentFrom: undefined }),
    ...tag('Sent to', sentTo && formatDay(sentTo), { sentTo: undefined }),
    ...tag('Due by', dueBy && formatDay(dueBy), { dueBy: undefined }),
    ...tag('As of', asOf && formatDay(asOf), { asOf: undefined }),
  ];
}
