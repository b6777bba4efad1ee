import { GROUP_SETTINGS } from '../../groups/group.entity.js';
import { FormErrors } from '../forms/form-errors.js';
import { DAY_SETTINGS, filledSettings, readSettings } from './settings.form.js';

const GROUP = {
  name: 'A group',
  dueSoonDays: 5,
  postWorkingDays: 2,
  chaseContactDays: 5,
  chaseLetterDays: 5,
  chaseQuestionDays: 5,
  chaseLeaderDays: 5,
  chasePointOfOrderDays: 5,
  acknowledgementDays: 5,
  windowSoonDays: 3,
  signaturesSoonDays: 2,
  transferConfirmDays: 5,
  filesMailByItself: false,
  isRegisterPublic: false,
  registerIntroduction: null,
  referencePrefix: 'AG',
  version: 3,
};

describe('the form of a group’s settings', () => {
  it('has every setting that a group has', () => {
    expect(
      [
        'name',
        'filesMailByItself',
        'isRegisterPublic',
        'registerIntroduction',
        ...DAY_SETTINGS.map(({ name }) => name),
      ].sort(),
    ).toEqual([...GROUP_SETTINGS].sort());
  });

  it('reads what it was filled with', () => {
    const { referencePrefix: _prefix, version: _version, ...settings } = GROUP;
    expect(readSettings(filledSettings(GROUP), new FormErrors())).toEqual(settings);
    const files = { ...GROUP, filesMailByItself: true };
    expect(readSettings(filledSettings(files), new FormErrors())).toEqual({
      ...settings,
      filesMailByItself: true,
    });
    const register = { isRegisterPublic: true, registerIntroduction: 'We publish\nwhat we write.' };
    expect(readSettings(filledSettings({ ...GROUP, ...register }), new FormErrors())).toEqual({
      ...settings,
      ...register,
    });
  });

  it.each([
    ['postWorkingDays', '11', '“A letter by post arrives after” must be a whole number from 0 to 10'],
    ['dueSoonDays', '0', '“A reply is due soon” must be a whole number from 1 to 20'],
    ['chaseLetterDays', 'five', '“Wait after a chasing letter” must be a whole number from 1 to 20'],
    ['name', '', 'Enter the name of the group'],
    [
      'registerIntroduction',
      'x'.repeat(2001),
      'The introduction must have 2000 characters or fewer; it has 2001',
    ],
  ])('refuses %s “%s”', (field, typed, words) => {
    const errors = new FormErrors();
    expect(readSettings({ ...filledSettings(GROUP), [field]: typed }, errors)).toBeNull();
    expect(errors.byField[field].text).toBe(words);
  });
});
