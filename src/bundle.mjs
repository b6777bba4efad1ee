/**
 * Puts a program of dist/ with all that it loads of Postbag and Nest into one file: `node src/bundle.mjs ENTRY OUT`. Node
 * takes longer to find and link two thousand small modules than to run them (docs/decisions/0022-speed.md). Other packages
 * stay where npm put them: some look for parts of themselves by path.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { build } from 'esbuild';

const [entry, out] = process.argv.slice(2);
const folder = dirname(resolve(out));

/** Packages of very many small modules, which go into the file. */
const BUNDLED =
  /^(@nestjs\/(common|core|mapped-types|platform-fastify|schedule|swagger|typeorm)|es-toolkit)(\/|$)/;

/** `require` is what CommonJS among the bundled packages asks for what Nest can do without. */
const REQUIRE = `import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);`;

await build({
  entryPoints: [entry],
  outfile: out,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  // TypeORM and Nest tell classes by their names; lines stay short enough for a stack to point at something.
  keepNames: true,
  minifyWhitespace: true,
  minifyIdentifiers: true,
  lineLimit: 160,
  sourcemap: true,
  sourcesContent: false,
  banner: { js: REQUIRE },
  logLevel: 'warning',
  plugins: [
    { name: 'packages', setup: leavePackages },
    { name: 'places', setup: keepPlaces },
  ],
});

function leavePackages({ onResolve }) {
  onResolve({ filter: /^[^./]/ }, ({ path, importer }) =>
    BUNDLED.test(path) || isOwnCopy(path, importer) ? undefined : { path, external: true },
  );
}

/** A version of a package that npm put beneath the one that asks for it would not be found from the file. */
function isOwnCopy(path, importer) {
  const [asking] = /.*node_modules[\\/](@[^\\/]+[\\/])?[^\\/]+/.exec(importer) ?? [];
  return asking !== undefined && existsSync(join(asking, 'node_modules', path));
}

/** A module that finds a file beside itself still does: its address is the one that it had before. */
function keepPlaces({ onLoad }) {
  onLoad({ filter: /[\\/]dist[\\/](src|migrations|bench)[\\/].*\.js$/ }, ({ path }) => {
    const place = JSON.stringify(`./${relative(folder, path).replaceAll('\\', '/')}`);
    const text = readFileSync(path, 'utf8');
    return {
      contents: inAscii(text.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`)),
    };
  });
}

/**
 * One curly quote in a pattern, and V8 keeps the text of the whole file at two bytes a character. Within `String.raw` there are
 * only patterns, to which the escape means the same.
 */
function inAscii(text) {
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
