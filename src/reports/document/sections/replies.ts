import { formatDay } from '../../../deadlines/iso-date.js';
import { className } from '../../../replies/reply-class.js';
import { type ReplyItem, type SaidToAsk } from '../../sections/activity.js';
import { type StatusReport } from '../../status-report.js';
import {
  column,
  day,
  label,
  lazily,
  letterLine,
  line,
  paragraph,
  reference,
  strong,
  text,
  upperFirst,
} from '../lines.js';
import { type Column, type Item, type Line, type Row, type Section } from '../report-document.js';

const COLUMNS: readonly Column[] = [
  column('Reference', 16),
  column('Subject', 50),
  column('From', 30),
  column('Kind', 24),
  column('Received', 13),
  column('Dated', 13),
  column('Signed by', 24),
  column('Signed as', 30),
  column('Level', 24),
  column('Their reference', 20),
  column('Promised by', 15),
  column('Passed on to', 30),
  column('Settled', 13),
  column('Sent round', 13),
  column('Said to the asks', 80),
];

/** The replies of the period, with what they said to each ask. */
export function repliesSection({ replies, longLists }: StatusReport): Section {
  return {
    id: 'replies',
    title: 'Replies in the period',
    blocks:
      replies.length === 0
        ? [paragraph('Nil: no reply came in the period.')]
        : [
            {
              ...{ kind: 'items', caption: 'Replies in the period', sheet: 'Replies', columns: COLUMNS },
              items: lazily(replies, replyItem),
              inAll: longLists?.replies,
            },
          ],
  };
}

function replyItem(reply: ReplyItem): Item {
  return {
    first: letterLine(reply.letter),
    lines: [aboutReply(reply)],
    under: reply.saidToAsks.map(saidLine),
    rows: [rowOf(reply)],
  };
}

/** What came, from whom, and what follows from it. */
function aboutReply(reply: ReplyItem): Line {
  const { signedBy, signedByRole, theirReference, promisedBy, transferredTo, settledOn, circulatedOn } =
    reply;
  const { atSending, atReply } = reply.holders;
  return line(
    strong(kindOf(reply)),
    ` from ${reply.from}, received on ${formatDay(reply.receivedOn)}`,
    signedBy && `, signed by ${signedBy}${signedByRole ? `, ${signedByRole}` : ''}`,
    theirReference && ` (their reference ${theirReference})`,
    '.',
    promisedBy && ` It promises an answer by ${formatDay(promisedBy)}.`,
    atReply &&
      atSending &&
      atReply !== atSending &&
      ` The letter went to ${atSending}; ${atReply} had the office when this came.`,
    transferredTo && ` ${transferredTo} will answer now.`,
    settledOn && ` Nothing more is expected, since ${formatDay(settledOn)}.`,
    circulatedOn ? ` Sent round on ${formatDay(circulatedOn)}.` : ' Not sent round yet.',
  );
}

const kindOf = (reply: ReplyItem): string => upperFirst(className(reply.class));

function saidLine({ position, text: asked, outcome, quote }: SaidToAsk): Line {
  return line(`Ask ${position}: ${asked} `, strong(label(outcome)), quote && ` “${quote}”`);
}

function rowOf(reply: ReplyItem): Row {
  const said = reply.saidToAsks.map((each) => saidLine(each).map(({ text: words }) => words).join('')); // prettier-ignore
  return [
    { kind: 'text', line: [reference(reply.letter)] },
    text(reply.letter.subject),
    text(reply.from),
    text(kindOf(reply)),
    day(reply.receivedOn),
    day(reply.datedOn),
    text(reply.signedBy),
    text(reply.signedByRole),
    text(reply.signedLevel && label(reply.signedLevel)),
    text(reply.theirReference),
    day(reply.promisedBy),
    text(reply.transferredTo),
    day(reply.settledOn),
    day(reply.circulatedOn),
    text(said.join(' | ')),
  ];
}
