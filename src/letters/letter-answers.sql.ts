import { byThen } from './moment.sql.js';
import { named, type PartSql } from './part.sql.js';

/** What had come back by the day. */
export const REPLIES: PartSql = {
  item: `json_build_object('id', y.id, 'recipientId', y.recipient_id, 'class', y.class, 'datedOn', y.dated_on,
    'receivedOn', y.received_on, 'signedBy', y.signed_by, 'signedByRole', y.signed_by_role,
    'signedLevel', y.signed_level, 'theirReference', y.their_reference, 'addressedTo', y.addressed_to,
    'promisedBy', y.promised_by, 'transferredTo', ${named('n')},
    'transferReceivedOn', ${byThen('y.transfer_received_on')}, 'settledOn', ${byThen('y.settled_on')},
    'circulatedOn', ${byThen('y.circulated_on')}, 'body', t.body, 'version', y.version)`,
  from: `FROM reply y LEFT JOIN reply_text t ON t.reply_id = y.id
    LEFT JOIN organisation n ON n.id = y.transferred_to_organisation_id
    WHERE y.letter_id = l.id AND y.removed_at IS NULL AND y.received_on <= m.day`,
  id: 'y.id',
  order: 'y.received_on, y.seq',
};

/** What had been done by the day to obtain a late reply. */
export const CHASERS: PartSql = {
  item: `json_build_object('id', c.id, 'recipientId', c.recipient_id, 'kind', c.kind, 'madeOn', c.made_on,
    'madeBy', c.made_by, 'spokeTo', c.spoke_to, 'note', c.note, 'house', c.house, 'uin', c.uin,
    'askedBy', c.asked_by, 'isNamedDay', c.is_named_day, 'answerDueOn', c.answer_due_on,
    'holdingAnswerOn', ${byThen('c.holding_answer_on')}, 'answeredOn', ${byThen('c.answered_on')},
    'answer', CASE WHEN c.answered_on <= m.day THEN c.answer END, 'version', c.version)`,
  from: `FROM chaser c WHERE c.letter_id = l.id AND c.removed_at IS NULL AND c.made_on <= m.day`,
  id: 'c.id',
  order: 'c.made_on, c.seq',
};
