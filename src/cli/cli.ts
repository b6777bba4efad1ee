import { InvalidConfig } from '../config.js';
import { DataDirectoryInUse, EmbeddedServerError } from '../database/embedded/embedded-server-error.js';
import { DeadlineRefusal } from '../deadlines/deadline-refusal.js';
import { DomainError } from '../errors/domain-error.js';
import { say } from '../run.js';
import { type Command } from './command.js';
import { importMembers } from './import-members.js';
import { importMinisters } from './import-ministers.js';
import { issueToken } from './issue-token.js';
import { loadSittingDays } from './load-sitting-days.js';
import { makeAdministrator } from './make-administrator.js';
import { mergeHolidays } from './merge-holidays.js';
import { newOperatorToken } from './new-operator-token.js';
import { resetPassword } from './reset-password.js';
import { runJob } from './run-job.js';
import { turnOffTwoFactor } from './turn-off-two-factor.js';
import { UsageError } from './usage-error.js';

const COMMANDS: readonly Command[] = [
  newOperatorToken,
  issueToken,
  makeAdministrator,
  resetPassword,
  turnOffTwoFactor,
  mergeHolidays,
  loadSittingDays,
  importMinisters,
  importMembers,
  runJob,
];

const [name = 'help', ...args] = process.argv.slice(2);
try {
  say(await answer(name, args));
} catch (error) {
  process.stderr.write(`${inWords(error)}\n`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}

function answer(name: string, args: string[]): Promise<string> | string {
  if (['help', '--help', '-h'].includes(name)) return help();
  const command = COMMANDS.find((known) => known.name === name);
  if (!command) throw new UsageError(`There is no command “${name}”.\n\n${help()}`);
  return command.run(args);
}

function help(): string {
  const lines = COMMANDS.flatMap(({ usage, does }) => [`  ${usage}`, `      ${does}`]);
  return ['Usage: npm run cli -- <command>', '', ...lines, '  help', '      Show this.'].join('\n');
}

function inWords(error: unknown): string {
  if (error instanceof DataDirectoryInUse) {
    return `${error.message}\nWhile Postbag runs, do the same through its API: see /api/docs at its address.`;
  }
  if (error instanceof InvalidConfig) return `Correct these settings:\n${error.message}`;
  const isToldInWords = [EmbeddedServerError, DeadlineRefusal, DomainError, UsageError].some(
    (kind) => error instanceof kind,
  );
  if (isToldInWords) return (error as Error).message;
  return (error as Error).stack ?? String(error);
}
