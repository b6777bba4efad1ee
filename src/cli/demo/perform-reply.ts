import { isoDate } from '../../deadlines/iso-date.js';
import { LogReply, type LogReplyCommand } from '../../replies/log-reply.use-case.js';
import { known, type Stage, type ToldLetter } from './stage.js';
import { type Act } from './story.js';

type ReplyAct = Act & { act: 'reply' };

/** Logs a reply on the day it came; it is dated that day too. */
export async function logReply(stage: Stage, letter: ToldLetter, act: ReplyAct): Promise<void> {
  const id = await stage.use(LogReply).execute(stage.actor, commandOf(stage, letter, act));
  letter.replies.push(id);
}

function commandOf(stage: Stage, letter: ToldLetter, act: ReplyAct): LogReplyCommand {
  const { on, from = 1, says, promisedBy, transferredTo, signedBy, level, outcomes = [] } = act;
  return {
    letter: letter.id,
    recipientId: letter.recipients[from - 1],
    class: act.class,
    datedOn: isoDate(on),
    receivedOn: isoDate(on),
    body: says,
    ...(promisedBy && { promisedBy: isoDate(promisedBy) }),
    ...(transferredTo && { transferredToOfficeId: known(stage.offices, transferredTo) }),
    ...(signedBy && { signedBy, signedLevel: level }),
    outcomes: outcomes.map(({ ask, ...outcome }) => ({ ...outcome, askId: letter.asks[ask - 1] })),
  };
}
