import { AsOfQuery } from '../as-of.dto.js';
import { QueryNumberField, TextField } from '../fields.js';

/** Query of GET /api/v1/groups/{group}/search. */
export class SearchQuery extends AsOfQuery {
  @TextField({
    max: 200,
    example: 'election',
    description:
      'Words, as in a web search: “quoted” words stand together, -word excludes. Names and references are looked for ' +
      'when one word has three letters or digits; their words stand in the same order.',
  })
  q!: string;

  @QueryNumberField({
    min: 1,
    max: 50,
    optional: true,
    example: 10,
    description: 'How many of each kind at most; 10 unless told.',
  })
  limit?: number;
}
