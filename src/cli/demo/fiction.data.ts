import { type House } from '../../deadlines/sitting-days.js';
import { type BodyStory, type HolderStory } from './body-story.js';

/** Said wherever the source of an invented fact is shown. */
export const INVENTED = 'Fiction: invented for the demo';

const holder = (name: string, fromOn = '2020-03-02', toOn?: string): HolderStory => ({
  name: `${name} (fiction)`,
  fromOn,
  toOn,
});

/** Bodies that do not exist, with targets, bank holidays and office holders of every kind. */
export const FICTIONAL_BODIES: readonly BodyStory[] = [
  {
    key: 'harbours',
    name: 'Department for Harbours and Lighthouses (fiction)',
    kind: 'department',
    division: 'england-and-wales',
    targets: [{ days: 20 }, { days: 15, fromOn: '2021-10-01' }],
    offices: [
      {
        name: 'Secretary of State for Harbours (fiction)',
        salutation: 'Dear Secretary of State',
        holders: [holder('Hesper Brackenwhistle')],
      },
      {
        name: 'Minister for Tides (fiction)',
        salutation: 'Dear Minister',
        holders: [
          holder('Lucasta Ebbingford', '2020-03-02', '2021-11-15'),
          holder('Rufus Neapwell', '2021-11-15'),
        ],
      },
    ],
  },
  {
    key: 'weather',
    name: 'Department of Weather and Seasons (fiction)',
    kind: 'department',
    division: 'england-and-wales',
    targets: [{ days: 10 }],
    offices: [
      {
        name: 'Secretary of State for Weather (fiction)',
        salutation: 'Dear Secretary of State',
        holders: [holder('Ignatius Cloudsley-Pott')],
      },
    ],
  },
  {
    key: 'libraries',
    name: 'Ministry of Libraries and Lamps (fiction)',
    kind: 'department',
    division: 'england-and-wales',
    targets: [],
    offices: [
      {
        name: 'Minister for Lamps (fiction)',
        salutation: 'Dear Minister',
        holders: [holder('Araminta Vellumshaw')],
      },
    ],
  },
  {
    key: 'kites',
    name: 'National Kite Registry (fiction)',
    kind: 'agency',
    division: 'england-and-wales',
    targets: [{ days: 20 }],
    offices: [
      {
        name: 'Chief Executive of the Kite Registry (fiction)',
        salutation: 'Dear Chief Executive',
        holders: [holder('Tobias Stringfellowe')],
      },
    ],
  },
  {
    key: 'puffins',
    name: 'Scottish Directorate for Peat and Puffins (fiction)',
    kind: 'devolved_government',
    division: 'scotland',
    targets: [{ days: 20 }],
    offices: [
      {
        name: 'Minister for Puffins (fiction)',
        salutation: 'Dear Minister',
        holders: [holder('Morag Puffinbrae')],
      },
    ],
  },
  {
    key: 'causeways',
    name: 'Northern Ireland Department of Causeways (fiction)',
    kind: 'devolved_government',
    division: 'northern-ireland',
    targets: [{ days: 15 }],
    offices: [
      {
        name: 'Minister for Causeways (fiction)',
        salutation: 'Dear Minister',
        holders: [holder('Fergal Causewaite')],
      },
    ],
  },
];

/** A Member who does not exist. */
export interface FictionalMember {
  readonly signedAs: string;
  readonly house: House;
  readonly party: string;
}

const LANTERN = 'Lantern Party (fiction)';
const THIMBLE = 'Thimble Party (fiction)';

/** Members of either House who do not exist, by the short name that the letters use. */
export const FICTIONAL_MEMBERS: Readonly<Record<string, FictionalMember>> = {
  quill: { signedAs: 'Perdita Quillfeather MP (fiction)', house: 'commons', party: LANTERN },
  moss: { signedAs: 'Barnaby Mossgrave MP (fiction)', house: 'commons', party: THIMBLE },
  tarn: { signedAs: 'Ottoline Tarnwick MP (fiction)', house: 'commons', party: LANTERN },
  pebble: {
    signedAs: 'Cassius Pebblethwaite MP (fiction)',
    house: 'commons',
    party: 'Independent (fiction)',
  },
  lark: { signedAs: 'Dr Wilhelmina Larkspindle MP (fiction)', house: 'commons', party: THIMBLE },
  reed: { signedAs: 'Baroness Reedwhistle (fiction)', house: 'lords', party: 'Crossbench (fiction)' },
  fog: { signedAs: 'Lord Fogbarrow (fiction)', house: 'lords', party: LANTERN },
};
