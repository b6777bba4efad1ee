import { readFile, writeFile } from 'node:fs/promises';
import { flagsPage } from './flags-page.js';
import { withSettingsTable } from './settings-table.js';

const file = (path: string): URL => new URL(`../../../${path}`, import.meta.url);

await writeFile(file('README.md'), withSettingsTable(await readFile(file('README.md'), 'utf8')));
await writeFile(file('docs/flags.md'), flagsPage());
