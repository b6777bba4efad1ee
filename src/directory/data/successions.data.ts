import { isoDate, type IsoDate } from '../../deadlines/iso-date.js';

/** Who took over the work of a body, and on which day. Names that came back are told apart by that day. */
export interface ShippedSuccession {
  readonly on: IsoDate;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

const change = (day: string, from: readonly string[], to: readonly string[]): ShippedSuccession => ({
  on: isoDate(day),
  from,
  to,
});

/**
 * The changes of the machinery of government since 2001 that moved whole departments. The database of ministers has the days on
 * which each began and ended, but not who followed whom.
 */
export const SHIPPED_SUCCESSIONS: readonly ShippedSuccession[] = [
  change(
    '2001-06-08',
    ['Department of Environment, Transport and the Regions'],
    ['Department for Transport, Local Government and the Regions'],
  ),
  change(
    '2001-06-08',
    ['Ministry of Agriculture, Fisheries and Food'],
    ['Department for Environment, Food and Rural Affairs'],
  ),
  change(
    '2002-05-29',
    ['Department for Transport, Local Government and the Regions'],
    ['Department for Transport', 'Deputy Prime Minister’s Office'],
  ),
  change('2003-06-12', ['Lord Chancellor’s Department'], ['Department for Constitutional Affairs']),
  change('2007-05-09', ['Department for Constitutional Affairs'], ['Ministry of Justice']),
  change(
    '2007-06-28',
    ['Department for Education and Skills'],
    ['Department for Children, Schools and Families', 'Department for Innovation, Universities and Skills'],
  ),
  change(
    '2007-06-28',
    ['Department of Trade and Industry'],
    ['Department for Business, Enterprise and Regulatory Reform'],
  ),
  change(
    '2009-06-06',
    [
      'Department for Business, Enterprise and Regulatory Reform',
      'Department for Innovation, Universities and Skills',
    ],
    ['Department for Business, Innovation and Skills'],
  ),
  change('2010-05-12', ['Department for Children, Schools and Families'], ['Department for Education']),
  change(
    '2016-07-14',
    ['Department for Business, Innovation and Skills', 'Department of Energy and Climate Change'],
    ['Department for Business, Energy and Industrial Strategy'],
  ),
  change(
    '2017-07-03',
    ['Department for Culture, Media and Sport'],
    ['Department for Digital, Culture, Media and Sport'],
  ),
  change('2018-01-08', ['Department of Health'], ['Department of Health and Social Care']),
  change(
    '2018-01-08',
    ['Department for Communities and Local Government'],
    ['Ministry of Housing, Communities and Local Government'],
  ),
  change(
    '2020-09-02',
    ['Foreign and Commonwealth Office', 'Department for International Development'],
    ['Foreign, Commonwealth and Development Office'],
  ),
  change(
    '2021-09-20',
    ['Ministry of Housing, Communities and Local Government'],
    ['Department for Levelling Up, Housing and Communities'],
  ),
  change(
    '2023-02-07',
    ['Department for Business, Energy and Industrial Strategy'],
    [
      'Department for Business and Trade',
      'Department for Energy Security and Net Zero',
      'Department for Science, Innovation and Technology',
    ],
  ),
  change('2023-02-07', ['Department for International Trade'], ['Department for Business and Trade']),
  change(
    '2023-02-07',
    ['Department for Digital, Culture, Media and Sport'],
    ['Department for Culture, Media and Sport', 'Department for Science, Innovation and Technology'],
  ),
  change(
    '2024-07-09',
    ['Department for Levelling Up, Housing and Communities'],
    ['Ministry of Housing, Communities and Local Government'],
  ),
];
