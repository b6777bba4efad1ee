import { type MadeReset } from '../accounts/make-password-reset.use-case.js';
import { readConfig } from '../config.js';

/** How to set a password with a link: what to tell the person at the keyboard. */
export function howToUse({ secret, expiresAt }: MadeReset): string {
  const { publicUrl, host, port } = readConfig(process.env);
  return `The password is set with this link, once, until ${expiresAt}. Whoever has it becomes that person; pass it on safely:

  ${publicUrl ?? `http://${host}:${port}`}/password-resets/accept?secret=${secret}
`;
}
