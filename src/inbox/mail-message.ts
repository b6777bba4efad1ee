/** Where a message stands: it waits for a person, answers a letter, or was put aside as none of ours. */
export const MESSAGE_STATES = ['waiting', 'filed', 'aside'] as const;
/** One of `MESSAGE_STATES`. */
export type MessageState = (typeof MESSAGE_STATES)[number];

/** What a message is by its headers: somebody’s, a machine’s, or a report that a letter of ours did not arrive. */
export const MESSAGE_KINDS = ['reply', 'automatic', 'undelivered', 'delivery_notice'] as const;
/** One of `MESSAGE_KINDS`. */
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** How a message came: somebody dropped its file, or it was fetched from a mailbox. */
export type MessageSource = 'dropped' | 'imap';
