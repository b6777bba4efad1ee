import { type FormBody } from './form.js';

/** What a form sends besides what was typed. */
const OWN = new Set(['_csrf', '_once', 'version']);

/** What was typed, field by field, to go on to the next page in hidden fields. */
export function typedFields(body: FormBody): { name: string; value: string }[] {
  return Object.entries(body)
    .filter(([name]) => !OWN.has(name))
    .flatMap(([name, value]) => [value ?? []].flat().map((text) => ({ name, value: text })));
}
