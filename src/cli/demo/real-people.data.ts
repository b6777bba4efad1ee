import { type House } from '../../deadlines/sitting-days.js';
import { type HolderStory } from './body-story.js';
import { type Key } from './story.js';

/** A person of public record. */
export interface PersonStory {
  readonly name: Key;
  readonly honorificPrefix?: string;
  readonly honorificSuffix?: string;
  readonly house?: House;
  readonly party?: string;
  readonly constituency?: string;
  readonly parliamentId?: number;
}

const minister = (name: string, parliamentId: number): PersonStory => ({
  name,
  parliamentId,
  honorificPrefix: 'The Rt Hon',
  honorificSuffix: 'MP',
  house: 'commons',
});

/**
 * The six who signed the founding letter, as Members on that day, and holders of real offices.
 *
 * @see Institute for Government, Ministers Database (CC BY 4.0), for holders and the numbers of Parliament's Members API
 */
export const REAL_PEOPLE: readonly PersonStory[] = [
  {
    name: 'Margaret Ferrier',
    honorificSuffix: 'MP',
    house: 'commons',
    party: 'Independent',
    constituency: 'Rutherglen and Hamilton West',
  },
  { name: 'Baroness Stern', house: 'lords', party: 'Crossbench' },
  {
    name: 'Sir Peter Bottomley',
    honorificSuffix: 'MP',
    house: 'commons',
    party: 'Conservative',
    constituency: 'Worthing West',
    parliamentId: 117,
  },
  {
    name: 'Ben Bradshaw',
    honorificPrefix: 'The Rt Hon',
    honorificSuffix: 'MP',
    house: 'commons',
    party: 'Labour',
    constituency: 'Exeter',
    parliamentId: 230,
  },
  {
    name: 'Tony Lloyd',
    honorificSuffix: 'MP',
    house: 'commons',
    party: 'Labour',
    constituency: 'Rochdale',
    parliamentId: 450,
  },
  {
    name: 'Kenny MacAskill',
    honorificSuffix: 'MP',
    house: 'commons',
    party: 'Alba',
    constituency: 'East Lothian',
  },
  minister('Boris Johnson', 1423),
  minister('Liz Truss', 4097),
  minister('Rishi Sunak', 4483),
  minister('Sir Keir Starmer', 4514),
  minister('Priti Patel', 4066),
  minister('Jacob Rees-Mogg', 4099),
  minister('Mark Spencer', 4055),
];

/**
 * Who held real offices of the shipped directory, for the days from which it is told here.
 *
 * @see Institute for Government, Ministers Database (CC BY 4.0)
 */
export const REAL_HOLDERS: Readonly<Record<Key, readonly HolderStory[]>> = {
  'Prime Minister': [
    { name: 'Boris Johnson', fromOn: '2019-07-24', toOn: '2022-09-06' },
    { name: 'Liz Truss', fromOn: '2022-09-06', toOn: '2022-10-25' },
    { name: 'Rishi Sunak', fromOn: '2022-10-25', toOn: '2024-07-05' },
    { name: 'Sir Keir Starmer', fromOn: '2024-07-05' },
  ],
  'Foreign Secretary': [{ name: 'Liz Truss', fromOn: '2021-09-15', toOn: '2022-09-06' }],
  'Home Secretary': [{ name: 'Priti Patel', fromOn: '2019-07-24', toOn: '2022-09-06' }],
  'Leader of the House of Commons': [
    { name: 'Jacob Rees-Mogg', fromOn: '2019-07-24', toOn: '2022-02-08' },
    { name: 'Mark Spencer', fromOn: '2022-02-08', toOn: '2022-09-06' },
  ],
};

/** Where the tenures come from, as shown with each. */
export const HOLDERS_SOURCE = 'Institute for Government, Ministers Database (CC BY 4.0)';
