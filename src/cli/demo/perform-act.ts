import { isoDate } from '../../deadlines/iso-date.js';
import { ActOnLetter } from '../../letters/act-on-letter.use-case.js';
import { ChangeSignatory } from '../../letters/change-signatory.use-case.js';
import { SendLetter } from '../../letters/send-letter.use-case.js';
import { ChangeReply } from '../../replies/change-reply.use-case.js';
import { CirculateReply } from '../../replies/circulate-reply.use-case.js';
import { RecordOutcome } from '../../replies/record-outcome.use-case.js';
import { SettleReply } from '../../replies/settle-reply.use-case.js';
import { answerQuestion, chase } from './perform-chaser.js';
import { logReply } from './perform-reply.js';
import { type Stage, type ToldLetter } from './stage.js';
import { type Act } from './story.js';

/** Does one act of a letter's story, today being its day. */
export async function performAct(stage: Stage, letter: ToldLetter, act: Act): Promise<void> {
  const { actor } = stage;
  switch (act.act) {
    case 'reply':
      return logReply(stage, letter, act);
    case 'chase':
      return chase(stage, letter, act);
    case 'answer':
      return answerQuestion(stage, letter, act);
    case 'send':
      return void (await stage.use(SendLetter).execute(actor, { letter: letter.id }));
    case 'circulate':
      return stage.use(CirculateReply).execute(actor, { replyId: letter.replies[act.reply - 1] });
    case 'settle':
      return stage.use(SettleReply).execute(actor, { replyId: letter.replies[act.reply - 1] });
    case 'judge':
      return judge(stage, letter, act);
    case 'classify':
      return changeReply(stage, letter, act.reply, { class: act.class });
    case 'confirm-transfer':
      return changeReply(stage, letter, act.reply, { transferReceivedOn: isoDate(act.receivedOn) });
    case 'agree':
    case 'decline':
    case 'take-name-off':
      return changeSignatory(stage, letter, act);
    default: {
      const command = { letter: letter.id, act: act.act, reason: act.reason };
      await stage.use(ActOnLetter).execute(actor, command);
    }
  }
}

function judge(stage: Stage, letter: ToldLetter, { reply, outcome }: Act & { act: 'judge' }): Promise<void> {
  const { ask, ...judgement } = outcome;
  const replyId = reply === undefined ? null : letter.replies[reply - 1];
  const command = { ...judgement, askId: letter.asks[ask - 1], replyId };
  return stage.use(RecordOutcome).execute(stage.actor, command);
}

type ReplyChange = Parameters<ChangeReply['execute']>[1]['changes'];

function changeReply(stage: Stage, letter: ToldLetter, reply: number, changes: ReplyChange): Promise<void> {
  const command = { replyId: letter.replies[reply - 1], version: null, changes };
  return stage.use(ChangeReply).execute(stage.actor, command);
}

const SAID = { agree: 'agreedOn', decline: 'declinedOn', 'take-name-off': 'withdrawnOn' } as const;

async function changeSignatory(
  stage: Stage,
  letter: ToldLetter,
  { act, on, signatory }: Act & { act: keyof typeof SAID },
): Promise<void> {
  const change = { [SAID[act]]: isoDate(on) };
  const command = { letter: letter.id, id: letter.signatories[signatory - 1], change };
  await stage.use(ChangeSignatory).execute(stage.actor, command);
}
