/** What webhooks are to be told is looked at every so many minutes. */
export const WEBHOOK_MINUTES = 1;
