/** The sweep runs every so many minutes, at full tens of the hour. */
export const SWEEP_MINUTES = 10;
