import type nunjucks from 'nunjucks';
import { rungName } from '../../deadlines/ladder.js';
import { formatDay, formatFullDay, isIsoDate, isoDate } from '../../deadlines/iso-date.js';
import { counted } from '../../deadlines/words.js';
import { clockWords } from '../../deadlines/zone-words.js';
import { LONDON } from '../../deadlines/zoned-days.js';
import { className } from '../../replies/reply-class.js';
import { MOST_TO_READ, restInWords } from '../../reports/document/for-reading.js';

/** A component's hint, with what a person is to check in the field after it. */
const HINT_WITH_DOUBT = '{{ hint }} <strong class="postbag-doubt">{{ doubt }}</strong>';

/** What views may write: `{{ letter.sentOn | day }}`, `{{ at | instant }}`, `{{ 'postbag.css' | asset }}`. */
export function addFilters(environment: nunjucks.Environment, assetPath: (name: string) => string): void {
  environment.addFilter('day', (day: string | null) => (day ? formatDay(isoDate(day)) : ''));
  environment.addFilter('fullDay', (day: string | null) => (day ? formatFullDay(isoDate(day)) : ''));
  environment.addFilter('instant', (at: string | null) => (at ? instantInWords(at) : ''));
  environment.addFilter('asset', assetPath);
  environment.addFilter('label', labelOf);
  environment.addFilter('counted', counted);
  environment.addFilter('className', className);
  environment.addFilter('rungName', rungName);
  environment.addFilter('firstToRead', (all: readonly unknown[]) => all.slice(0, MOST_TO_READ));
  environment.addFilter('restInWords', restInWords);
  // The timeline of MoJ Frontend writes its dates with this one.
  environment.addFilter('mojDate', (at: string) => (isIsoDate(at) ? formatDay(at) : instantInWords(at)));
  environment.addFilter('upperFirst', upperFirst);
  environment.addFilter('withDoubt', (hint?: string, doubt?: string) => {
    if (!doubt) return hint ? { text: hint } : undefined;
    return { html: environment.renderString(HINT_WITH_DOUBT, { hint, doubt }) };
  });
}

/** `14:05 on 22 November 2021`, London time. `at` is an RFC 3339 instant. */
export function instantInWords(at: string): string {
  return clockWords(at, LONDON);
}

/** With a capital at the start, as a sentence has. */
export function upperFirst(words: string): string {
  return words && words[0].toUpperCase() + words.slice(1);
}

/** A code of the API as words: `awaiting_reply` is “Awaiting reply”. */
export function labelOf(code: string | null): string {
  if (!code) return '';
  const words = code.replaceAll(/[_-]/g, ' ');
  return words[0].toUpperCase() + words.slice(1);
}
