/** A letter as the API shows it: what these tests look at. */
export interface Letter {
  status: string;
  subject: string;
  body: string;
  dayCount: Record<string, number | boolean>;
  effectiveDeadline: { kind: string; dueOn: string };
  signatories: { position: number; signedAs: string; isLead: boolean; status: string }[];
  recipients: Recipient[];
  asks: {
    outcome: string;
    outcomeBasis: string | null;
    answered: string | null;
    dueOn: string | null;
    neededBy: { on: string; at: string } | null;
    window: { state: string } | null;
    workingDaysLeft: number | null;
    isOverdue: boolean;
  }[];
  sources: { label: string; url: string | null }[];
  replies: unknown[];
}

/** The flags of a group. */
export interface Flags {
  items: { kind: string; sinceOn: string; details: Record<string, unknown>; sentence: string }[];
}

/** A status report. */
export interface Report {
  measures: { within20: object; byOrganisation: { organisation: unknown }[] };
  promises: object;
  overdue: object[];
  windows: { closedUnanswered: object[] };
  asks: { byOutcome: object };
}

/** One leg of a recipient. */
export interface Leg {
  endedOn: string | null;
  dueOn: string;
}

/** The deadlines of a letter. */
export interface Deadlines {
  effective: { kind: string; why: string };
  items: { kind: string; dueOn: string; explanation: { sentence: string; data: object } }[];
}

/** The history of a letter. */
export interface Timeline {
  items: { event: string; happenedOn: string; door: string }[];
}

/** One addressee with its legs. */
export interface Recipient {
  printed: string;
  status: string;
  person: { name: string } | null;
  elapsedWorkingDays: number;
  legs: Leg[];
}
