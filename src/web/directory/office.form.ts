import { type FormBody } from '../forms/form.js';
import { type FormErrors } from '../forms/form-errors.js';
import { readText } from '../forms/text-rule.js';
import { type BothVersions } from '../forms/changed-page.js';
import { type OfficeRead } from './directory-read.js';

/** What people say of an office. */
export type OfficeDetails = Pick<OfficeRead, 'name' | 'salutation' | 'address' | 'email'>;

/** Reads the form of an office; null, with an error beside each field, when it can't be taken. */
export function readOffice(body: FormBody, errors: FormErrors): OfficeDetails | null {
  const needed = 'Enter the name of the office';
  const name = readText(body, 'name', { label: 'The name', max: 200, needed }, errors);
  const salutation = readText(body, 'salutation', { label: 'The opening', max: 200 }, errors);
  const address = readText(body, 'address', { label: 'The address', max: 500 }, errors);
  const email = readText(body, 'email', { label: 'The email address', max: 254 }, errors);
  if (email && !/^[^\s@]+@[^\s@]+$/.test(email)) {
    errors.add('email', 'The email address must look like name@example.org');
  }
  return name && errors.isEmpty ? { name, salutation, address, email } : null;
}

export function filledOffice({ name, salutation, address, email, version }: OfficeRead): FormBody {
  return {
    name,
    salutation: salutation ?? '',
    address: address ?? '',
    email: email ?? '',
    version: String(version),
  };
}

export function bothOffices(theirs: OfficeDetails, yours: OfficeDetails): BothVersions[] {
  const of = (label: string, field: keyof OfficeDetails): BothVersions => ({
    label,
    theirs: theirs[field] ?? '',
    yours: yours[field] ?? '',
  });
  return [of('Name', 'name'), of('Opening', 'salutation'), of('Address', 'address'), of('Email', 'email')];
}
