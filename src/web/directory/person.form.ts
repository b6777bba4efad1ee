import { HOUSES } from '../../deadlines/sitting-days.js';
import { type PersonDetails } from '../../directory/add-person.use-case.js';
import { type BothVersions } from '../forms/changed-page.js';
import { type FormBody, textOf } from '../forms/form.js';
import { type FormErrors } from '../forms/form-errors.js';
import { readChoice, readText, readWhole } from '../forms/text-rule.js';
import { type PersonRead } from './directory-read.js';
import { HOUSE_CHOICES } from './directory-words.js';

/** Reads the form of a person; null, with an error beside each field, when it can't be taken. */
export function readPerson(body: FormBody, errors: FormErrors): PersonDetails | null {
  const needed = 'Enter the name of the person';
  const name = readText(body, 'name', { label: 'The name', max: 200, needed }, errors);
  const honorificPrefix = readText(
    body,
    'honorificPrefix',
    { label: 'What goes before the name', max: 50 },
    errors,
  );
  const honorificSuffix = readText(
    body,
    'honorificSuffix',
    { label: 'What goes after the name', max: 50 },
    errors,
  );
  const party = readText(body, 'party', { label: 'The party', max: 100 }, errors);
  const constituency = readText(body, 'constituency', { label: 'The constituency', max: 100 }, errors);
  const id = { label: 'The number in Parliament’s directory', min: 1, max: 999_999 };
  const parliamentId = textOf(body, 'parliamentId') ? readWhole(body, 'parliamentId', id, errors) : null;
  const house = readChoice(body, 'house', HOUSES);
  if (!name || !errors.isEmpty) return null;
  return { name, honorificPrefix, honorificSuffix, house, party, constituency, parliamentId };
}

export function filledPerson(person: PersonRead): FormBody {
  return {
    name: person.name,
    honorificPrefix: person.honorificPrefix ?? '',
    honorificSuffix: person.honorificSuffix ?? '',
    house: person.house ?? '',
    party: person.party ?? '',
    constituency: person.constituency ?? '',
    parliamentId: person.parliamentId === null ? '' : String(person.parliamentId),
    version: String(person.version),
  };
}

export function bothPeople(theirs: PersonDetails, yours: PersonDetails): BothVersions[] {
  const of = (label: string, words: (person: PersonDetails) => string | number | null): BothVersions => ({
    label,
    theirs: String(words(theirs) ?? ''),
    yours: String(words(yours) ?? ''),
  });
  return [
    of('Name', ({ name }) => name),
    of('Before the name', ({ honorificPrefix }) => honorificPrefix),
    of('After the name', ({ honorificSuffix }) => honorificSuffix),
    of('House', ({ house }) => HOUSE_CHOICES.find(({ value }) => value === (house ?? ''))!.text),
    of('Party', ({ party }) => party),
    of('Constituency', ({ constituency }) => constituency),
    of('Number in Parliament’s directory', ({ parliamentId }) => parliamentId),
  ];
}
