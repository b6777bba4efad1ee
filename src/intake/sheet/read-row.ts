import { type IsoDate } from '../../deadlines/iso-date.js';
import { readBritishDay } from './british-day.js';
import { type Mapping, type SheetField } from './fields.js';
import { type AnswerTo, type RowLetter, type RowRead, type RowRemark, type RowReply } from './row-act.js';
import { type SheetRow } from './sheet.js';
import { splitList, splitPeople, splitTopics } from './split-list.js';
import { channelOf, classOf, kindOf, type SheetClass, type SheetStatus, statusOf } from './words.js';

/** The longest that each field may be. */
const LONGEST: Partial<Record<SheetField, number>> = { reference: 40, subject: 300 };
/** The longest of one name, and of one request. */
const LONGEST_PART = { signatories: 300, asks: 2000, to: 1000, cc: 1000, topics: 100 } as const;

/** One row read by the mapping: what it is, and everything that is wrong with it at once. */
export function readRow(row: SheetRow, mapping: Mapping): RowRead {
  return new RowReader(row, mapping).read();
}

class RowReader {
  private readonly faults: RowRemark[] = [];
  private readonly doubts: (RowRemark & { day: IsoDate })[] = [];
  private readonly notes: RowRemark[] = [];

  constructor(
    private readonly row: SheetRow,
    private readonly mapping: Mapping,
  ) {}

  read(): RowRead {
    const isReply = this.kind() === 'reply';
    const letter = isReply ? null : this.letter();
    const answers = isReply ? this.answered() : null;
    const reply = this.reply(isReply);
    const { faults, doubts, notes } = this;
    return { row: this.row.number, letter, reply, answers, faults, doubts, notes };
  }

  private kind(): 'letter' | 'reply' {
    const text = this.text('kind');
    const kind = kindOf(text);
    if (text !== '' && !kind)
      this.fault('kind', 'Write “Letter” or “Reply”, or leave the cell empty for a letter.');
    return kind ?? 'letter';
  }

  private letter(): RowLetter {
    const status = this.status();
    const [sentOn, datedOn] = [this.day('sentOn'), this.day('datedOn')];
    const isDraft = status === 'draft';
    if (!isDraft && !sentOn && this.text('sentOn') === '' && !datedOn)
      this.note('sentOn', 'No day of sending: it will be logged as a draft.');
    const to = this.list('to', splitPeople);
    const went = isDraft ? null : (sentOn ?? datedOn);
    if (went && to.length === 0)
      this.fault('to', 'Name the addressee: a letter that was sent went to somebody.');
    if (isDraft && sentOn)
      this.fault('status', 'A draft has no day of sending. Correct the one or the other.');
    return {
      reference: this.text('reference') || null,
      subject: this.subject(),
      body: this.text('body'),
      datedOn,
      sentOn: went,
      channel: this.channel(),
      to,
      cc: this.list('cc', splitPeople),
      signatories: this.list('signatories', splitPeople),
      asks: this.list('asks', splitList),
      topics: this.list('topics', splitTopics),
      owner: this.text('owner') || null,
      replyRequestedOn: this.day('replyRequestedOn'),
    };
  }

  private subject(): string {
    const subject = this.text('subject').replaceAll(/\s+/g, ' ');
    if (subject === '') this.fault('subject', 'Give the letter a subject.');
    return subject;
  }

  private status(): SheetStatus | null {
    const text = this.text('status');
    const status = statusOf(text);
    if (text !== '' && status === null && readBritishDay(text).day === null)
      this.note(
        'status',
        'This status is not known here, and is left out: Postbag works it out from what happened.',
      );
    return status;
  }

  private channel(): RowLetter['channel'] {
    const text = this.text('channel');
    const channel = channelOf(text);
    if (text !== '' && !channel) this.fault('channel', 'Write email, post, by hand or online form.');
    return channel ?? 'email';
  }

  private answered(): AnswerTo {
    const [reference, subject] = [this.text('reference') || null, this.text('subject') || null];
    if (!reference && !subject)
      this.fault('reference', 'Give the reference or the subject of the letter that this answers.');
    return { reference, subject };
  }

  /** @param isAlone whether the row has nothing but a reply, which it then must have */
  private reply(isAlone: boolean): RowReply | null {
    const came = this.day('replyReceivedOn') ?? (isAlone ? (this.day('sentOn') ?? null) : null);
    const text = this.text('replyReceivedOn');
    if (!came && text === '' && !isAlone) {
      this.noteMissingReply();
      return null;
    }
    const dated = this.day('replyDatedOn');
    if (!came && isAlone && text === '')
      this.fault('replyReceivedOn', 'Give the day on which the reply came.');
    if (!came) return null;
    const promisedBy = this.day('promisedBy');
    const replyClass = this.replyClass(promisedBy !== null);
    if (promisedBy && replyClass !== 'holding')
      this.fault('promisedBy', 'Only a holding reply promises another by a day.');
    return {
      class: replyClass,
      receivedOn: came,
      datedOn: dated,
      signedBy: this.text('replySignedBy') || null,
      signedByRole: this.text('replySignedByRole') || null,
      theirReference: this.text('theirReference') || null,
      promisedBy,
      body: this.text('replyBody'),
    };
  }

  /** By its own column; or else by the status, when that names a kind of reply. */
  private replyClass(isPromised: boolean): SheetClass {
    const text = this.text('replyClass');
    const named = classOf(text);
    if (text !== '' && !named)
      this.fault(
        'replyClass',
        'Write acknowledgement, holding, partial, non-substantive, substantive or automatic.',
      );
    const status = statusOf(this.text('status'));
    const byStatus = status === 'draft' || status === 'sent' || status === 'none' ? null : status;
    const found = named ?? byStatus ?? (isPromised ? 'holding' : null);
    if (!found)
      this.note(
        'replyClass',
        'The kind of the reply is not said: it will wait for a person to say it, and does not stop the clock.',
      );
    return found ?? 'unclassified';
  }

  private noteMissingReply(): void {
    const status = statusOf(this.text('status'));
    const isAnswered = status !== null && !['draft', 'sent', 'none'].includes(status);
    if (isAnswered)
      this.note('status', 'It says that a reply came, but not when. Without the day, no reply is logged.');
  }

  private text(field: SheetField): string {
    const index = this.mapping.indexOf(field);
    const text = index < 0 ? '' : (this.row.cells[index] ?? '');
    const most = LONGEST[field];
    if (most !== undefined && text.length > most)
      this.fault(field, `This is longer than ${most} characters. Shorten it.`);
    return text;
  }

  private list(field: keyof typeof LONGEST_PART, split: (text: string) => string[]): string[] {
    const parts = split(this.text(field));
    if (parts.some((part) => part.length > LONGEST_PART[field]))
      this.fault(field, `One of these is longer than ${LONGEST_PART[field]} characters. Shorten it.`);
    return parts;
  }

  private day(field: SheetField): IsoDate | null {
    const text = this.text(field);
    if (text === '' || /^(-|–|—|n\/?a|none|tbc|tba)$/i.test(text)) return null;
    const read = readBritishDay(text);
    if (read.day === null) {
      this.fault(field, read.why);
      return null;
    }
    if (read.doubt) this.doubts.push({ ...this.remark(field, read.doubt), day: read.day });
    return read.day;
  }

  private remark(field: SheetField, text: string): RowRemark {
    const value = this.row.cells[this.mapping.indexOf(field)] ?? '';
    return { row: this.row.number, field, value, text };
  }

  private fault(field: SheetField, text: string): void {
    if (!this.faults.some((fault) => fault.field === field && fault.text === text))
      this.faults.push(this.remark(field, text));
  }

  private note(field: SheetField, text: string): void {
    this.notes.push(this.remark(field, text));
  }
}
