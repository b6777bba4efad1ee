import { Get, Param, Query } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { isStorable } from '../../database/storable.js';
import { SearchQueries } from '../../search/search.queries.js';
import { type SearchResult } from '../../search/search-result.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { type FormBody, textOf } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { AsOf } from '../pages/as-of.js';
import { Page } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';

/** How many of each kind are shown at first, and when more are asked for. */
const LIMITS = { first: 10, more: 50 } as const;

const LONGEST = 200;

/** One box over everything that a group has. */
@Pages('groups/:group/search')
export class SearchController {
  constructor(
    private readonly search: SearchQueries,
    private readonly asOf: AsOf,
  ) {}

  @Get()
  @Access('viewer')
  async show(
    @CurrentActor() actor: Actor,
    @Param('group') group: string,
    @Query() query: FormBody,
  ): Promise<Page> {
    const q = textOf(query, 'q');
    const errors = new FormErrors();
    if (q.length > LONGEST) errors.add('q', `Shorten this to ${LONGEST} characters or fewer`);
    else if (!isStorable(q)) errors.add('q', 'Type this anew: it has characters that can’t be read');
    const { moment, chosen } = this.asOf.read({ asOf: textOf(query, 'asOf') });
    const isAll = textOf(query, 'all') !== '';
    const request = { q, limit: isAll ? LIMITS.more : LIMITS.first };
    const found = q && errors.isEmpty ? await this.search.find(groupOf(actor), moment, request) : null;
    const model = {
      pageTitle: q ? `Search for “${q}”` : 'Search',
      values: { q },
      asOf: chosen,
      found,
      namesAt: found && namesAt(`/groups/${group}/letters`, found, chosen),
    };
    return new Page(
      'search/show',
      {
        ...model,
        ...addresses(`/groups/${group}`, q, chosen),
        isAll,
        nothing:
          found &&
          Object.values(found).every(({ items }: { items: readonly object[] }) => items.length === 0),
        limits: LIMITS,
        errors: errors.summary,
        errorAt: errors.byField,
      },
      errors.isEmpty ? 200 : 422,
    );
  }
}

/** Where all letters are that each of the people signed. */
function namesAt(path: string, { people }: SearchResult, asOf: string | null): string[] {
  return people.items.map(({ name }) => {
    const signatory = name.map(({ text }) => text).join('');
    return `${path}?${new URLSearchParams({ signatory, ...(asOf && { asOf }) }).toString()}`;
  });
}

/** Where more of the same is: the list of letters with these words, and this page with more of each kind. */
function addresses(path: string, q: string, asOf: string | null): { lettersAt: string; moreAt: string } {
  const query = new URLSearchParams({ q, ...(asOf && { asOf }) });
  const more = new URLSearchParams({ q, ...(asOf && { asOf }), all: 'yes' });
  return { lettersAt: `${path}/letters?${query.toString()}`, moreAt: `${path}/search?${more.toString()}` };
}
