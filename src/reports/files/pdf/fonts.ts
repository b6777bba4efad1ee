import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** The fonts of a report: Source Sans 3, under the SIL Open Font License, with the letters of all languages of Europe. */
export interface Fonts {
  readonly regular: Buffer;
  readonly strong: Buffer;
}

let read: Promise<Fonts> | undefined;

/** Reads the fonts, once for each process. */
export function readFonts(): Promise<Fonts> {
  read ??= Promise.all([font('400Regular'), font('600SemiBold')]).then(([regular, strong]) => ({
    regular,
    strong,
  }));
  return read;
}

async function font(weight: string): Promise<Buffer> {
  const name = `@expo-google-fonts/source-sans-3/${weight}/SourceSans3_${weight}.ttf`;
  return readFile(createRequire(import.meta.url).resolve(name));
}
