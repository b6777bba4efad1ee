import { type NamedField } from '../forms/both-versions.js';
import { addressees } from '../letters/addressees.js';
import { type LetterRead } from '../letters/letter-read.js';
import { HOUSE_CHOICES, KIND_CHOICES } from './chaser-choices.js';

/** The fields of a chaser as pages name them. */
export function chaserNames(letter: LetterRead): NamedField[] {
  const choices = addressees(letter);
  return [
    ...(choices.length > 1 ? [{ name: 'recipientId', label: 'Whom it chases', choices }] : []),
    { name: 'kind', label: 'What was done', choices: KIND_CHOICES },
    { name: 'madeOn', label: 'When', as: 'day' },
    { name: 'madeBy', label: 'By whom' },
    { name: 'spokeTo', label: 'Who was spoken to' },
    { name: 'note', label: 'Note' },
    { name: 'house', label: 'House', choices: HOUSE_CHOICES },
    { name: 'askedBy', label: 'Tabled by' },
    { name: 'uin', label: 'Number (UIN)' },
    { name: 'isNamedDay', label: 'For answer on a named day', as: 'tick' },
    { name: 'answerDueOn', label: 'Answer due', as: 'day' },
  ];
}

/** The fields of an answer to a question as pages name them. */
export const ANSWER_NAMES: readonly NamedField[] = [
  { name: 'holdingAnswerOn', label: 'Holding answer', as: 'day' },
  { name: 'answeredOn', label: 'Answered', as: 'day' },
  { name: 'answer', label: 'The answer' },
];
