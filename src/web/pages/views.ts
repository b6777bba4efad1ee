import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import nunjucks from 'nunjucks';
import { addFilters } from './filters.js';
import { KeptViews } from './kept-views.js';
import { keepDirection } from './keep-direction.js';
import { type Model } from './page.js';

const VIEWS = fileURLToPath(new URL('../views', import.meta.url));

/** Renders a view by name: `letters/show` is src/web/views/letters/show.njk. Whatever is put into it is escaped, and turns no text around. */
export class Views {
  private readonly environment: nunjucks.Environment;

  /** @param assets the folder that the build made, with names.json */
  constructor(assets: string) {
    const names = JSON.parse(readFileSync(`${assets}/names.json`, 'utf8')) as Record<string, string>;
    this.environment = new KeptViews(
      new DenseViews([VIEWS, folderOf('govuk-frontend'), folderOf('@ministryofjustice/frontend')]),
      { autoescape: true, throwOnUndefined: false, trimBlocks: true, lstripBlocks: true },
    );
    addFilters(this.environment, (name) => {
      if (!names[name]) throw new Error(`No asset ${name}: see src/web/assets/build.mjs`);
      return `/assets/${names[name]}`;
    });
  }

  render(view: string, model: Model): string {
    return keepDirection(this.environment.render(`${view}.njk`, model));
  }
}

/** Views without the spaces that indent them: a quarter of a page, which nobody sees, and what people typed is not among them. */
class DenseViews extends nunjucks.FileSystemLoader {
  override getSource(name: string): nunjucks.LoaderSource {
    const source = super.getSource(name);
    // Its types don't say that it is null when there is no such view.
    if (source as nunjucks.LoaderSource | null) source.src = source.src.replace(/^[ \t]+/gm, '');
    return source;
  }
}

/** The folder that a design system's templates are found in. */
function folderOf(name: string): string {
  const require = createRequire(import.meta.url);
  const root = dirname(require.resolve(`${name}/package.json`));
  return name === 'govuk-frontend' ? `${root}/dist` : root;
}
