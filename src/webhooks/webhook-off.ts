import { Conflict } from '../errors/kinds.js';

/** @throws Conflict when the webhook is off: nothing would be sent */
export function refuseOff({ isOn }: { readonly isOn: boolean }): void {
  if (!isOn) throw new Conflict('webhook-off', 'This webhook is off. Switch it on first.');
}
