import { type Rung } from '../deadlines/ladder.js';
import { houseName } from '../deadlines/sitting-days.js';
import { listed } from '../deadlines/words.js';
import { type OfficeToWriteTo, type OwedStep } from './owed-letter.js';

/** Whom a chaser goes to. */
export interface Addressee {
  /** In a few words, e.g. `the Prime Minister, The Rt Hon Liz Truss MP`. */
  readonly words: string;
  /** Who holds the office now, as in an address; null when that is not known or it goes to no office. */
  readonly holder: string | null;
  /** The office, where it goes to one. */
  readonly office: OfficeToWriteTo | null;
  /** What to know of the addressee, in whole sentences. */
  readonly notes: readonly string[];
}

/**
 * Whom a chaser goes to, by the step of the ladder: the office that owes the answer, to whoever holds it now; the Leader of the
 * House; the minister who answers for the body in the House; or the Chair.
 */
export function addresseeOf(owed: OwedStep, rung: Rung): Addressee {
  switch (rung) {
    case 'phone':
    case 'email':
    case 'letter':
      return officeOrBody(owed);
    case 'leader_of_the_house':
      return leaderOf(owed);
    case 'business_question':
      return withNotes(leaderOf(owed), owed.letter.house === 'lords' ? [NO_BUSINESS_QUESTIONS] : []);
    case 'written_question':
      return plain(
        askedMinister(owed) ?? `the minister who answers for ${bodyWords(owed)}`,
        notAnswering(owed),
      );
    case 'point_of_order':
      return owed.letter.house === 'commons'
        ? plain('the Speaker')
        : plain('the House', [
            'The House of Lords has no points of order: ask the Leader of the House again.',
          ]);
  }
}

const NO_BUSINESS_QUESTIONS =
  'The House of Lords has no business questions: write to the Leader of the House.';

const withNotes = (addressee: Addressee, notes: readonly string[]): Addressee => ({
  ...addressee,
  notes: [...addressee.notes, ...notes],
});

/** The title by which the House asks the minister of a body; null when it is not known which that is. */
export function askedMinister({
  bodyOffices,
  office,
}: Pick<OwedStep, 'bodyOffices' | 'office'>): string | null {
  const own = office && headTitle(office.name);
  const heads = new Set(own ? [own] : bodyOffices.flatMap((name) => headTitle(name) ?? []));
  return heads.size === 1 ? `the ${[...heads][0]}` : null;
}

/** How the House calls those who are known by a shorter name. */
const HEADS: Readonly<Record<string, string>> = {
  'Home Secretary': 'Secretary of State for the Home Department',
  'Foreign Secretary': 'Secretary of State for Foreign, Commonwealth and Development Affairs',
  'Prime Minister': 'Prime Minister',
  'Chancellor of the Exchequer': 'Chancellor of the Exchequer',
  'Chancellor of the Duchy of Lancaster': 'Chancellor of the Duchy of Lancaster',
  'Attorney General': 'Attorney General',
};

function headTitle(office: string): string | null {
  return HEADS[office] ?? /^(?:.+ and )?(Secretary of State for .+)$/.exec(office)?.[1] ?? null;
}

/** Why no question about the body can be put in Parliament; none when it can. */
function notAnswering({ bodyKind, body }: OwedStep): string[] {
  return bodyKind === 'devolved_government'
    ? [`${body} does not answer to the UK Parliament: a question there can’t be about its letters.`]
    : [];
}

/** A body as it stands in a sentence; one that only the letter names, as it is printed there. */
export function bodyWords({ organisationId, body }: Pick<OwedStep, 'organisationId' | 'body'>): string {
  return organisationId === null ? body : withThe(body);
}

/** A title as it stands in a sentence. */
export function withThe(title: string): string {
  return /^the /i.test(title) ? title.replace(/^./, 't') : `the ${title}`;
}

const plain = (words: string, notes: readonly string[] = []): Addressee => ({
  ...{ words, holder: null, office: null, notes },
});

function leaderOf({ leader, letter }: OwedStep): Addressee {
  if (leader) return ofOffice(leader, []);
  return plain(`the Leader of the ${houseName(letter.house)}`, ['The directory does not have this office.']);
}

function officeOrBody(owed: OwedStep): Addressee {
  const { office, served, transferredOn, printed } = owed;
  if (!office) return plain(transferredOn === null ? printed.split('\n')[0].trim() : bodyWords(owed));
  const isNew =
    served !== null && office.holders.length > 0 && office.holders.every(({ id }) => id !== served.id);
  const isUnknown = served !== null && office.holders.length === 0;
  return ofOffice(office, [
    ...(isNew ? [`The letter went to ${served.name}, who no longer holds the office.`] : []),
    ...(isUnknown ? [`The letter went to ${served.name}.`] : []),
  ]);
}

function ofOffice(office: OfficeToWriteTo, notes: readonly string[]): Addressee {
  const names = office.holders.map(({ name }) => name);
  if (names.length === 0) {
    const unknown = 'Who holds the office now is not in the directory.';
    return { words: withThe(office.name), holder: null, office, notes: [unknown, ...notes] };
  }
  const holder = listed(names);
  return { words: `${withThe(office.name)}, ${holder}`, holder, office, notes };
}
