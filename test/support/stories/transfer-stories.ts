import { type Seen } from '../story-reads.js';
import { addBody, type Scene } from '../story-scene.js';
import { type Step, type Story, USUAL } from '../story.js';

const LEG = 'A Fictional Minister: 2021-11-22 > 2021-12-20';
const bodies = async (s: Scene): Promise<void> => {
  await addBody(s);
  await addBody(s, 'Scots', 'scotland');
};
const handOn = (name: string, on: string, to: string): Step['act'] => {
  return (s) => s.reply(name, on, { class: 'transfer', transferredToOrganisationId: s.id(to) });
};
const handedOn = (on: string, ...legs: string[]): Partial<Seen> => ({
  to: 'transferred',
  legs: [`${LEG}, transferred ${on}`, ...legs],
  first: `reply_target ${legs.at(-1)!.slice(-10)}`,
  flags: 'transfer_unconfirmed',
});
const FIRST = handedOn('2021-12-01', 'Ministry of body: 2021-12-01 > 2021-12-31');
const FIRST_STEP: Step = {
  what: 'handed on',
  act: handOn('handed', '2021-12-01', 'body'),
  seen: FIRST,
  told: 'reply-logged',
};
const neverHandedOn: Step = {
  what: 'it was not handed on',
  act: (s) => s.remove('handed'),
  seen: USUAL,
  told: 'reply-removed',
};

/** Transfers, their corrections, and their undoing. */
export const TRANSFER_STORIES: readonly Story[] = [
  {
    name: 'a transfer turns out to be an acknowledgement, which undoes a leg, and a transfer again',
    before: bodies,
    steps: [
      FIRST_STEP,
      {
        what: 'an acknowledgement',
        act: (s) => s.correct('handed', { class: 'acknowledgement' }),
        seen: { ...USUAL, to: 'acknowledged', flags: 'reply_due_soon' },
        told: 'reply-changed',
      },
      {
        what: 'a transfer',
        act: (s) => s.correct('handed', { class: 'transfer', transferredToOrganisationId: s.id('body') }),
        seen: FIRST,
        told: 'reply-changed',
      },
      neverHandedOn,
    ],
    isUndone: true,
  },
  {
    name: 'a transfer went to another body, whose bank holidays are others, and back',
    before: async (s: Scene): Promise<void> => {
      await bodies(s);
      await handOn('handed', '2021-12-06', 'body')(s);
    },
    base: handedOn('2021-12-06', 'Ministry of body: 2021-12-06 > 2022-01-06'),
    steps: [
      {
        what: 'to Scotland',
        act: (s) => s.correct('handed', { transferredToOrganisationId: s.id('Scots') }),
        seen: handedOn('2021-12-06', 'Ministry of Scots: 2021-12-06 > 2022-01-07'),
        told: 'reply-changed, due-day-moved',
      },
      {
        what: 'to an office there',
        act: (s) => s.correct('handed', { transferredToOfficeId: s.id('Scots office') }),
        told: 'reply-changed',
      },
      {
        what: 'as first logged',
        act: (s) => s.correct('handed', { transferredToOrganisationId: s.id('body') }),
        seen: handedOn('2021-12-06', 'Ministry of body: 2021-12-06 > 2022-01-06'),
        told: 'reply-changed, due-day-moved',
      },
    ],
    isUndone: true,
  },
  {
    name: 'the day on which the new body had the letter becomes known, and is not known after all',
    before: bodies,
    steps: [
      FIRST_STEP,
      {
        what: 'on 6 December',
        act: (s) => s.correct('handed', { transferReceivedOn: '2021-12-06' }),
        seen: {
          legs: [`${LEG}, transferred 2021-12-01`, 'Ministry of body: 2021-12-01 > 2022-01-06'],
          first: 'reply_target 2022-01-06',
          flags: '',
        },
        told: 'reply-changed, due-day-moved',
      },
      {
        what: 'not known',
        act: (s) => s.correct('handed', { transferReceivedOn: null }),
        seen: FIRST,
        told: 'reply-changed, due-day-moved',
      },
      neverHandedOn,
    ],
    isUndone: true,
  },
  {
    name: 'a transfer came on another day, and back',
    before: async (s: Scene): Promise<void> => {
      await bodies(s);
      await FIRST_STEP.act(s);
    },
    base: FIRST,
    steps: [
      {
        what: 'on 3 December',
        act: (s) => s.correct('handed', { receivedOn: '2021-12-03' }),
        seen: handedOn('2021-12-03', 'Ministry of body: 2021-12-03 > 2022-01-05'),
        told: 'reply-changed, due-day-moved',
      },
      {
        what: 'on 1 December',
        act: (s) => s.correct('handed', { receivedOn: '2021-12-01' }),
        seen: FIRST,
        told: 'reply-changed, due-day-moved',
      },
    ],
    isUndone: true,
  },
  {
    name: 'a transfer is removed after the new body promised an answer',
    before: bodies,
    steps: [
      FIRST_STEP,
      {
        what: 'the new body promises',
        act: (s) => s.reply('promise', '2021-12-08', { class: 'holding', promisedBy: '2021-12-20' }),
        seen: { to: 'holding', first: 'promised 2021-12-20', flags: '' },
        told: 'reply-logged',
      },
      {
        what: 'it was not handed on',
        act: (s) => s.remove('handed'),
        seen: { legs: [LEG], flags: 'reply_due_soon' },
        told: 'reply-removed',
      },
      {
        what: 'nothing was promised',
        act: (s) => s.remove('promise'),
        seen: USUAL,
        told: 'reply-removed',
      },
    ],
    isUndone: true,
  },
  {
    name: 'a transfer is removed after the new body answered: the answer stands for the first',
    before: bodies,
    steps: [
      FIRST_STEP,
      {
        what: 'an answer',
        act: (s) => s.reply('answer', '2021-12-10', { class: 'substantive' }),
        seen: {
          status: 'replied',
          to: 'replied',
          legs: [
            `${LEG}, transferred 2021-12-01`,
            'Ministry of body: 2021-12-01 > 2021-12-31, replied 2021-12-10',
          ],
          first: null,
          flags: 'asks_not_assessed',
        },
        told: 'reply-logged, status-changed',
      },
      {
        what: 'it was not handed on',
        act: (s) => s.remove('handed'),
        seen: { legs: [`${LEG}, replied 2021-12-10`] },
        told: 'reply-removed',
      },
      {
        what: 'nor answered',
        act: (s) => s.remove('answer'),
        seen: USUAL,
        told: 'reply-removed, status-changed',
      },
    ],
    isUndone: true,
  },
  {
    name: 'of two transfers the first is removed: no due day is told to have moved',
    before: bodies,
    steps: [
      FIRST_STEP,
      {
        what: 'and on to Scotland',
        act: handOn('again', '2021-12-06', 'Scots'),
        seen: handedOn(
          '2021-12-01',
          'Ministry of body: 2021-12-01 > 2021-12-31, transferred 2021-12-06',
          'Ministry of Scots: 2021-12-06 > 2022-01-07',
        ),
        told: 'reply-logged',
      },
      {
        what: 'straight to Scotland',
        act: (s) => s.remove('handed'),
        seen: handedOn('2021-12-06', 'Ministry of Scots: 2021-12-06 > 2022-01-07'),
        told: 'reply-removed',
      },
      { what: 'not at all', act: (s) => s.remove('again'), seen: USUAL, told: 'reply-removed' },
    ],
    isUndone: true,
  },
];
