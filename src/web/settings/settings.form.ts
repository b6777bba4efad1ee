import { type GroupSettings } from '../../groups/group.entity.js';
import { INTRODUCTION_LENGTH } from '../../groups/group-names.js';
import { type BothVersions } from '../forms/changed-page.js';
import { type FormBody, isTicked, textOf } from '../forms/form.js';
import { type FormErrors } from '../forms/form-errors.js';
import { readText, readWhole } from '../forms/text-rule.js';

/** The settings that are numbers of days. */
type DayCount = Exclude<
  keyof GroupSettings,
  'name' | 'filesMailByItself' | 'isRegisterPublic' | 'registerIntroduction'
>;

/** One of them, in the words of the form. Limits are included. */
interface DaySetting {
  readonly name: DayCount;
  readonly title: string;
  readonly hint: string;
  readonly unit: 'working days' | 'days';
  readonly min: number;
  readonly max: number;
}

/** How long is waited after each step of the ladder. */
const CHASES: readonly (readonly [name: DayCount, title: string, hint: string])[] = [
  ['chaseContactDays', 'Wait after a call or an email', 'Then a chasing letter is to be sent.'],
  [
    'chaseLetterDays',
    'Wait after a chasing letter',
    'Then a Member who signed is to be asked to table a written question.',
  ],
  [
    'chaseQuestionDays',
    'Wait after a written question',
    'Then the Leader of the House is to be written to; never before the day after the answer to the question is due.',
  ],
  [
    'chaseLeaderDays',
    'Wait after the Leader of the House',
    'Then a Member who signed is to be asked to raise a point of order.',
  ],
  [
    'chasePointOfOrderDays',
    'Wait after a point of order',
    'At the top of the ladder the step comes round again after so long, until there is an answer or the letter is closed.',
  ],
];

/** Every number of days that a group can set, in the order in which a letter meets them. */
export const DAY_SETTINGS: readonly DaySetting[] = [
  {
    name: 'signaturesSoonDays',
    title: 'Signatures close soon',
    hint: 'Today shows a letter not yet sent from this long before its signatures close.',
    unit: 'working days',
    min: 1,
    max: 20,
  },
  {
    name: 'windowSoonDays',
    title: 'An event opens soon',
    hint: 'Today shows each letter with an ask that depends on an event from this long before it.',
    unit: 'days',
    min: 1,
    max: 60,
  },
  {
    name: 'postWorkingDays',
    title: 'A letter by post arrives after',
    hint: 'The count to the due day starts on the day of arrival. For a letter that arrived otherwise, the day can be corrected.',
    unit: 'working days',
    min: 0,
    max: 10,
  },
  {
    name: 'acknowledgementDays',
    title: 'An acknowledgement is expected within',
    hint: 'When nothing at all has come by then, Today says so.',
    unit: 'working days',
    min: 1,
    max: 20,
  },
  {
    name: 'transferConfirmDays',
    title: 'After a transfer, the new body should confirm within',
    hint: 'When it has not said by then that it has the letter, Today says so.',
    unit: 'working days',
    min: 1,
    max: 20,
  },
  {
    name: 'dueSoonDays',
    title: 'A reply is due soon',
    hint: 'Today shows a reply that is due from this long before its day.',
    unit: 'working days',
    min: 1,
    max: 20,
  },
  ...CHASES.map(([name, title, hint]) => ({
    ...{ name, title, hint, min: 1, max: 20 },
    unit: 'working days' as const,
  })),
];

/** A group as `GroupsQueries.one` writes it. */
export type GroupRead = Required<GroupSettings> & {
  readonly referencePrefix: string;
  readonly version: number;
};

/** Reads the form of the settings; null, with an error beside each field, when it can't be taken. */
export function readSettings(body: FormBody, errors: FormErrors): Required<GroupSettings> | null {
  const needed = 'Enter the name of the group';
  const name = readText(body, 'name', { label: 'The name', max: 200, needed }, errors);
  const counts = DAY_SETTINGS.map(({ name: field, title, min, max }) => {
    const rule = { label: `“${title}”`, min, max };
    return [field, readWhole(body, field, rule, errors)];
  });
  const filesMailByItself = textOf(body, 'filesMailByItself') === 'yes';
  const introduction = { label: 'The introduction', max: INTRODUCTION_LENGTH };
  const registerIntroduction = readText(body, 'registerIntroduction', introduction, errors);
  const isRegisterPublic = isTicked(body, 'isRegisterPublic');
  return name && errors.isEmpty
    ? {
        name,
        filesMailByItself,
        isRegisterPublic,
        registerIntroduction,
        ...(Object.fromEntries(counts) as Record<DayCount, number>),
      }
    : null;
}

export function filledSettings(group: GroupRead): FormBody {
  const counts = DAY_SETTINGS.map(({ name }) => [name, String(group[name])]);
  return {
    name: group.name,
    ...(group.filesMailByItself && { filesMailByItself: 'yes' }),
    ...(group.isRegisterPublic && { isRegisterPublic: 'yes' }),
    registerIntroduction: group.registerIntroduction ?? '',
    ...(Object.fromEntries(counts) as Record<DayCount, string>),
    version: String(group.version),
  };
}

export function bothSettings(
  theirs: Required<GroupSettings>,
  yours: Required<GroupSettings>,
): BothVersions[] {
  return [
    { label: 'Name of the group', theirs: theirs.name, yours: yours.name },
    ...DAY_SETTINGS.map(({ name, title, unit }) => ({
      label: title,
      theirs: `${theirs[name]} ${unit}`,
      yours: `${yours[name]} ${unit}`,
    })),
    {
      label: 'Mail that names its letter beyond doubt',
      theirs: mailWords(theirs),
      yours: mailWords(yours),
    },
    { label: 'Public register', theirs: registerWords(theirs), yours: registerWords(yours) },
    {
      label: 'Introduction to the public register',
      theirs: theirs.registerIntroduction ?? '',
      yours: yours.registerIntroduction ?? '',
    },
  ];
}

const registerWords = ({ isRegisterPublic }: Required<GroupSettings>): string =>
  isRegisterPublic ? 'on' : 'off';

const mailWords = ({ filesMailByItself }: Required<GroupSettings>): string =>
  filesMailByItself ? 'is filed by itself' : 'waits for a person';
