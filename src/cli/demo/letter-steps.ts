import { isoDate } from '../../deadlines/iso-date.js';
import { ChangeLetter } from '../../letters/change-letter.use-case.js';
import { LetterQueries } from '../../letters/letter.queries.js';
import { type LogLetterCommand } from '../../letters/log-letter.command.js';
import { LogLetter } from '../../letters/log-letter.use-case.js';
import { performAct } from './perform-act.js';
import { known, type Stage, type Step } from './stage.js';
import { type LetterStory } from './story.js';

/** A letter as the steps of its story: logging it, then each act on its day. */
export function letterSteps(story: LetterStory): Step[] {
  return [
    { on: isoDate(story.loggedOn), perform: (stage) => logLetter(stage, story) },
    ...story.acts.map((act) => ({
      on: isoDate(act.on),
      perform: (stage: Stage) => performAct(stage, known(stage.letters, story.key), act),
    })),
  ];
}

async function logLetter(stage: Stage, story: LetterStory): Promise<void> {
  const { id } = await stage.use(LogLetter).execute(stage.actor, commandOf(stage, story));
  if (story.follows) {
    const followsLetter = known(stage.letters, story.follows).id;
    await stage.use(ChangeLetter).execute(stage.actor, { letter: id, change: {}, followsLetter });
  }
  stage.letters.set(story.key, { id, ...(await partsOf(stage, id)), replies: [], chasers: [] });
}

function commandOf({ offices, people, windows }: Stage, story: LetterStory): LogLetterCommand {
  const { subject, body, channel, publicity, topics, sources, embargoUntil = null } = story;
  const sentOn = story.isSent ? isoDate(story.loggedOn) : null;
  return {
    ...{ subject, body, channel, publicity, embargoUntil, topics, sources },
    owner: 'Secretariat',
    datedOn: sentOn,
    sentOn,
    signaturesCloseOn: dayOrNull(story.signaturesCloseOn),
    replyRequestedOn: dayOrNull(story.replyRequestedOn),
    recipients: story.recipients.map(({ office, ...recipient }) => ({
      ...recipient,
      officeId: known(offices, office),
    })),
    signatories: story.signatories.map(({ person, invitedOn, agreedOn, ...signatory }) => ({
      ...signatory,
      personId: known(people, person),
      invitedOn: dayOrNull(invitedOn),
      agreedOn: dayOrNull(agreedOn),
    })),
    asks: story.asks.map(({ text, horizon, window }) => ({
      text,
      horizon,
      windowId: window === undefined ? null : known(windows, window),
    })),
  };
}

const dayOrNull = (day: string | undefined): ReturnType<typeof isoDate> | null =>
  day === undefined ? null : isoDate(day);

type Parts = Record<'recipients' | 'signatories' | 'asks', string[]>;

async function partsOf(stage: Stage, id: string): Promise<Parts> {
  const now = { on: stage.today, at: null };
  const { text } = await stage.use(LetterQueries).one(stage.groupId!, id, now);
  const letter = JSON.parse(text) as Record<keyof Parts, { id: string }[]>;
  const ids = (parts: readonly { id: string }[]): string[] => parts.map((part) => part.id);
  return { recipients: ids(letter.recipients), signatories: ids(letter.signatories), asks: ids(letter.asks) };
}
