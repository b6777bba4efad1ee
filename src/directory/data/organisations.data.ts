import { type Division } from '../../deadlines/calendar.js';
import { isoDate, type IsoDate } from '../../deadlines/iso-date.js';
import { type OrganisationKind } from '../organisation.entity.js';

/** A target as shipped: `fromOn` included, `toOn` not; null for no limit. */
export interface ShippedTarget {
  readonly days: number;
  readonly fromOn: IsoDate | null;
  readonly toOn: IsoDate | null;
  readonly source: string;
}

/** An organisation as shipped, with its published targets. */
export interface ShippedOrganisation {
  readonly slug: string;
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly division: Division;
  readonly targets: readonly ShippedTarget[];
}

const IN_2013 = 'Written statement on handling Members’ correspondence, May 2014: figures for 2013';
const IN_2017 = 'Written statement on Members’ correspondence, June 2018: figures for 2017';
const IN_2023 = 'Cabinet Office data on responses to correspondence from MPs and Peers, Q1 2023';
const IN_Q2_2023 = 'Cabinet Office data on responses to correspondence from MPs and Peers, Q2 2023';

const target = (days: number, from: string | null, to: string | null, source: string): ShippedTarget => ({
  days,
  fromOn: from === null ? null : isoDate(from),
  toOn: to === null ? null : isoDate(to),
  source,
});

const department = (slug: string, name: string, ...targets: ShippedTarget[]): ShippedOrganisation => ({
  slug,
  name,
  kind: 'department',
  division: 'england-and-wales',
  targets,
});

/**
 * The UK departments under the names they had from 2021 to 2023, and the devolved governments. A body with no target on
 * a day answers within the common ceiling of 20 working days.
 *
 * Targets are here only where a source states the figure. Each begins with the year, quarter or month it was published
 * for. It ends where the next figure begins; an older one that no later figure follows ends with its year, because
 * later figures were published that are not known here. Figures of 2023 and later, and the standing statements of the
 * devolved governments, have no end. A figure of a predecessor counts for the body that took over its work.
 */
export const SHIPPED_ORGANISATIONS: readonly ShippedOrganisation[] = [
  department('prime-ministers-office', 'Prime Minister’s Office'),
  department(
    'cabinet-office',
    'Cabinet Office',
    target(15, '2013-01-01', '2023-01-01', `${IN_2013}; the same for 2017`),
    target(20, '2023-01-01', null, IN_2023),
  ),
  department(
    'attorney-generals-office',
    'Attorney General’s Office',
    target(20, '2013-01-01', null, `${IN_2013}; the same for 2017 and 2023`),
  ),
  department(
    'home-office',
    'Home Office',
    target(15, '2013-01-01', '2018-01-01', `${IN_2013}; the same for 2017`),
    target(20, '2022-06-01', null, 'Home Office answers to written questions, June 2022 and January 2023'),
  ),
  department(
    'foreign-commonwealth-and-development-office',
    'Foreign, Commonwealth and Development Office',
    target(
      20,
      '2013-01-01',
      '2018-01-01',
      `${IN_2013}, of the Foreign and Commonwealth Office; the same for 2017`,
    ),
  ),
  department(
    'department-of-health-and-social-care',
    'Department of Health and Social Care',
    target(18, '2013-01-01', '2018-01-01', `${IN_2013}; the same for 2017`),
    target(
      20,
      '2025-01-01',
      null,
      'Department of Health and Social Care answer to a written question, January 2025',
    ),
  ),
  department(
    'department-for-education',
    'Department for Education',
    target(15, '2013-01-01', '2023-01-01', `${IN_2013}; the same for 2017`),
    target(18, '2023-01-01', null, IN_2023),
  ),
  department(
    'department-for-transport',
    'Department for Transport',
    target(7, '2023-01-01', '2023-04-01', IN_2023),
    target(10, '2023-04-01', null, IN_Q2_2023),
  ),
  department(
    'department-for-business-energy-and-industrial-strategy',
    'Department for Business, Energy and Industrial Strategy',
    target(15, '2013-01-01', null, `${IN_2013}, of its predecessor; the same for 2017 and 2023`),
  ),
  department(
    'department-for-international-trade',
    'Department for International Trade',
    target(15, '2017-01-01', null, `${IN_2017}; the same for 2023`),
  ),
  department('department-for-business-and-trade', 'Department for Business and Trade'),
  department('department-for-energy-security-and-net-zero', 'Department for Energy Security and Net Zero'),
  department(
    'department-for-science-innovation-and-technology',
    'Department for Science, Innovation and Technology',
  ),
  department(
    'ministry-of-defence',
    'Ministry of Defence',
    target(20, '2013-01-01', '2018-01-01', `${IN_2013}; the same for 2017`),
  ),
  department(
    'department-for-environment-food-and-rural-affairs',
    'Department for Environment, Food and Rural Affairs',
    target(15, '2013-01-01', '2023-01-01', `${IN_2013}; the same for 2017`),
    target(20, '2023-01-01', null, IN_2023),
  ),
  department(
    'department-for-levelling-up-housing-and-communities',
    'Department for Levelling Up, Housing and Communities',
    target(10, '2013-01-01', '2017-01-01', `${IN_2013}, of its predecessor`),
    target(15, '2017-01-01', '2023-01-01', `${IN_2017}, of its predecessor`),
    target(20, '2023-01-01', null, IN_2023),
  ),
  department(
    'department-for-digital-culture-media-and-sport',
    'Department for Digital, Culture, Media and Sport',
    target(20, '2013-01-01', null, `${IN_2013}; the same for 2017 and 2023`),
  ),
  department(
    'department-for-work-and-pensions',
    'Department for Work and Pensions',
    target(20, '2023-01-01', null, IN_2023),
  ),
  department('ministry-of-justice', 'Ministry of Justice', target(15, '2017-01-01', '2018-01-01', IN_2017)),
  department('hm-treasury', 'HM Treasury'),
  department(
    'wales-office',
    'Wales Office',
    target(15, '2021-10-01', '2022-01-01', 'Wales Office answer to a written question, October 2021'),
  ),
  department('scotland-office', 'Scotland Office'),
  department('northern-ireland-office', 'Northern Ireland Office'),
  department('office-of-the-leader-of-the-house-of-commons', 'Office of the Leader of the House of Commons'),
  department('office-of-the-leader-of-the-house-of-lords', 'Office of the Leader of the House of Lords'),
  {
    slug: 'scottish-government',
    name: 'Scottish Government',
    kind: 'devolved_government',
    division: 'scotland',
    targets: [
      target(
        20,
        '2021-05-01',
        null,
        'Scottish Government, on its ministerial correspondence, May 2021 to April 2022',
      ),
    ],
  },
  {
    slug: 'welsh-government',
    name: 'Welsh Government',
    kind: 'devolved_government',
    division: 'england-and-wales',
    targets: [target(17, null, null, 'Welsh Government figures released under freedom of information')],
  },
  {
    slug: 'northern-ireland-executive',
    name: 'Northern Ireland Executive',
    kind: 'devolved_government',
    division: 'northern-ireland',
    targets: [],
  },
];
