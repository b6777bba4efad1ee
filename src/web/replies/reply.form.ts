import { type IsoDate } from '../../deadlines/iso-date.js';
import { type ReplyClass } from '../../letters/letter-facts.js';
import { type ReplyFields } from '../../replies/reply-fields.js';
import { type SignedLevel } from '../../replies/reply-class.js';
import { partsOfDay, readDay } from '../forms/day-input.js';
import { type FormBody, textOf } from '../forms/form.js';
import { type FormErrors } from '../forms/form-errors.js';
import { readText } from '../forms/text-input.js';
import { type ReplyDetails } from './read-reply.js';
import { CLASS_CHOICES, LEVEL_CHOICES } from './reply-choices.js';

type Left =
  'recipientId' | 'settledOn' | 'circulatedOn' | 'transferredToOrganisationId' | 'transferredToOfficeId';

/** What the form of a reply gives, but for the body that a transfer names, which is looked up by its name. */
export type TypedReply = Omit<ReplyFields, Left> & {
  readonly recipientId?: string;
  readonly body: string | null;
};

/** The names of the days on the form of a reply. */
export const REPLY_DAYS = ['receivedOn', 'datedOn', 'promisedBy', 'transferReceivedOn'] as const;

/** Reads the form; null, with an error beside each field, when it can't be taken. What another class has is left out. */
export function readReplyFields(body: FormBody, errors: FormErrors): TypedReply | null {
  const replyClass = chosen(body, 'class', CLASS_CHOICES) as ReplyClass | undefined;
  const text = readText(body, { name: 'text', label: 'The reply', max: 200_000 }, errors);
  if (!replyClass) errors.add('class', 'Say what kind of reply it is');
  const receivedOn = readDay(body, 'receivedOn', 'The day the reply arrived', errors);
  if (!receivedOn && !errors.byField.receivedOn)
    errors.add('receivedOn-day', 'Enter the day the reply arrived');
  const others = {
    datedOn: readDay(body, 'datedOn', 'The date on the reply', errors),
    promisedBy: replyClass === 'holding' ? readDay(body, 'promisedBy', 'The day promised', errors) : null,
    transferReceivedOn:
      replyClass === 'transfer'
        ? readDay(body, 'transferReceivedOn', 'The day the other body had the letter', errors)
        : null,
    ...readSigner(body, errors),
  };
  if (!replyClass || !receivedOn || !errors.isEmpty) return null;
  const recipientId = textOf(body, 'recipientId') || undefined;
  return { recipientId, class: replyClass, receivedOn, body: text, ...others };
}

type Signer = Pick<
  TypedReply,
  'signedBy' | 'signedByRole' | 'signedLevel' | 'theirReference' | 'addressedTo'
>;

function readSigner(body: FormBody, errors: FormErrors): Signer {
  return {
    signedBy: readText(body, { name: 'signedBy', label: 'The name', max: 300 }, errors),
    signedByRole: readText(body, { name: 'signedByRole', label: 'The post', max: 300 }, errors),
    signedLevel: (chosen(body, 'signedLevel', LEVEL_CHOICES) ?? null) as SignedLevel | null,
    theirReference: readText(body, { name: 'theirReference', label: 'Their reference', max: 100 }, errors),
    addressedTo: readText(
      body,
      { name: 'addressedTo', label: 'The name of whom it is addressed to', max: 300 },
      errors,
    ),
  };
}

/** The choice that was made in a field; undefined for none. */
export function chosen(
  body: FormBody,
  name: string,
  choices: readonly { readonly value: string }[],
): string | undefined {
  return choices.find(({ value }) => value !== '' && value === textOf(body, name))?.value;
}

/** Where what the use cases refuse stands on the form. */
export function fieldOfReply(pointer: string): string {
  return FIELDS[pointer] ?? pointer.slice(1);
}

const FIELDS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(REPLY_DAYS.map((name) => [`/${name}`, `${name}-day`])),
  '/on': 'on-day',
  '/body': 'text',
  '/transferredToOrganisationId': 'transferredTo',
};

/** A reply as its form shows it. */
export function replyAsForm(reply: ReplyDetails): FormBody {
  const { recipientId, class: replyClass, signedBy, signedByRole, signedLevel, theirReference } = reply;
  const texts = { recipientId, class: replyClass, signedBy, signedByRole, signedLevel, theirReference };
  const others = {
    addressedTo: reply.addressedTo,
    text: reply.body,
    transferredTo: reply.transferredTo?.name,
    version: String(reply.version),
  };
  const named = Object.entries({ ...texts, ...others }).map(([name, text]) => [name, text ?? '']);
  return {
    ...(Object.fromEntries(named) as FormBody),
    ...Object.assign({}, ...REPLY_DAYS.map((name) => dayBoxes(name, reply[name]))),
  } as FormBody;
}

/** The three boxes of a day as a form has them. */
export function dayBoxes(name: string, day: IsoDate | null): FormBody {
  const parts = Object.entries(partsOfDay(day)) as [string, string][];
  return Object.fromEntries(parts.map(([part, text]) => [`${name}-${part}`, text]));
}

/** Only what differs from what is kept, so that a new class drops what only the old one had. */
export function replyChanges(typed: TypedReply, kept: ReplyDetails): Partial<TypedReply> {
  const before = kept as unknown as Record<string, unknown>;
  const differing = Object.entries(typed).filter(
    ([name, value]) => (value ?? null) !== (before[name] ?? null),
  );
  return Object.fromEntries(differing);
}
