import { INVENTED } from './fiction.data.js';
import { type WindowStory } from './story.js';

/** The events before which the demo's letters ask for something. Only the first is real. */
export const WINDOWS: readonly WindowStory[] = [
  {
    key: 'interpol',
    addedOn: '2021-11-22',
    name: 'Election of Interpol’s President',
    firstOn: '2021-11-23',
    lastOn: '2021-11-25',
    timeZone: 'Europe/Istanbul',
    place: '89th General Assembly, Istanbul',
    source: 'The letter of 22 November 2021 itself; Interpol’s General Assembly, 89th session',
  },
  {
    key: 'bells',
    addedOn: '2021-09-01',
    name: 'Fiction: Conference of Bell Founders',
    firstOn: '2021-09-20',
    lastOn: '2021-09-22',
    timeZone: 'Europe/London',
    place: 'Little Nowhere',
    source: INVENTED,
  },
  {
    key: 'fog',
    addedOn: '2021-10-20',
    name: 'Fiction: World Assembly on Fog',
    firstOn: '2021-11-01',
    lastOn: '2021-11-12',
    timeZone: 'America/New_York',
    place: 'Greater Nowhere',
    source: INVENTED,
  },
  {
    key: 'festival',
    addedOn: '2021-11-18',
    name: 'Fiction: Festival of Kites',
    firstOn: '2021-11-27',
    lastOn: '2021-11-28',
    timeZone: 'Europe/London',
    place: 'Upper Nowhere',
    source: INVENTED,
  },
  {
    key: 'lamps',
    addedOn: '2021-11-18',
    name: 'Fiction: Summit on Street Lamps',
    firstOn: '2021-12-06',
    lastOn: '2021-12-07',
    timeZone: 'Asia/Tokyo',
    place: 'Far Nowhere',
    source: INVENTED,
  },
];
