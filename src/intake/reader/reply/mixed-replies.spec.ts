import { readLetter } from '../read-letter.js';

const MINISTER = 'Jane Poole MP\nMinister for Ports';
const reply = (body: string, signed: string): string =>
  `Department for Transport\nGreat Minster House\n33 Horseferry Road\nLondon SW1P 4DR\n\nOur ref: MC/12/24\n\nAlan Moss MP\nChair, APPG on Ports\nHouse of Commons\nLondon SW1A 0AA\n\n12 June 2024\n\nDear Alan,\n\n${body}\n\nYours sincerely,\n\n${signed}`;

/** What a reply says beside its promise, its handing over or its answer does not change its class. */
const CASES: readonly (readonly [category: string, body: string, signed?: string])[] = [
  [
    'holding',
    'Thank you for your letter of 3 June. The Ports Act 2019 set the dues, and £4 million has been spent on Wick since then. I have asked for further figures and will let you have a full reply by 1 July.',
  ],
  [
    'holding',
    'Thank you for your letter of 3 June. The Minister is away until 20 June. She will reply within 15 working days of her return.',
  ],
  [
    'holding',
    'I write to let you know that your letter of 3 June is receiving attention. Officials need a little longer to check the figures you quote with the harbour trust. A reply will reach you within ten working days.',
  ],
  [
    'holding',
    'Thank you for your letter of 3 June. Dredging at Wick is the subject of a review which will be published in July. It would not be right to answer before then, and I shall write to you when it is out.',
  ],
  [
    'holding',
    'This is an interim reply to your letter of 3 June. The points you make about pilots are being considered together with those of the union. You may expect to hear from me before the House rises.',
  ],
  [
    'holding',
    'I am replying to your letter of 3 June about the harbour. Legislation on dues was passed in 2019 and regulations followed in 2021. I regret that I am not able to answer your four questions today: we await advice from the Marine Panel. I undertake to respond in full by 12 July 2024.',
  ],
  [
    'transfer',
    'Your letter of 3 June to the Prime Minister has been passed to me. The Small Harbours Fund closed on 30 May and the guidance was withdrawn in April. Responsibility for the fund now lies with the Department for Coasts. I have transferred your letter to that Department, which will answer it.',
  ],
  [
    'transfer',
    'Thank you for your letter of 3 June. Dues are set by the Harbours Agency under legislation of 2019, and the Government has no role in them. I have therefore forwarded your letter to the Agency’s Chief Executive, Una Reed, for a reply.',
  ],
  [
    'transfer',
    'The Chancellor has asked me to thank you for your letter of 3 June. As fisheries are devolved, it has been sent on to the Scottish Government, who will be in touch with you.',
  ],
  [
    'transfer',
    'You wrote on 3 June. We do not deal with moorings here. Your letter has accordingly been redirected to the Canal Board for answer.',
  ],
  [
    'substantive',
    'Thank you for your letter of 3 June. Your first question was whether dues will rise. They will not. On the second, the gates will be mended by August. The third is for the harbour trust, to whom I have sent a copy of your letter. I will write again if that changes.',
  ],
  [
    'substantive',
    'I am grateful for your letter of 3 June. The Government has accepted four of the five recommendations and rejected the fifth. The reasons are set out in the Command Paper which was laid on 1 June. On pilots, I will send you a full answer on that point by 1 July.',
  ],
  [
    'substantive',
    'Thank you for your letter of 3 June. I am afraid I cannot agree to a meeting. My diary is full until the recess.',
  ],
  [
    'substantive',
    'Thank you for your letter of 3 June. The survey cost £40,000. It was done by Messrs Rae. It is on our website.',
  ],
  ['substantive', 'Thank you for your invitation of 3 June. I shall be pleased to attend on 4 July.'],
  [
    'substantive',
    'I refer to your letter of 3 June. The dredger will be at Wick from 1 to 12 July. The dues will be waived while it is there, and the harbour master will tell the boats. I trust that this answers your points.',
  ],
  [
    'acknowledgement',
    'Thank you for your letter of 3 June, which has been received and passed to the policy team. You will hear from us within 20 working days.',
    'A Smith\nCorrespondence Officer',
  ],
  [
    'acknowledgement',
    'I acknowledge with thanks your letter of 3 June, which is being brought to the attention of the Secretary of State.',
    'A Smith\nPrivate Secretary',
  ],
  [
    'acknowledgement',
    'Your letter of 3 June has reached us and bears the number MC/44. We answer letters in the order in which they come.',
    'A Smith\nCorrespondence Unit',
  ],
  [
    'acknowledgement',
    'Thank you for your email of 3 June. It has been logged under reference 2024/551 and a caseworker will be assigned to it.',
    'A Smith\nCorrespondence Unit',
  ],
  [
    'substantive',
    'I am replying to your letter of 3 June to the Permanent Secretary, as the official who deals with harbours. 1. The quay belongs to the trust. 2. The lease ends in 2031. 3. No sale is intended.',
    'T Ash\nDeputy Director, Harbours',
  ],
  [
    'transfer',
    'Thank you for writing to the Prime Minister on 3 June. He receives many letters and cannot reply to each. Your correspondence is being forwarded to the Department for Transport so that they are aware of your concerns and may respond.',
    'A Smith\nCorrespondence Officer',
  ],
  [
    'holding',
    'Further to our conversation yesterday, and your letter of 3 June, I am sorry for the delay in answering. Your letter was mislaid when the office moved. We hope to send an answer in the week beginning 24 June.',
  ],
  [
    'holding',
    'Thank you for your letter of 3 June about Wick, and for the petition which came with it. I have noted what you say about the winter storms. I have asked the Chief Hydrographer to advise me and will be in touch once she has done so.',
  ],
];

describe('the class of a reply that says more than one thing', () => {
  it.each(CASES.map(([category, body, signed]) => [category, body, signed ?? MINISTER] as const))(
    '%s: %s',
    (category, body, signed) => {
      const { kind, reply: read } = readLetter(reply(body, signed)).proposal;
      expect([kind, read?.category, read?.inReplyToDate]).toEqual(['reply', category, '2024-06-03']);
    },
  );

  it.each([
    ['Your letter: 03/06/2024     Our file: LL/7     Date: 12/06/2024', 'Alan Moss MP, House of Commons'],
    ['12 June 2024', 'To those who signed the letter of 3 June:\nAlan Moss MP\nDr Una Reed'],
  ])('finds the letter answered in the head: %s', (line, addressees) => {
    const text = `Lights and Buoys Agency\nSpring Quay, Leith\n\n${addressees}\n\n${line}\n\nDear Mr Moss,\n\n1. The Minister has asked me, as the official who looks after the lights, to reply.\n\n2. The lamp at Wick will not be put out.\n\nYours sincerely,\n\nCaptain Ida Frew\nDirector of Lights`;
    const { kind, reply: read } = readLetter(text).proposal;
    expect([kind, read?.category, read?.inReplyToDate]).toEqual(['reply', 'substantive', '2024-06-03']);
  });
});
