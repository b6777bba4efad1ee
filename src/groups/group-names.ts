/** How a group is named in addresses: small letters, digits and hyphens, a letter first. */
export const SLUG = { pattern: /^[a-z][a-z0-9-]+$/, min: 2, max: 40 } as const;

/** How a group's references begin: capitals, digits and hyphens, a letter first. */
export const PREFIX = { pattern: /^[A-Z][A-Z0-9-]+$/, min: 2, max: 20 } as const;

/** Most characters of what a group says above its public register. */
export const INTRODUCTION_LENGTH = 2000;

/** Most characters of a group's name. */
export const GROUP_NAME_LENGTH = 200;
