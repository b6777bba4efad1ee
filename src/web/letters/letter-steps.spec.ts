import { LETTER_STATUSES } from '../../letters/letter-status.js';
import { letterSteps } from './letter-steps.js';

const paths = (status: (typeof LETTER_STATUSES)[number]): string[] => {
  const { buttons, links } = letterSteps(status);
  return [...buttons, ...links].map(({ path }) => path);
};

describe('what can be done with a letter', () => {
  it.each([
    ['draft', '/send', ['/replies/log', '/close', '/reopen']],
    ['collecting_signatures', '/signatories', ['/replies/log', '/close']],
    ['awaiting_reply', '/replies/log', ['/send', '/reopen']],
    ['part_replied', '/replies/log', ['/send', '/reopen']],
    ['replied', '/replies/log', ['/send', '/chasers/log']],
    ['closed', '/reopen', ['/close', '/chasers/log']],
    ['withdrawn', '/reinstate', ['/withdraw', '/close', '/replies/log']],
  ] as const)('%s: first %s, and none of what would be refused', (status, first, never) => {
    expect(letterSteps(status).buttons[0].path).toBe(first);
    expect(paths(status).filter((path) => (never as readonly string[]).includes(path))).toEqual([]);
  });

  it.each(LETTER_STATUSES)('%s: names no page twice', (status) => {
    expect(new Set(paths(status)).size).toBe(paths(status).length);
  });
});
