import { type LetterStory } from './story.js';

/** What the letter said, in other words; the printed letter itself is not shipped. */
const BODY = `This is a summary, in other words, of a real letter. No reply to it is known, so none is recorded here.

Dear Prime Minister,

Interpol chooses its President between 23 and 25 November 2021. Six Members of both Houses, from several parties and none, write about one of the candidates, Major General Ahmed Naser al-Raisi, Inspector General of the Ministry of Interior of the United Arab Emirates. They fear that his election would do the organisation lasting harm.

The letter recalls that the Emirates hold critics and human rights defenders in prison, among them Ahmed Mansoor, serving ten years, and that torture has been reported from their security facilities. A British academic, Matthew Hedges, was held there for seven months; his was among some four hundred British telephone numbers said to have been picked out by clients of NSO Group. Since 2015 the candidate has been answerable for the police and security forces and for looking into complaints against them.

It points to a report by Sir David Calvert-Smith, a former Director of Public Prosecutions, which finds that Interpol's red notices have been misused, that gifts of money (50 million euros in 2017) have been a means of influence, and that the candidate is not suitable. It mentions legal complaints against him, and press reports that a public relations firm in the United Kingdom worked for his campaign and sought the help of former ministers.

The Members ask for two things:

1. that the Government oppose this candidacy and back a candidate from a country that upholds basic rights;
2. that, in the longer term, it work for nominations to elected posts at Interpol that are open, transparent and early enough for candidates to be examined.

The letter is signed by the two Co-Chairs of the group and four other Members.`;

const CO_CHAIR = 'Co-Chair, All-Party Parliamentary Group on Human Rights (PHRG)';

/**
 * The case that Postbag was made for. Everything but the email address is as it was printed on 22 November 2021; the
 * parties and Houses are those of that day.
 */
export const FOUNDING_LETTER: LetterStory = {
  key: 'founding',
  subject: 'The election of Interpol’s President',
  body: BODY,
  loggedOn: '2021-11-22',
  isSent: true,
  channel: 'email',
  publicity: 'open',
  topics: ['Interpol', 'United Arab Emirates'],
  recipients: [
    {
      role: 'to',
      office: 'Prime Minister',
      printed: 'The Rt Hon Boris Johnson MP\nPrime Minister\n10 Downing Street\nLondon SW1A 2AA',
      email: 'prime.minister@example.org',
    },
  ],
  signatories: [
    {
      signedAs: 'Margaret Ferrier MP - Co-Chair, All-Party Parliamentary Group on Human Rights (PHRG)',
      person: 'Margaret Ferrier',
      capacity: CO_CHAIR,
      house: 'commons',
      party: 'Independent',
      isLead: true,
    },
    {
      signedAs: 'Baroness Stern - Co-Chair, All-Party Parliamentary Group on Human Rights (PHRG)',
      person: 'Baroness Stern',
      capacity: CO_CHAIR,
      house: 'lords',
      party: 'Crossbench',
      isLead: true,
    },
    {
      signedAs: 'Sir Peter Bottomley MP',
      person: 'Sir Peter Bottomley',
      house: 'commons',
      party: 'Conservative',
      isLead: false,
    },
    {
      signedAs: 'Rt Hon Ben Bradshaw MP',
      person: 'Ben Bradshaw',
      house: 'commons',
      party: 'Labour',
      isLead: false,
    },
    { signedAs: 'Tony Lloyd MP', person: 'Tony Lloyd', house: 'commons', party: 'Labour', isLead: false },
    {
      signedAs: 'Kenny MacAskill MP',
      person: 'Kenny MacAskill',
      house: 'commons',
      party: 'Alba',
      isLead: false,
    },
  ],
  asks: [
    {
      text: 'Oppose Major General al-Raisi’s candidacy and back a candidate from a country that respects fundamental rights.',
      horizon: 'before_event',
      window: 'interpol',
    },
    {
      text: 'Support more open, transparent and timely nominations to every elected post at Interpol.',
      horizon: 'longer_term',
    },
  ],
  sources: [
    { label: 'Report by Sir David Calvert-Smith on influence at Interpol', url: null },
    { label: 'Reporting on the telephone numbers chosen by clients of NSO Group', url: null },
    { label: 'Interpol’s constitution', url: null },
    { label: 'Reports on the campaign for the candidate', url: null },
  ],
  acts: [],
};
