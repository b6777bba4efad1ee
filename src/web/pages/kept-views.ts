import nunjucks from 'nunjucks';

/** What Nunjucks does next: with the error, or with what was asked for. */
type Next = (error: Error | null, result?: object) => void;

/** A view as Nunjucks has it inside; its types leave out what an import asks of it. */
interface Importable extends nunjucks.Template {
  getExported(...args: readonly unknown[]): void;
}

/**
 * An environment that finds each view once, and makes the macros of a view that is imported once. Nunjucks does both anew whenever a page
 * is shown, for dozens of imports and includes: a third of the time that the page of a letter takes to be written. Views don't change
 * while Postbag runs, and a macro imported without context knows nothing but what it is given.
 */
export class KeptViews extends nunjucks.Environment {
  private readonly kept = new Map<string, Importable>();

  /** Nunjucks gives the view in which the name is written second, for names that are relative to it, and what to do next last. */
  override getTemplate(name: unknown, ...rest: readonly unknown[]): nunjucks.Template {
    const next = rest.find((each): each is Next => typeof each === 'function');
    const [isEager, parent, mayMiss] = rest.filter((each) => each !== next);
    const template = this.find(name, [isEager, parent, mayMiss]);
    next?.(null, template);
    return template;
  }

  /** @throws Error when there is no such view */
  private find(name: unknown, rest: readonly unknown[]): nunjucks.Template {
    const find = super.getTemplate.bind(this) as (name: unknown, ...rest: readonly unknown[]) => Importable;
    if (typeof name !== 'string') return find(name, ...rest);
    const key = `${String(rest[1])} ${name}`;
    const known = this.kept.get(key);
    if (known) return known;
    const template = find(name, ...rest);
    this.kept.set(key, template);
    keepMacros(template);
    return template;
  }
}

/** Lets a view make what it exports once for all who import it without context. */
function keepMacros(template: Importable): void {
  if (Object.hasOwn(template, 'getExported')) return;
  const make = template.getExported.bind(template);
  let made: object | undefined;
  template.getExported = (...args) => {
    const [next] = args;
    if (typeof next !== 'function') return make(...args);
    if (made) return (next as Next)(null, made);
    make((error: Error | null, exported: object) => {
      if (!error) made = exported;
      (next as Next)(error, exported);
    });
  };
}
