import { ActOnLetter } from './act-on-letter.use-case.js';
import { AddAsk } from './add-ask.use-case.js';
import { AddRecipient } from './add-recipient.use-case.js';
import { AddSignatory } from './add-signatory.use-case.js';
import { ChangeAsk } from './change-ask.use-case.js';
import { ChangeLetter } from './change-letter.use-case.js';
import { ChangeRecipient } from './change-recipient.use-case.js';
import { ChangeSignatory } from './change-signatory.use-case.js';
import { CorrectSending } from './correct-sending.use-case.js';
import { LetterEdit } from './letter-edit.js';
import { LetterHistoryQueries } from './letter-history.queries.js';
import { LetterTimelineQueries } from './letter-timeline.queries.js';
import { LetterQueries } from './letter.queries.js';
import { LettersAlikeQueries } from './letters-alike.queries.js';
import { LettersQueries } from './letters.queries.js';
import { InviteSignatories } from './invite-signatories.use-case.js';
import { OrderSignatories } from './order-signatories.use-case.js';
import { RecordSignatures } from './record-signatures.use-case.js';
import { RemovePart } from './remove-part.use-case.js';
import { SettleHolderChange } from './settle-holder-change.use-case.js';
import { SignatoryNamesQueries } from './signatory-names.queries.js';
import { WindowAsksQueries } from './window-asks.queries.js';

/** Reads of letters, and the acts on a letter that was logged. */
export const LETTER_PROVIDERS = [
  LetterQueries,
  LettersQueries,
  LettersAlikeQueries,
  LetterHistoryQueries,
  LetterTimelineQueries,
  SignatoryNamesQueries,
  WindowAsksQueries,
  LetterEdit,
  ChangeLetter,
  CorrectSending,
  ActOnLetter,
  AddRecipient,
  ChangeRecipient,
  AddSignatory,
  InviteSignatories,
  RecordSignatures,
  ChangeSignatory,
  OrderSignatories,
  AddAsk,
  ChangeAsk,
  RemovePart,
  SettleHolderChange,
];
