import { type IncomingMessage } from 'node:http';

/** How long a sender may send nothing at all, in milliseconds. */
const PATIENCE = 60_000;

/** How much is read and thrown away after a refusal, in bytes, so that a sender that does not look up hears it. */
const MOST_LEFT = 64 * 2 ** 20;

/**
 * Breaks the connection off when nothing comes in for too long, until all has come: a sender that stalls must not keep
 * a transaction open.
 */
export function breakOffWhenStalled(raw: IncomingMessage, patience = PATIENCE): void {
  raw.setTimeout(patience, () => raw.destroy());
  raw.once('end', () => raw.setTimeout(0));
}

/** Reads what is left of a refused request and throws it away; breaks off when that is too much. */
export function discardRest(raw: IncomingMessage, most = MOST_LEFT): void {
  if (raw.readableEnded || raw.destroyed) return;
  let left = most;
  raw.unpipe();
  raw.on('data', (bytes: Buffer) => {
    left -= bytes.length;
    if (left < 0) raw.destroy();
  });
  raw.resume();
}
