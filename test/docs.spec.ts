import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { flagsPage } from '../src/cli/flags-page.js';
import { settingsTable, withSettingsTable } from '../src/cli/settings-table.js';
import { DEADLINE_KINDS } from '../src/deadlines/deadline.js';
import { RUNGS } from '../src/deadlines/ladder.js';
import { FLAG_KINDS } from '../src/flags/flag-rules.js';
import { HORIZONS, OUTCOMES } from '../src/letters/ask.entity.js';
import { REPLY_CLASSES } from '../src/letters/letter-facts.js';
import { LETTER_STATUSES } from '../src/letters/letter-status.js';
import { RECIPIENT_STATUSES } from '../src/letters/recipient-status.js';

const root = new URL('../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);

const DOCUMENTS = ['README.md', 'CHANGELOG.md', ...filesIn('docs', '.md')];
const DECISIONS = filesIn('docs/decisions', '.md');

describe('README', () => {
  it('has the table of settings that the code has (npm run docs writes it)', () => {
    expect(withSettingsTable(read('README.md'))).toBe(read('README.md'));
    expect(settingsTable()).toContain('| `PORT` | `3000` |');
  });

  it('refuses to be written without the markers of the table', () => {
    expect(() => withSettingsTable('# Postbag')).toThrow('The README needs the lines');
  });

  it.each(LETTER_STATUSES)('shows the status %s in the life of a letter', (status) => {
    const [, picture] = /```mermaid\n(.*?)```/s.exec(read('README.md'))!;
    expect(picture).toMatch(new RegExp(`--> ${status}\\b`));
  });

  it('shows no status that a letter can’t have', () => {
    const [, picture] = /```mermaid\n(.*?)```/s.exec(read('README.md'))!;
    const shown = [...picture.matchAll(/(?:^|--> )\s*([a-z_]+)(?= -->| :|$)/gm)].map(([, status]) => status);
    expect(LETTER_STATUSES).toEqual(expect.arrayContaining([...new Set(shown)]));
  });
});

describe('the page about flags', () => {
  it('is what the rules say (npm run docs writes it), with each kind once', () => {
    expect(read('docs/flags.md')).toBe(flagsPage());
    const kinds = [
      ...flagsPage().matchAll(/^\| `([a-z_]+)` \| (?:a letter|the group) \| .+\. \| .+[.?] \|$/gm),
    ];
    expect(kinds.map(([, kind]) => kind)).toEqual(FLAG_KINDS);
  });
});

describe('documents', () => {
  it.each(DOCUMENTS)('%s links only to what is there', (path) => {
    const links = [...read(path).matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)];
    const broken = links.filter(([, target, anchor]) => {
      const file = target === '' ? new URL(path, root) : new URL(target, new URL(path, root));
      return !existsSync(file) || (anchor !== undefined && !anchorsOf(file).includes(anchor));
    });
    expect(broken.map(([link]) => link)).toEqual([]);
  });

  it('has every decision that code and documents cite, and lists each', () => {
    const sources = ['src', 'test', 'migrations'].flatMap((folder) => filesIn(folder, '.ts'));
    const cited = sources.flatMap((path) => [...read(path).matchAll(/docs\/decisions\/(\d{4})/g)]);
    expect(cited.length).toBeGreaterThan(0);
    const numbers = DECISIONS.map((path) => path.split('/')[2].slice(0, 4));
    expect(numbers).toEqual(expect.arrayContaining(cited.map(([, number]) => number)));
    const list = read('docs/decisions/README.md');
    const unlisted = DECISIONS.filter(
      (path) => !path.endsWith('README.md') && !list.includes(`](${path.split('/').at(-1)})`),
    );
    expect(unlisted).toEqual([]);
  });

  it.each([
    ...LETTER_STATUSES,
    ...RECIPIENT_STATUSES,
    ...REPLY_CLASSES,
    ...HORIZONS,
    ...OUTCOMES,
    ...DEADLINE_KINDS,
    ...RUNGS,
    ...FLAG_KINDS,
  ])('the glossary explains %s', (word) => {
    expect(read('docs/glossary.md')).toContain(`\`${word}\``);
  });
});

describe('dependencies', () => {
  const { dependencies, optionalDependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
    string,
    Record<string, string>
  >;
  const reasons = read('docs/decisions/0017-dependencies.md');
  const inUse = Object.entries({ ...dependencies, ...optionalDependencies, ...devDependencies });

  it.each(inUse)('%s has its reason, and an exact version: %s', (name, version) => {
    expect(reasons).toMatch(new RegExp(`^\\|.*\`${name}\`.*\\| \\S`, 'm'));
    expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
  });

  it('gives no reasons for what is not there', () => {
    const rows = reasons.split('\n').filter((line) => line.startsWith('| `'));
    const named = rows.flatMap((line) =>
      [...line.split('|')[1].matchAll(/`([^`]+)`/g)].map(([, name]) => name),
    );
    expect(named.sort()).toEqual(inUse.map(([name]) => name).sort());
  });
});

describe('container files', () => {
  const [build, image] = read('Dockerfile')
    .split(/^FROM .*\n/m)
    .slice(1);
  const compose = read('docker-compose.yml');
  const service = (name: string): string =>
    new RegExp(`^  ${name}:\\n((?:    .*\\n|\\n)+)`, 'm').exec(compose)?.[1] ?? '';

  it('the image is made in two stages on the same current Node, and carries neither tools nor the own PostgreSQL', () => {
    expect(read('Dockerfile').match(/^FROM .*$/gm)).toEqual([
      'FROM node:24-bookworm-slim AS build',
      'FROM node:24-bookworm-slim',
    ]);
    expect(build).toMatch(/npm ci (?!.*--omit)/);
    expect(build).toMatch(/npm run build && npm prune --omit=dev --omit=optional/);
    expect(image.match(/^COPY .*$/gm)).toEqual([
      'COPY --from=build /app/package.json ./',
      'COPY --from=build /app/node_modules node_modules',
      'COPY --from=build /app/dist dist',
    ]);
  });

  it('the image runs as an ordinary user, tells its health, and gets the signal to stop itself', () => {
    expect(image).toMatch(/^USER node$/m);
    expect(image).toMatch(/^HEALTHCHECK [^]*fetch\([^)]*\/health\/live/m);
    const { start } = (JSON.parse(read('package.json')) as { scripts: { start: string } }).scripts;
    const [, settings, flags] = /^(.*) exec node (.*) dist\/postbag\.js$/.exec(start) ?? [];
    expect(image).toContain(`\nENV ${settings}\n`);
    expect(image).toContain(`\nCMD ["node", "${flags}", "dist/postbag.js"]`);
  });

  it('what the Dockerfile copies is sent to the engine, and nothing that a person keeps beside it', () => {
    const copied = [...build.matchAll(/^COPY (.+) \S+$/gm)].flatMap(([, sources]) => sources.split(' '));
    const lines = read('.dockerignore').split('\n');
    expect(lines).toContain('*');
    expect(lines).toEqual(expect.arrayContaining(copied.map((source) => `!${source}`)));
  });

  it('Postbag waits for a database that is well, and the database keeps its data', () => {
    expect(service('postbag')).toMatch(/depends_on:\n\s+postgres:\n\s+condition: service_healthy/);
    expect(service('postbag')).toMatch(/DATABASE_URL: postgres:\/\/postbag:\S+@postgres:5432\/postbag/);
    expect(service('postgres')).toMatch(/image: postgres:18\n/);
    expect(service('postgres')).toMatch(/volumes:\n(\s+#.*\n)?\s+- postgres:\/var\/lib\/postgresql\n/);
    expect(service('postgres')).toMatch(/healthcheck:\n\s+test: .*pg_isready/);
  });

  it('opens ports to this machine alone, the database’s to nobody', () => {
    const ports = [...compose.matchAll(/ports:\n((?:\s+- .*\n)+)/g)].flatMap(([, list]) =>
      [...list.matchAll(/- '(.*)'/g)].map(([, port]) => port),
    );
    expect(ports).toEqual(['127.0.0.1:3000:3000', '127.0.0.1:8025:8025']);
    expect(service('postgres')).not.toContain('ports:');
  });
});

const git = spawnSync('git', ['rev-parse', '--is-inside-work-tree'], { cwd: root });
const itInGit = git.status === 0 ? it : it.skip;

itInGit('git ignores no source, so that a clone has all of it (needs git and a clone)', () => {
  const list = ['ls-files', '--others', '--ignored', '--exclude-standard', 'src', 'test', 'migrations'];
  const { stdout, status } = spawnSync('git', list, { cwd: root, encoding: 'utf8' });
  expect({ ignored: stdout, status }).toEqual({ ignored: '', status: 0 });
});

/** The anchors that GitHub gives to the headings of a file. */
function anchorsOf(file: URL): string[] {
  const headings = [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)];
  return headings.map(([, text]) =>
    text
      .toLowerCase()
      .replace(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  );
}
