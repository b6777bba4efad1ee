/** The part of html-to-text 10 that is used here; the package comes without types. */
declare module 'html-to-text' {
  export interface Element {
    readonly type: string;
    readonly name?: string;
    /** Of a text. */
    readonly data?: string;
    readonly attribs?: Readonly<Record<string, string>>;
    readonly children?: readonly Element[];
  }
  export interface Cell {
    readonly text: string;
  }
  export interface Builder {
    openTable(): void;
    openTableRow(): void;
    openTableCell(options?: object): void;
    closeTableCell(span?: object): void;
    closeTableRow(): void;
    closeTable(options: {
      tableToString: (rows: Cell[][]) => string;
      leadingLineBreaks?: number;
      trailingLineBreaks?: number;
    }): void;
    addInline(text: string, options?: { noWordTransform?: boolean }): void;
  }
  export type Walk = (nodes: readonly Element[] | undefined, builder: Builder) => void;
  export type Formatter = (element: Element, walk: Walk, builder: Builder, options: object) => void;
  export function convert(html: string, options: object): string;
}
