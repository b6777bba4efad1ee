import { isoDate } from '../../deadlines/iso-date.js';
import { type PublicReply } from '../../register/register-read.js';
import { latestWords, replyTitle, replyWords } from './reply-words.js';

const REPLY: PublicReply = {
  class: 'substantive',
  from: 'Home Office',
  datedOn: isoDate('2021-12-02'),
  receivedOn: isoDate('2021-12-03'),
  signedLevel: 'minister',
  signedBy: 'Ann Example MP',
  signedByRole: 'Minister of State',
  promisedBy: null,
  transferredTo: null,
  workingDays: 9,
  isLate: false,
};
const NOBODY = { signedBy: null, signedByRole: null };

describe('a reply in the public register', () => {
  it('has its kind and day', () => {
    expect(replyTitle(REPLY)).toBe('Substantive reply on 3 December 2021');
    expect(replyTitle({ ...REPLY, class: 'acknowledgement' })).toBe('Acknowledgement on 3 December 2021');
    expect(latestWords({ latestReply: REPLY })).toBe('Last reply: a substantive reply on 3 December 2021.');
    expect(latestWords({ latestReply: null })).toBeNull();
  });

  it.each<[Partial<PublicReply>, string]>([
    [
      {},
      'From Home Office, signed by Ann Example MP, Minister of State. Dated 2 December 2021. ' +
        'It came 9 working days after the letter was sent, before an answer was overdue.',
    ],
    [
      { ...NOBODY, signedLevel: 'official', promisedBy: isoDate('2021-12-17'), datedOn: null },
      'From Home Office, signed by an official. It promises an answer by 17 December 2021. ' +
        'It came 9 working days after the letter was sent, before an answer was overdue.',
    ],
    [
      {
        ...NOBODY,
        signedLevel: null,
        from: null,
        datedOn: REPLY.receivedOn,
        transferredTo: 'Ministry of Justice',
        isLate: true,
      },
      'It passes the letter on to Ministry of Justice. ' +
        'It came 9 working days after the letter was sent, after the day on which an answer was due.',
    ],
    [
      { from: null, datedOn: null, workingDays: null, isLate: true },
      'It is signed by Ann Example MP, Minister of State. It came after the day on which an answer was due.',
    ],
  ])('is told in sentences: %j', (rest, words) => {
    expect(replyWords({ ...REPLY, ...rest }).join(' ')).toBe(words);
  });
});
