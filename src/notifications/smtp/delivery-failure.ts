/**
 * Why a mail was not delivered. `server`: none would have been, so it says nothing about this one. `refused`: the server
 * said that it never takes this one. `failed`: it may be taken another time.
 */
export type FailureKind = 'server' | 'refused' | 'failed';

/** A mail that was not delivered. The message is for people and names no address. */
export class DeliveryFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    message: string,
    /** It was handed over whole and no answer came: it may have been taken. */
    readonly isUnsure = false,
  ) {
    super(message);
  }
}

/** What went wrong at the server: its code when it said one, and its words. */
export interface SmtpFault {
  readonly responseCode?: number;
  readonly response?: string;
  readonly code?: string;
  readonly message: string;
}

/** How far it got: to who we are, or to the mail itself; `handed-over` once the whole mail was on its way. */
export type Stage = 'opening' | 'mail' | 'handed-over';

const LONGEST = 400;

/**
 * What a fault means for the mail. A refusal is for good when the server says so with a number from 500 on (RFC 5321,
 * 4.2.1); before the mail was spoken of, whatever goes wrong is the server's or the settings' fault.
 */
export function failureOf(stage: Stage, fault: SmtpFault): DeliveryFailure {
  const words = wordsOf(fault);
  if (stage === 'opening') return new DeliveryFailure('server', words);
  const code = fault.responseCode ?? 0;
  if (code >= 500) return new DeliveryFailure('refused', words);
  return new DeliveryFailure('failed', words, stage === 'handed-over' && code === 0);
}

/** The server's own words where it has any, without line breaks and without anybody's address. */
function wordsOf({ response, responseCode, code, message }: SmtpFault): string {
  const said = response ?? (code === 'ETIMEDOUT' ? 'It did not answer in time.' : message);
  const words = said
    .replaceAll(/[^\s<>"']+@[^\s<>"']+/g, '(address)')
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  const whole = responseCode && !words.startsWith(String(responseCode)) ? `${responseCode} ${words}` : words;
  return (whole || 'It gave no reason.').slice(0, LONGEST);
}
