import {
  type FactSheet,
  base64,
  groupSheet,
  hex,
  instant,
  json,
  link,
  NEEDED,
  ofLetter,
  ownId,
  text,
  whole,
} from './fact-sheet.js';

const MAIL = link('Mail id', 'message_id', { ...NEEDED, names: 'Mails' });
const OF_GROUP = 't.message_id IN (SELECT m.id FROM mail_message m WHERE m.group_id = $1)';

/** The inbox: mail as it came, what was read in it, and what became of it. */
export const MAIL_SHEETS: readonly FactSheet[] = [
  groupSheet('Mails', 'mail_message', 't.id', [
    ownId,
    text('Message id', 'identity', NEEDED),
    text('How it came', 'source', NEEDED),
    text('Name', 'file_name', NEEDED),
    whole('Bytes', 'size', NEEDED),
    hex('SHA-256', 'sha256', NEEDED),
    instant('Received', 'received_at'),
    instant('Kept', 'kept_at', NEEDED),
    text('Kept by', 'kept_by', NEEDED),
    text('State', 'state', NEEDED),
    instant('Decided', 'decided_at'),
    text('Decided by', 'decided_by'),
    text('Why it was set aside', 'aside_reason'),
    whole('Attempts to read it', 'attempts', NEEDED),
    instant('Read', 'read_at'),
    text('Problem', 'problem'),
    text('Kind', 'kind'),
    text('Class', 'class'),
    text('From', 'from_name'),
    text('From address', 'from_address'),
    text('Subject', 'subject'),
    instant('Sent', 'sent_at'),
    whole('Version', 'version', NEEDED),
  ]),
  {
    name: 'Sources of mails',
    table: 'mail_chunk',
    columns: [MAIL, whole('Piece', 'position', NEEDED), base64('Content', 'bytes', NEEDED)],
    where: OF_GROUP,
    order: 't.message_id, t.position',
    hasGroup: false,
    isLarge: true,
  },
  {
    name: 'Readings of mails',
    table: 'mail_reading',
    columns: [MAIL, json('Reading', 'reading', NEEDED), json('Matches', 'matches', NEEDED)],
    where: OF_GROUP,
    order: 't.message_id',
    hasGroup: false,
  },
  groupSheet('Not delivered', 'mail_undelivered', 't.message_id, t.address', [
    MAIL,
    text('Address', 'address', NEEDED),
    text('Status', 'status'),
    text('Diagnostic', 'diagnostic'),
  ]),
  groupSheet('Mails filed', 'mail_filing', 't.message_id, t.reply_id', [
    MAIL,
    ...ofLetter,
    link('Reply id', 'reply_id', { ...NEEDED, names: 'Replies' }),
  ]),
];
