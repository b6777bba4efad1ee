/** Mailboxes are read every so many minutes. */
export const MAIL_MINUTES = 5;
