import { writeSync } from 'node:fs';

const STDOUT = 1;

/** Ends the run with one plain line that any program can read: `N passed, N failed, N skipped`. */
export default class SummaryReporter {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const skipped = results.numPendingTests + results.numTodoTests;
    const line = `\n${results.numPassedTests} passed, ${failed} failed, ${skipped} skipped\n`;
    // Jest's own summary comes after every other reporter; this is to be the last line of all.
    process.once('exit', () => writeSync(STDOUT, line));
  }
}
