import { FICTION } from './founding-letter.js';

/** A letter as somebody would paste it. Fiction. */
export const LETTER = `5 December 2021

${FICTION.printed}

By email

Dear Prime Minister,

Fiction. The pier is dark, and ships are afraid of it. We urge you to light the pier.

Yours sincerely,

${FICTION.signatories.join('\n')}
`;

/** A reply as somebody would paste it. Fiction. */
export const REPLY = `Department of Kites
1 Harbour Row
Example Town

6 December 2021

Our ref: KITE/2021/77

Dear Member,

Thank you for your letter of 22 November about kites. I am sorry that you have not had a full reply.
My officials are considering whether to ground the kites, and I will write to you again by 20 December.

Yours sincerely,

A Fictional Minister
Minister of State for Kites
`;

/** A holding reply that quotes our reference, or several. */
export const replyQuoting = (reference: string): string => `Department of Kites
1 Harbour Row

6 December 2021

Our ref: KITE/2021/77
Your ref: ${reference}

Dear Ms Example,

Thank you for your letter about kites. The wind tables are published today.
My officials are considering the rest, and I will write to you again by 20 December.

Yours sincerely,

A Fictional Minister
Minister for Kites
`;
