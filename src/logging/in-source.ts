import { existsSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { fileURLToPath } from 'node:url';

/** A place in a file, as a line of a stack has it: its address, line and column, both from 1. */
const PLACE = /(file:\/\/[^():]+\.js):(\d+):(\d+)/g;

/** The maps of files that were asked about; null for one that has none. */
const maps = new Map<string, SourceMap | null>();

/**
 * The lines of a stack with their places in the modules that Postbag was put together from, where the file has a map beside
 * it; as they are otherwise. A map is read when the first error of its file is told, so that it costs nothing before.
 */
export function inSource(frames: string): string {
  return frames.replace(PLACE, (place, file: string, line: string, column: string) => {
    const entry = mapOf(file)?.findEntry(Number(line) - 1, Number(column) - 1);
    if (!entry || !('originalSource' in entry)) return place;
    return `${new URL(entry.originalSource, file).href}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
  });
}

function mapOf(file: string): SourceMap | null {
  const known = maps.get(file);
  if (known !== undefined) return known;
  const map = readMap(`${fileURLToPath(file)}.map`);
  maps.set(file, map);
  return map;
}

function readMap(path: string): SourceMap | null {
  if (!existsSync(path)) return null;
  return new SourceMap(JSON.parse(readFileSync(path, 'utf8')) as SourceMapPayload);
}
