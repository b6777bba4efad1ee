/** What a column of a sheet may hold, with its name for people and the headings that people give it. */
export const SHEET_FIELDS = {
  kind: {
    label: 'Letter or reply',
    group: 'row',
    headings: /^(type|row type|record|direction|in ?\/? ?out|letter or reply|kind)$/,
  },
  reference: {
    label: 'Our reference',
    group: 'letter',
    headings: /^(our )?(ref|reference|letter ref(erence)?|ref no|reference number|ref number|no|number|id)$/,
  },
  subject: {
    label: 'Subject',
    group: 'letter',
    headings:
      /^(subject|title|topic of letter|re|regarding|issue|letter|about|letter (title|subject)|matter)$/,
  },
  sentOn: {
    label: 'Day sent',
    group: 'letter',
    headings:
      /^((date|day) )?(letter )?(sent|posted|sent on|of sending)( (on|out|date))?$|^date$|^letter date sent$/,
  },
  datedOn: {
    label: 'Date on the letter',
    group: 'letter',
    headings: /^(dated|date (on|of) (the )?letter|letter date|letter dated|date of letter)$/,
  },
  channel: {
    label: 'How it was sent',
    group: 'letter',
    headings: /^(channel|method|sent by|sent via|via|how sent|delivery( method)?|format)$/,
  },
  to: {
    label: 'Addressee',
    group: 'letter',
    headings: /^(to|addressee|addressed to|recipients?|sent to|minister|letter to|who to|written to)$/,
  },
  cc: { label: 'Copied to', group: 'letter', headings: /^(cc|c c|copied to|copy|copies|copy to|copies to)$/ },
  signatories: {
    label: 'Signed by',
    group: 'letter',
    headings: /^(signator(y|ies)|signed by|signed|signers?|co ?signed by|co ?signatories|from|signatures)$/,
  },
  asks: {
    label: 'What it asks',
    group: 'letter',
    headings: /^(asks?|requests?|what (it|we) asks?(ed)?( for)?|questions?|key asks?)$/,
  },
  topics: {
    label: 'Topics',
    group: 'letter',
    headings: /^(topics?|tags?|themes?|category|categories|country)$/,
  },
  owner: {
    label: 'Who looks after it',
    group: 'letter',
    headings: /^(owner|lead|caseworker|handled by|who looks after it|assigned( to)?|officer|contact)$/,
  },
  body: {
    label: 'Text of the letter',
    group: 'letter',
    headings: /^(text|body|content|letter text|text of (the )?letter|full text)$/,
  },
  replyRequestedOn: {
    label: 'Reply asked for by',
    group: 'letter',
    headings: /^(reply|response) (asked for|requested|needed|wanted)( by| on)?$|^requested by date$/,
  },
  status: {
    label: 'Status',
    group: 'letter',
    headings:
      /^(status|state|progress|outcome|current status|replied|reply\??|response\??|response received\??|reply received\??|answered\??)$/,
  },
  replyReceivedOn: {
    label: 'Day the reply came',
    group: 'reply',
    headings:
      /^((date|day) )?(of )?(the )?(last )?(reply|response|answer)( received| came| in)?( on| date)?$|^(date )?(received|replied|answered|responded)( on| date)?$/,
  },
  replyDatedOn: {
    label: 'Date on the reply',
    group: 'reply',
    headings: /^(reply|response) dated$|^date on (the )?(reply|response)$/,
  },
  replyClass: {
    label: 'Kind of reply',
    group: 'reply',
    headings: /^(kind|type|class|nature) of (last )?(reply|response)$|^(reply|response) (type|kind|class)$/,
  },
  replySignedBy: {
    label: 'Who signed the reply',
    group: 'reply',
    headings:
      /^(reply|response) (from|by|signed by)$|^(replied|answered|responded) by$|^who (replied|signed the reply)$|^replier$/,
  },
  replySignedByRole: {
    label: 'Office of who signed the reply',
    group: 'reply',
    headings: /^(reply|response) (role|office|title)$/,
  },
  theirReference: {
    label: 'Their reference',
    group: 'reply',
    headings: /^(their|your|department(al)?|reply|response) ref(erence)?$/,
  },
  promisedBy: {
    label: 'Full reply promised by',
    group: 'reply',
    headings: /^(full )?(reply )?promised( by| for)?$/,
  },
  replyBody: {
    label: 'Text of the reply',
    group: 'reply',
    headings:
      /^(reply|response) (text|body|content|summary|notes?)$|^text of (the )?reply$|^summary of (the )?(reply|response)$/,
  },
} as const satisfies Record<string, { label: string; group: 'row' | 'letter' | 'reply'; headings: RegExp }>;

/** The name of what a column may hold. */
export type SheetField = keyof typeof SHEET_FIELDS;

/** All of them, in the order shown. */
export const FIELD_NAMES = Object.keys(SHEET_FIELDS) as SheetField[];

/** Those whose cells are days. */
export const DAY_FIELDS: readonly SheetField[] = [
  'sentOn',
  'datedOn',
  'replyRequestedOn',
  'replyReceivedOn',
  'replyDatedOn',
  'promisedBy',
];

/** Which field each column holds, in the columns' order; null for a column that is left out. */
export type Mapping = readonly (SheetField | null)[];

/** Whether the text names a field. */
export function isField(text: unknown): text is SheetField {
  return typeof text === 'string' && Object.hasOwn(SHEET_FIELDS, text);
}
