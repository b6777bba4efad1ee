import { type NamedField } from '../forms/both-versions.js';
import { addressees } from '../letters/addressees.js';
import { type LetterRead } from '../letters/letter-read.js';
import { CLASS_CHOICES, LEVEL_CHOICES } from './reply-choices.js';

/** The fields of a reply as pages name them. */
export function replyNames(letter: LetterRead): NamedField[] {
  const choices = addressees(letter);
  return [
    ...(choices.length > 1 ? [{ name: 'recipientId', label: 'Whose reply it is', choices }] : []),
    { name: 'class', label: 'Kind', choices: CLASS_CHOICES },
    { name: 'receivedOn', label: 'Arrived', as: 'day' },
    { name: 'datedOn', label: 'Date on it', as: 'day' },
    { name: 'promisedBy', label: 'Promises an answer by', as: 'day' },
    { name: 'transferredTo', label: 'Who will answer now' },
    { name: 'transferReceivedOn', label: 'They had the letter', as: 'day' },
    { name: 'signedBy', label: 'Signed by' },
    { name: 'signedByRole', label: 'Post' },
    { name: 'signedLevel', label: 'Who that is', choices: LEVEL_CHOICES },
    { name: 'theirReference', label: 'Their reference' },
    { name: 'addressedTo', label: 'Addressed to' },
    { name: 'text', label: 'The reply' },
  ];
}
