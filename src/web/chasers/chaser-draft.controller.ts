import { Get, Param, Query } from '@nestjs/common';
import { Access } from '../../accounts/access.js';
import { CurrentActor } from '../../accounts/current-actor.decorator.js';
import { type ChaserDraft, ReadChaserDraft } from '../../chasers/drafts/read-chaser-draft.js';
import { draftCautions } from '../../chasers/drafts/chaser-draft.js';
import { draftText, gapsOf } from '../../chasers/drafts/draft.js';
import { OwedAnswersQueries } from '../../chasers/owed-answers.queries.js';
import { type OwedAnswer } from '../../chasers/owed-letter.js';
import { Clock } from '../../clock/clock.js';
import { type Moment } from '../../deadlines/windows.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { type FormBody, textOf } from '../forms/form.js';
import { addresseeName } from '../letters/addressees.js';
import { ReadLetter } from '../letters/read-letter.js';
import { mayChange } from '../pages/may-change.js';
import { type Download, Page, Redirect } from '../pages/page.js';
import { Pages } from '../pages/pages.decorator.js';
import { KIND_CHOICES } from './chaser-choices.js';
import { downloadOf, formatOf } from './download-draft.js';

/** The text for a chaser, to be read, copied and saved; of the step that comes next unless another is chosen. */
@Pages('groups/:group/letters/:letter/chasers/draft')
export class ChaserDraftController {
  constructor(
    private readonly letters: ReadLetter,
    private readonly owed: OwedAnswersQueries,
    private readonly drafts: ReadChaserDraft,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access('viewer')
  async show(
    @CurrentActor() actor: Actor,
    @Param('letter') key: string,
    @Query() query: FormBody,
  ): Promise<Page> {
    const letter = await this.letters.now(actor, key);
    const owing = await this.owed.ofLetter(groupOf(actor), letter.id, this.now());
    const model = { letter, pageTitle: `Draft a chaser of ${letter.reference}` };
    const recipientId = chosenOf(owing, query);
    if (!recipientId) return new Page('chasers/draft', { ...model, draft: null });
    const named = letter.recipients.filter(({ id }) => owing.some((each) => each.recipientId === id));
    return new Page('chasers/draft', {
      ...model,
      draft: shown(await this.write(actor, letter.id, query, recipientId)),
      kinds: KIND_CHOICES,
      recipients: named.map((each) => ({ value: each.id, text: addresseeName(each) })),
      mayLog: mayChange(actor),
    });
  }

  @Get('file')
  @Access('viewer')
  async file(
    @CurrentActor() actor: Actor,
    @Param() { group, letter: key }: { group: string; letter: string },
    @Query() query: FormBody,
  ): Promise<Download | Redirect> {
    const recipientId = chosenOf(await this.owed.ofLetter(groupOf(actor), key, this.now()), query);
    if (!recipientId) return new Redirect(`/groups/${group}/letters/${key}/chasers/draft`);
    const { draft, owed } = await this.write(actor, key, query, recipientId);
    return downloadOf(draft, {
      format: formatOf(query),
      about: owed.letter.reference,
      at: this.clock.timestamp(),
    });
  }

  private now(): Moment {
    return { on: this.clock.today(), at: this.clock.timestamp() };
  }

  private write(actor: Actor, letter: string, query: FormBody, recipientId: string): Promise<ChaserDraft> {
    const kind = KIND_CHOICES.find(({ value }) => value === textOf(query, 'kind'))?.value;
    const sender = actor.kind === 'person' ? actor.name : null;
    return this.drafts.write(groupOf(actor), { letter, kind, recipientId, sender }, this.now());
  }
}

/** Whose draft is meant: who is named, or else the first who owes an answer; null when nobody does. */
function chosenOf(owing: readonly OwedAnswer[], query: FormBody): string | null {
  const named = owing.find(({ recipientId }) => recipientId === textOf(query, 'recipientId'));
  return (named ?? owing.at(0))?.recipientId ?? null;
}

function shown({ kind, owed, draft }: ChaserDraft): object {
  const { title, mail } = draft;
  const asked = new URLSearchParams({ kind, recipientId: owed.recipientId }).toString();
  return {
    ...{ kind, title, mail, asked, recipientId: owed.recipientId },
    ...{ text: draftText(draft), gaps: gapsOf(draft), cautions: draftCautions(kind, owed) },
  };
}
