/** What is to be sent is looked at every so many minutes. */
export const NOTIFY_MINUTES = 1;
