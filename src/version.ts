import { existsSync, readFileSync } from 'node:fs';

/** package.json as seen from the compiled file in dist/src, and from the source in src. */
const PLACES = ['../../package.json', '../package.json'];

/** The version of Postbag, e.g. 0.1.0; `unknown` when its package.json is not where it came with. */
export function postbagVersion(): string {
  for (const place of PLACES) {
    const file = new URL(place, import.meta.url);
    if (!existsSync(file)) continue;
    const { name, version } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
    if (name === 'postbag') return version;
  }
  return 'unknown';
}
