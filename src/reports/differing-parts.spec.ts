import { differingParts } from './differing-parts.js';
import { type StatusReport } from './status-report.js';

describe('The parts that two reports tell otherwise', () => {
  const report = (more: object): StatusReport =>
    ({
      note: 'A note.',
      atAGlance: { sent: 1 },
      awaiting: [],
      replies: [],
      ...more,
    }) as unknown as StatusReport;

  it.each<[string, object, object, string[]]>([
    ['none when they are the same', {}, {}, []],
    ['those in which something differs', {}, { replies: [{ class: 'holding' }] }, ['replies']],
    ['in the order of the report', {}, { replies: [1], atAGlance: { sent: 2 } }, ['atAGlance', 'replies']],
    ['not its words', {}, { note: 'Another note.' }, []],
    ['not what the earlier one did not have', {}, { overTime: [] }, []],
    ['what the later one does not tell any more', { chasers: [1] }, {}, ['chasers']],
  ])('%s', (_, before, after, parts) => {
    expect(differingParts(report(before), report(after))).toEqual(parts);
  });
});
