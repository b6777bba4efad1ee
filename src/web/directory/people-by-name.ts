import { Injectable } from '@nestjs/common';
import { type PersonDetails } from '../../directory/add-person.use-case.js';
import { type FormBody, isTicked, textOf } from '../forms/form.js';
import { type FormErrors } from '../forms/form-errors.js';
import { type PersonRead } from './directory-read.js';
import { personDetails } from './directory-words.js';
import { ReadDirectory } from './read-directory.js';

/** One of several people of one name, to be chosen from. */
export interface PersonChoice {
  readonly value: string;
  readonly text: string;
  readonly hint: string;
}

/** Who was meant: somebody of the directory, somebody new, or several people to choose from. */
export type MeantPerson =
  | { readonly person: { readonly id: string } | PersonDetails }
  | { readonly choices: readonly PersonChoice[] };

const NEW = 'new';

/** Finds people of the directory by the names that are typed; people of one name are told apart by a choice. */
@Injectable()
export class PeopleByName {
  constructor(private readonly directory: ReadDirectory) {}

  /** The names that have these words in them, ten at most, each once. */
  async suggest(words: string): Promise<string[]> {
    const { items } = await this.directory.people({ q: words }, 10);
    return [...new Set(items.map(({ name }) => name))];
  }

  /**
   * Who is meant by the fields `person` (a name), `personId` (the choice among several, or `new`) and `isNew` (ticked to add
   * them). An error beside the field when nobody is.
   */
  async meant(body: FormBody, errors: FormErrors): Promise<MeantPerson> {
    const name = textOf(body, 'person');
    if (!name) {
      errors.add('person', 'Enter the name of the person');
      return { choices: [] };
    }
    const same = await this.called(name);
    const chosen = textOf(body, 'personId');
    if (same.some(({ id }) => id === chosen)) return { person: { id: chosen } };
    const isNew = chosen === NEW || isTicked(body, 'isNew');
    if (same.length === 0) return isNew ? { person: nobodyYet(name) } : this.unknown(name, errors);
    if (same.length === 1 && !isNew) return { person: { id: same[0].id } };
    if (chosen === NEW) return { person: nobodyYet(name) };
    errors.add('personId', `Choose which ${name} you mean`);
    return { choices: choicesOf(name, same) };
  }

  private async called(name: string): Promise<PersonRead[]> {
    const { items } = await this.directory.people({ q: name }, 200);
    return items.filter((person) => person.name.toLowerCase() === name.toLowerCase());
  }

  private unknown(name: string, errors: FormErrors): MeantPerson {
    errors.add(
      'person',
      `The directory has nobody called “${name}”. Check the spelling, or tick the box below to add them`,
    );
    return { choices: [] };
  }
}

function choicesOf(name: string, people: readonly PersonRead[]): PersonChoice[] {
  return [
    ...people.map((person) => ({
      value: person.id,
      text: person.name,
      hint: personDetails(person) || 'Nothing more is known of them here',
    })),
    { value: NEW, text: `Another ${name}`, hint: 'They are added to the directory' },
  ];
}

function nobodyYet(name: string): PersonDetails {
  return {
    name,
    honorificPrefix: null,
    honorificSuffix: null,
    house: null,
    party: null,
    constituency: null,
    parliamentId: null,
  };
}
