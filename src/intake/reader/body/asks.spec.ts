import { readLetter } from '../read-letter.js';

const asksOf = (body: string): number =>
  readLetter(
    `The Rt Hon A Vane MP\nMinister for Ports\n\n5 May 2023\n\nDear Minister,\n\nWick is silting up. ${body}\n\nYours sincerely,\n\nJo Roe MP`,
  ).proposal.asks.length;

const SENTENCES: readonly (readonly [asks: number, sentence: string])[] = [
  [1, 'I should also be glad of a sight of the survey.'],
  [1, 'We should be grateful, moreover, if somebody were to telephone Mrs Gunn.'],
  [1, 'We have two requests of our own, and would be obliged if you would see to both.'],
  [1, 'I have read the survey and should like you to publish it.'],
  [1, 'If it cannot be mended, kindly tell us why.'],
  [1, 'Where the dues are waived, kindly let the harbour master know.'],
  [1, 'We also hope that the Board will lend its dredger.'],
  [1, 'I trust that the Company will make this good.'],
  [2, 'Do you know who owns the quay? Is it to be sold?'],
  [2, 'Which of your officials signed it? And was he told to?'],
  [1, 'First, what did the survey cost?'],
  [1, 'And lastly, are the dues to rise again this year?'],
  [1, 'We would be interested to learn what the survey cost.'],
  [1, 'What I do want to know is who signed it.'],
  [1, 'Would it be possible for an official to come to Wick?'],
  [1, 'Be so good as to send us the survey.'],
  [1, 'Perhaps your officials could look at the survey.'],
  [1, 'The Group’s request is that the order be revoked.'],
  [1, 'Publish the survey.'],
  [1, 'An assurance that the boats are safe would be welcome.'],
  [1, 'If it must be sold, could it not be put off until the spring?'],
  [1, 'Failing that, might those who live there be exempt?'],
  [0, 'Could it be that nobody has read it?'],
  [0, 'Might it be true?'],
  [1, 'I have been pressed by the fishermen to ask for a new gate.'],
  [1, 'We hope, therefore, that you will close the quay.'],
  [0, 'The pilots have been asked to urge nothing.'],
  [0, 'Perhaps you would not know Wick today.'],
  [0, 'An answer by 4 June would be welcome.'],
  [0, 'Publishing the survey was a mistake.'],
  [0, 'Tell that to the fishermen.'],
  [0, 'You kindly wrote to me in March.'],
  [0, 'We met in a hall, kindly lent by the fishermen.'],
  [0, 'I hope you will forgive a line from Wick.'],
  [0, 'We hope that the weather will hold.'],
  [0, 'We hope that the inquiry will find the truth.'],
  [0, 'Is the quay safe? Nobody in Wick knows.'],
  [0, 'We were glad of the rain.'],
  [0, 'The company would be grateful for anything, and would like the dues waived.'],
  [0, 'He asked first what it cost.'],
  [0, 'The Orcadian wrote: “We ask you to close the quay.”'],
  [1, 'The pilots say “enough. We ask you to close the quay, as “The Orcadian” does.'],
];

describe('asks in wordings of many kinds', () => {
  it.each(SENTENCES)('%i in “%s”', (count, sentence) => {
    expect(asksOf(sentence)).toBe(count);
  });
});
