import { type FactColumn, type FactSheet, day, link, NEEDED, ownId, text, whole } from './fact-sheet.js';

const OFFICES = `(SELECT r.office_id FROM recipient r WHERE r.group_id = $1
  UNION SELECT y.transferred_to_office_id FROM reply y WHERE y.group_id = $1)`;

const ORGANISATIONS = `(SELECT r.organisation_id FROM recipient r WHERE r.group_id = $1
  UNION SELECT y.transferred_to_organisation_id FROM reply y WHERE y.group_id = $1
  UNION SELECT f.organisation_id FROM office f WHERE f.id IN ${OFFICES})`;

const PEOPLE = `(SELECT r.person_id FROM recipient r WHERE r.group_id = $1
  UNION SELECT s.person_id FROM signatory s WHERE s.group_id = $1
  UNION SELECT u.person_id FROM tenure u WHERE u.office_id IN ${OFFICES})`;

/** A sheet of the directory: what of it the group's letters name, for an install that does not have it. */
const directorySheet = (
  name: string,
  table: string,
  where: string,
  columns: readonly FactColumn[],
): FactSheet => ({ name, table, columns, where, order: 't.id', hasGroup: false });

const ORGANISATION = link('Organisation id', 'organisation_id', { ...NEEDED, names: 'Organisations' });

/** What of the shared directory comes along. */
export const DIRECTORY_SHEETS: readonly FactSheet[] = [
  directorySheet('Organisations', 'organisation', `t.id IN ${ORGANISATIONS}`, [
    ownId,
    text('Name', 'name', NEEDED),
    text('Slug', 'slug', NEEDED),
    text('Kind', 'kind', NEEDED),
    text('Bank holidays', 'division', NEEDED),
    text('Short name', 'short_name'),
    day('From', 'from_on'),
    day('To', 'to_on'),
  ]),
  directorySheet('Reply targets', 'reply_target', `t.organisation_id IN ${ORGANISATIONS}`, [
    ownId,
    ORGANISATION,
    whole('Working days', 'days', NEEDED),
    day('From', 'from_on'),
    day('To', 'to_on'),
    text('Source', 'source', NEEDED),
  ]),
  directorySheet('Offices', 'office', `t.id IN ${OFFICES}`, [
    ownId,
    ORGANISATION,
    text('Name', 'name', NEEDED),
    text('Salutation', 'salutation'),
    text('Address', 'address'),
    text('Email', 'email'),
  ]),
  directorySheet('People', 'person', `t.id IN ${PEOPLE}`, [
    ownId,
    text('Name', 'name', NEEDED),
    text('Before the name', 'honorific_prefix'),
    text('After the name', 'honorific_suffix'),
    text('House', 'house'),
    text('Party', 'party'),
    text('Constituency', 'constituency'),
    whole('Number at Parliament', 'parliament_id'),
  ]),
  directorySheet('Tenures', 'tenure', `t.office_id IN ${OFFICES}`, [
    ownId,
    link('Office id', 'office_id', { ...NEEDED, names: 'Offices' }),
    link('Person id', 'person_id', { ...NEEDED, names: 'People' }),
    day('From', 'from_on', NEEDED),
    day('To', 'to_on'),
    text('Source', 'source'),
  ]),
];
