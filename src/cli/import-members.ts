import { setTimeout as wait } from 'node:timers/promises';
import { RealClock } from '../clock/clock.js';
import { readConfig } from '../config.js';
import { ImportMembers } from '../directory/import-members.use-case.js';
import { type Manners } from '../directory/imports/ask-politely.js';
import { fetchMembers } from '../directory/imports/fetch-members.js';
import { systemActor } from '../timeline/actor.js';
import { type Command, readArgs } from './command.js';
import { UsageError } from './usage-error.js';
import { withApp } from './with-app.js';

const usage = 'import-members';

const clock = new RealClock();
const MANNERS: Manners = {
  patience: 20,
  tries: 4,
  longestWait: 120,
  now: () => clock.now().epochMilliseconds,
  wait: (seconds) => wait(seconds * 1000),
};

/** Takes the sitting Members of both Houses over from Parliament's Members API, where the settings name it. */
export const importMembers: Command = {
  name: 'import-members',
  usage,
  does: 'Take the sitting Members of both Houses over from Parliament, at the address in MEMBERS_API.',
  async run(args) {
    readArgs({ args }, usage);
    const { membersApi } = readConfig(process.env);
    if (membersApi === null) {
      throw new UsageError('Set MEMBERS_API first, e.g. MEMBERS_API=https://members-api.parliament.uk/api.');
    }
    const { members, unusable } = await fetchMembers(membersApi, MANNERS);
    const actor = systemActor('command line', 'cli');
    const { added, changed } = await withApp((app) => app.get(ImportMembers).execute(actor, { members }));
    const left = unusable === 0 ? '' : ` ${unusable} had no id or name and were left out.`;
    return `${members.length} Members: ${added} new, ${changed} changed.${left}`;
  },
};
