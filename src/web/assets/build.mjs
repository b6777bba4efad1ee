/**
 * Makes what pages need besides their HTML: the style sheet, the scripts and the pictures, each under a name with its
 * hash so that browsers may keep it for ever, and each also compressed. Copies the views beside the compiled code.
 * Writes dist/assets/names.json: the name in a view → the name that is served.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { compile } from 'sass';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const here = `${root}src/web/assets/`;
const modules = `${root}node_modules/`;
const out = `${root}dist/assets/`;

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const views of ['src/web/views', 'src/notifications/mail/views']) {
  rmSync(`${root}dist/${views}`, { recursive: true, force: true });
  cpSync(root + views, `${root}dist/${views}`, { recursive: true });
}

/** The scripts are loaded as modules by name, so each import in them is pointed at the hashed file. */
const SCRIPTS = {
  'govuk-frontend.js': 'govuk-frontend/dist/govuk/govuk-frontend.min.js',
  'moj-frontend.js': '@ministryofjustice/frontend/moj/moj-frontend.min.js',
  'accessible-autocomplete.js': 'accessible-autocomplete/dist/accessible-autocomplete.min.js',
};

const names = {};

function serve(name, content) {
  const hash = createHash('sha256').update(content).digest('base64url').slice(0, 10);
  const served = name.replace(/(\.\w+)$/, `-${hash}$1`);
  writeFileSync(out + served, content);
  if (/\.(css|js|svg)$/.test(name)) {
    writeFileSync(`${out}${served}.br`, brotliCompressSync(content));
    writeFileSync(`${out}${served}.gz`, gzipSync(content, { level: 9 }));
  }
  names[name] = served;
}

const withoutMap = (text) => text.replace(/^\/\/# sourceMappingURL=.*$/m, '');

for (const [name, path] of Object.entries(SCRIPTS)) {
  serve(name, withoutMap(readFileSync(modules + path, 'utf8')));
}
/** The style sheet names these by itself. Crests and logotypes are left out. */
const icons = `${modules}@ministryofjustice/frontend/moj/assets/images/`;
for (const name of readdirSync(icons).filter((file) => /^icon-.*\.svg$/.test(file))) {
  cpSync(icons + name, `${out}images/${name}`);
}

serve('order.js', readFileSync(`${here}order.js`, 'utf8'));
serve('icon.svg', readFileSync(`${here}icon.svg`));
serve(
  'postbag.js',
  readFileSync(`${here}postbag.js`, 'utf8').replace(/%%([\w.-]+)%%/g, (_, name) => names[name]),
);
const { css } = compile(`${here}postbag.scss`, {
  loadPaths: [root],
  style: 'compressed',
  quietDeps: true,
  logger: { warn() {}, debug() {} },
});
serve('postbag.css', css);
writeFileSync(`${out}names.json`, JSON.stringify(names, null, 2));
