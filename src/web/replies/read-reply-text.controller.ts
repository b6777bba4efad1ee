import { Body, Get, Param, Post, Req } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { Clock } from '../../clock/clock.js';
import { MatchProposal } from '../../intake/match-proposal.use-case.js';
import { ReadIncoming } from '../../intake/read-incoming.use-case.js';
import { type Actor } from '../../timeline/actor.js';
import { type FormBody, textOf } from '../forms/form.js';
import { FormErrors } from '../forms/form-errors.js';
import { StreamsForm, type StreamRequest } from '../forms/streamed-file.js';
import { ReadLetter } from '../letters/read-letter.js';
import { type Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { isScan, readForm, takeRefusal } from '../reading/read-form.js';
import { shownReading } from '../reading/shown-reading.js';
import { emptyReply } from './log-reply.form.js';
import { mayAnswer, readIntoReply } from './read-into-reply.js';
import { replyPage } from './reply-page.js';

/** Fills the form of a reply from its text or its file. Nothing is saved. */
@Pages('groups/:group/letters/:letter/replies/read')
export class ReadReplyTextController {
  constructor(
    private readonly letters: ReadLetter,
    private readonly reader: ReadIncoming,
    private readonly match: MatchProposal,
    private readonly clock: Clock,
  ) {}

  /** What was read is not kept: who comes back to the address begins again. */
  @Get()
  @Access('staff')
  form(@Param() { group, letter }: { group: string; letter: string }): Redirect {
    return new Redirect(`/groups/${group}/letters/${letter}/replies/log`);
  }

  @Post()
  @Access('staff')
  @StreamsForm()
  async read(
    @CurrentActor() actor: Actor,
    @Param('letter') key: string,
    @Req() request: StreamRequest,
    @Body() body: FormBody | undefined,
  ): Promise<Page> {
    const letter = await this.letters.now(actor, key);
    const empty = emptyReply(this.clock.today());
    const shown = { letter, pageTitle: `Log a reply to ${letter.reference}` };
    const errors = new FormErrors();
    try {
      const { source, reading, notices } = await readForm(this.reader, 'reply', request, body);
      const isAutomatic = (source.headers?.autoSubmitted ?? 'no') !== 'no';
      const { text } = source;
      const command = { proposal: reading.proposal, text, letterId: letter.id };
      const { asks } = await this.match.execute(actor, command);
      const values = readIntoReply({ text, reading }, empty, isAutomatic);
      const beside = shownReading('reply', text, reading, notices);
      return replyPage('replies/log', {
        ...shown,
        body: values,
        errors,
        reading: beside,
        mayAnswer: mayAnswer(asks),
      });
    } catch (error) {
      takeRefusal(error, errors);
      const pasted = textOf(body ?? {}, 'pasted');
      return replyPage('replies/log', { ...shown, body: empty, errors, pasted, isOfScan: isScan(error) });
    }
  }
}
