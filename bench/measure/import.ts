import { randomBytes } from 'node:crypto';
import { nineInLondon, SettableClock } from '../../src/clock/clock.js';
import { openContext } from '../../src/cli/open-context.js';
import { readConfig } from '../../src/config.js';
import { addDays } from '../../src/deadlines/iso-date.js';
import { CreateGroup } from '../../src/groups/create-group.use-case.js';
import { ConfirmImport } from '../../src/imports/confirm-import.use-case.js';
import { ImportsQueries } from '../../src/imports/imports.queries.js';
import { MapColumns } from '../../src/imports/map-columns.use-case.js';
import { RunImport } from '../../src/imports/run-import.use-case.js';
import { StartImport } from '../../src/imports/start-import.use-case.js';
import { guessColumns, mappingOf } from '../../src/intake/sheet/guess-columns.js';
import { systemActor } from '../../src/timeline/actor.js';
import { TODAY } from '../letters/template-story.js';
import { PLACES, prose } from '../letters/words.js';

/** How long an import took, in milliseconds, and what it logged. */
export interface ImportFigures {
  readonly rows: number;
  /** Letters, and replies to half of them. */
  readonly logged: number;
  readonly took: number;
}

const HEADINGS = 'Ref,Date sent,To,Subject,Signed by,Text,Date of reply,Reply type';
const CHARACTERS = 800;

/**
 * Brings a spreadsheet of past letters into a group of its own, from the bytes of the file to the last letter logged: by the use
 * cases of the pages, since a person's looking at columns and rows takes no time of Postbag's.
 */
export async function measureImport(url: string, rows: number): Promise<ImportFigures> {
  const content = spreadsheet(rows);
  const app = await openContext({ url }, readConfig({}), new SettableClock(nineInLondon(TODAY)));
  try {
    const slug = `import-${randomBytes(3).toString('hex')}`;
    const command = { slug, name: `Group ${slug}` };
    const groupId = await app.get(CreateGroup).execute(systemActor('bench', 'cli'), command);
    const actor = { ...systemActor('bench', 'cli', groupId), role: 'admin' } as const;
    const imports = app.get(ImportsQueries);
    const begin = performance.now();
    const importId = await app.get(StartImport).execute(actor, { fileName: 'past.csv', content });
    const { sheet } = await imports.one(groupId, importId);
    await app.get(MapColumns).execute(actor, { importId, mapping: mappingOf(guessColumns(sheet)) });
    const said = { areDaysChecked: true, withDuplicates: false };
    await app.get(ConfirmImport).execute(actor, { importId, ...said });
    await app.get(RunImport).execute(importId);
    const took = performance.now() - begin;
    const { state, actsTotal, problem } = await imports.summary(groupId, importId);
    if (state !== 'done') throw new Error(`The import is ${state}: ${problem}`);
    return { rows, logged: actsTotal, took };
  } finally {
    await app.close();
  }
}

/** Letters of the last two years, each with a text and a name under it, every second one answered. */
function spreadsheet(rows: number): Buffer {
  const lines = Array.from({ length: rows }, (_, index) => {
    const place = PLACES[index % PLACES.length];
    const sentOn = addDays(TODAY, -60 - (index % 700));
    const reply = index % 2 === 0 ? [addDays(sentOn, 28), 'Full reply'] : ['', ''];
    const letter = [`OLD/${index + 1}`, sentOn, `Minister for ${place}`, `Letter ${index + 1} on ${place}`];
    return [...letter, 'Ann Example MP', `"${prose(index, CHARACTERS)}"`, ...reply].join(',');
  });
  return Buffer.from([HEADINGS, ...lines].join('\r\n'));
}
