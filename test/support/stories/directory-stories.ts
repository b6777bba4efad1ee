import { MINISTER } from '../fictional-letters.js';
import { type Seen } from '../story-reads.js';
import { addBody, asksWithWindow, type Scene } from '../story-scene.js';
import { type Story, USUAL } from '../story.js';

const SOON = 'no_acknowledgement, reply_due_soon';
const LATE = 'chase_due, no_acknowledgement, reply_overdue';
const due = (body: string, on: string, flags: string): Partial<Seen> => ({
  legs: [`${body}: 2021-11-22 > ${on}`],
  first: `reply_target ${on}`,
  flags,
});
/** A letter to a body that has a target of so many days. */
const toBody =
  (days: number) =>
  async (s: Scene): Promise<object> => {
    const organisationId = await addBody(s);
    await s.addTarget('target', { days });
    return { recipients: [{ ...MINISTER, organisationId }] };
  };

/** Corrections of to whom a letter went, of events, and of the bodies' targets. */
export const DIRECTORY_STORIES: readonly Story[] = [
  {
    name: 'a letter that was sent had gone to a body with a target of its own, and had not',
    before: async (s: Scene): Promise<void> => {
      await addBody(s);
      await s.addTarget('target', { days: 10 });
    },
    steps: [
      {
        what: 'to the body',
        act: (s) => s.recipient({ organisationId: s.id('body') }),
        seen: due('Ministry of body', '2021-12-06', LATE),
        told: 'recipient-changed, due-day-moved',
      },
      {
        what: 'to none that is known',
        act: (s) => s.recipient({ organisationId: null }),
        seen: USUAL,
        told: 'recipient-changed, due-day-moved',
      },
    ],
    isUndone: true,
  },
  {
    name: 'a letter that was sent had gone to an office in Scotland, and had not',
    before: (s) => addBody(s, 'Scots', 'scotland'),
    steps: [
      {
        what: 'to the office',
        act: (s) => s.recipient({ officeId: s.id('Scots office') }),
        seen: due('Ministry of Scots', '2021-12-21', SOON),
        told: 'recipient-changed, due-day-moved',
      },
      {
        what: 'to none that is known',
        act: (s) => s.recipient({ officeId: null, organisationId: null, personId: null }),
        seen: USUAL,
        told: 'recipient-changed, due-day-moved',
      },
    ],
    isUndone: true,
  },
  {
    name: 'an event that was over is put off, and was not',
    letter: async (s) => ({ asks: await asksWithWindow(s, '2021-11-29', '2021-12-01') }),
    base: { asks: 'overtaken_by_events, open', flags: `${SOON}, window_closed_unanswered` },
    steps: [
      {
        what: 'to this week',
        act: (s) => s.window({ firstOn: '2021-12-15', lastOn: '2021-12-17' }),
        seen: {
          asks: 'open, open',
          first: 'window_closes 2021-12-17',
          flags: `${SOON}, window_opens_soon`,
        },
        told: 'window-changed',
      },
      {
        what: 'as it was',
        act: (s) => s.window({ firstOn: '2021-11-29', lastOn: '2021-12-01' }),
        seen: {
          asks: 'overtaken_by_events, open',
          first: 'reply_target 2021-12-20',
          flags: `${SOON}, window_closed_unanswered`,
        },
        told: 'window-changed',
      },
    ],
    isUndone: true,
  },
  {
    name: 'a reply target is corrected, and back',
    letter: toBody(20),
    base: due('Ministry of body', '2021-12-20', SOON),
    steps: [
      {
        what: '10 days',
        act: (s) => s.target('target', { days: 10 }),
        seen: due('Ministry of body', '2021-12-06', LATE),
        told: 'due-day-moved, due-day-moved',
      },
      {
        what: '20 days',
        act: (s) => s.target('target', { days: 20 }),
        seen: due('Ministry of body', '2021-12-20', SOON),
        told: 'due-day-moved, due-day-moved',
      },
    ],
    isUndone: true,
  },
  {
    name: 'a reply target had ended before the letter was received, and had not',
    letter: toBody(10),
    base: due('Ministry of body', '2021-12-06', LATE),
    steps: [
      {
        what: 'ended',
        act: (s) => s.target('target', { toOn: '2021-11-22' }),
        seen: due('Ministry of body', '2021-12-20', SOON),
        told: 'due-day-moved, due-day-moved',
      },
      {
        what: 'ended the day after',
        act: (s) => s.target('target', { toOn: '2021-11-23' }),
        seen: due('Ministry of body', '2021-12-06', LATE),
        told: 'due-day-moved, due-day-moved',
      },
      { what: 'without end', act: (s) => s.target('target', { toOn: null }) },
    ],
    isUndone: true,
  },
];
