/** What a view is rendered with. */
export type Model = Readonly<Record<string, unknown>>;

/** A message beside a field, and in the summary at the top, in the GOV.UK pattern. `href` is `#` and the field's id. */
export interface PageError {
  readonly text: string;
  readonly href?: string;
}

/**
 * A page to be shown: a view's path without its ending, and what it shows. `waiting` is how many mails wait in the inbox of its
 * group, where that was read with it.
 */
export class Page {
  constructor(
    readonly view: string,
    readonly model: Model & { readonly pageTitle: string; readonly errors?: readonly PageError[] },
    readonly status = 200,
    readonly waiting: number | null = null,
  ) {}
}

/** Sends the browser on after something was done (303). `said` is shown once on the page it comes to. */
export class Redirect {
  constructor(
    readonly to: string,
    readonly said: string | null = null,
  ) {}
}

/** A file to be saved under a name, such as an export. */
export class Download {
  constructor(
    readonly name: string,
    readonly mediaType: string,
    readonly content: Buffer | string,
  ) {}
}
