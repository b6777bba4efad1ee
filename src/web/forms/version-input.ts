import { type FormBody, textOf } from './form.js';

/** The version that a form was filled in against. Without one it is refused as stale, and both versions are shown. */
export function readVersion(body: FormBody): number {
  const text = textOf(body, 'version');
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}
