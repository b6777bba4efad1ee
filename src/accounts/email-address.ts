/** An address to sign in with: plain letters, and a host with a dot in it. */
export const EMAIL = /^[a-z0-9_+-]+(?:['.][a-z0-9_+-]+)*@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;

/** Fewest and most characters of an address. */
export const EMAIL_LENGTH = { min: 3, max: 254 } as const;
