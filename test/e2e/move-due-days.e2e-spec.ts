import { writeCalendar } from '../../src/calendars/write-calendar.js';
import { isoDate } from '../../src/deadlines/iso-date.js';
import { type Caller } from '../support/app.js';
import {
  FUNERAL,
  forgetFuneral,
  merge,
  type Publication,
  publicationOf2022,
} from '../support/proclaimed-day.js';
import { Fiction, MINISTER, OTHER_MINISTER, type FictionalLetter } from '../support/fictional-letters.js';

const NEWS =
  '19 September 2022, Bank Holiday for the State Funeral of Queen Elizabeth II, is now a bank holiday.';

type Leg = { dueOn: string; endedOn: string | null };

/** Everything that a preview must leave alone. */
async function wholeState({ t }: Fiction): Promise<unknown> {
  const [row] = await t.db.query<[{ state: unknown }]>(`
    SELECT json_build_object(
      'coverage', (SELECT json_agg(c ORDER BY division) FROM calendar_coverage c),
      'holidays', (SELECT json_agg(b ORDER BY division, on_day) FROM bank_holiday b),
      'numbers', (SELECT sum(number) FROM calendar_day),
      'legs', (SELECT json_agg(l ORDER BY recipient_id, position) FROM leg l),
      'deadlines', (SELECT json_agg(d ORDER BY id) FROM deadline d),
      'history', (SELECT count(*) FROM timeline_entry)) AS state`);
  return row.state;
}

const dues = ({ recipients }: FictionalLetter): string[] =>
  recipients.flatMap(({ legs }) => (legs as Leg[]).map(({ dueOn }) => dueOn));
const without = (publication: Publication, ...divisions: string[]): Publication =>
  Object.fromEntries(
    Object.entries(publication).map(([division, { events }]) => [
      division,
      { division, events: events.filter(({ date }) => date !== FUNERAL || !divisions.includes(division)) },
    ]),
  );

describe('a bank holiday proclaimed while letters wait', () => {
  let f: Fiction;
  let admin: Caller;
  let publication: Publication;
  let english: FictionalLetter;
  let scottish: FictionalLetter;
  let answered: FictionalLetter;
  let halfAnswered: FictionalLetter;
  let posted: FictionalLetter;
  let chased: FictionalLetter;
  let ofOthers: FictionalLetter;
  let reopened: FictionalLetter;

  beforeAll(async () => {
    f = await Fiction.start('2022-09-13');
    admin = await f.t.caller('admin');
    publication = without(await publicationOf2022(f), 'scotland');
    await forgetFuneral(f);
    const [{ id }] = await f.t.db.query<[{ id: string }]>(
      "SELECT id FROM organisation WHERE slug = 'scottish-government'",
    );
    english = await f.log({ sentOn: '2022-09-01' });
    scottish = await f.log({ sentOn: '2022-09-01', recipients: [{ ...MINISTER, organisationId: id }] });
    answered = await f.log({ sentOn: '2022-09-01' });
    await f.add(answered.id, 'replies', { class: 'substantive', receivedOn: '2022-09-12' });
    halfAnswered = await f.log({ sentOn: '2022-09-01', recipients: [MINISTER, OTHER_MINISTER] });
    const recipientId = halfAnswered.recipients[0].id;
    const reply = { class: 'substantive', receivedOn: '2022-09-12', recipientId };
    await f.add(halfAnswered.id, 'replies', reply);
    posted = await f.log({ sentOn: '2022-09-13', channel: 'post' });
    chased = await f.log({ sentOn: '2022-08-01' });
    await f.add(chased.id, 'chasers', { kind: 'phone', madeOn: '2022-09-13' });
    reopened = await f.log({ sentOn: '2022-09-01' });
    const act = (name: string, on: string): Promise<object> =>
      f.staff.post(`/api/v1/letters/${reopened.id}/${name}`, { on, reason: 'A test.' });
    await act('close', '2022-09-08');
    await act('reopen', '2022-09-12');
    const others = await f.t.caller('staff', 'others');
    ofOthers = await others.post('/api/v1/groups/others/letters', {
      subject: 'Another group’s fiction',
      body: 'Dear Minister',
      sentOn: '2022-09-02',
      recipients: [MINISTER],
      signatories: [{ signedAs: 'Another Fictional Member MP' }],
      asks: [{ text: 'Do.', horizon: 'standard' }],
    });
  });
  afterAll(() => f.t.close());

  const moved = (letter: FictionalLetter, kind: string, oldDueOn: string, newDueOn: string, why: string) => ({
    letterId: letter.id,
    reference: letter.reference,
    kind,
    oldDueOn,
    newDueOn,
    why,
  });
  const FOLLOWS = 'It follows the day on which the reply is due, now 30 September 2022.';

  it('is shown first: every due day that moves, from when to when and why; nothing changes', async () => {
    expect(dues(english)).toEqual(['2022-09-29']);
    const before = await wholeState(f);
    const { status, body } = await merge(admin, { publication, dryRun: true });
    expect(status).toBe(200);
    expect(await wholeState(f)).toEqual(before);
    expect(body).toMatchObject({ dryRun: true, isChanged: true, lettersOfOtherGroups: 1 });
    const ofLetter = ({ id }: FictionalLetter) => body.moves.filter(({ letterId }) => letterId === id);
    expect(ofLetter(english)).toMatchObject([
      { ...moved(english, 'reply_target', '2022-09-29', '2022-09-30', NEWS), isOpen: true, group: 'phrg' },
      moved(english, 'chase', '2022-09-30', '2022-10-03', FOLLOWS),
    ]);
    expect(
      ofLetter(reopened)
        .map(({ kind, isOpen }) => `${kind} ${isOpen}`)
        .sort(),
    ).toEqual(['chase true', 'reply_target true']);
    expect(ofLetter(english)[0].body).toBe('A Fictional Minister');
    expect(
      ofLetter(halfAnswered)
        .map(({ kind, isOpen }) => `${kind} ${isOpen}`)
        .sort(),
    ).toEqual(['chase true', 'reply_target false', 'reply_target true']);
    expect(ofLetter(posted)).toMatchObject([
      { kind: 'reply_target', oldDueOn: '2022-10-13', newDueOn: '2022-10-14' },
      {},
    ]);
    expect(ofLetter(chased)).toMatchObject([
      moved(
        chased,
        'chase',
        '2022-09-20',
        '2022-09-21',
        '19 September 2022, Bank Holiday for the State Funeral of Queen Elizabeth II, is a bank holiday.',
      ),
    ]);
    expect([scottish, answered, ofOthers].flatMap(ofLetter)).toEqual([]);
  });

  it('shows an operator the letters of every group, but not to whom they went', async () => {
    const { body } = await merge(f.t.operator, { publication, dryRun: true });
    const groups = new Set(body.moves.map(({ group }) => group));
    expect([...groups].sort()).toEqual(['others', 'phrg']);
    expect(body.moves.every(({ body: to }) => to === null)).toBe(true);
    expect(body.lettersOfOtherGroups).toBe(0);
  });

  it.each<[string, () => object]>([
    ['another publication', () => without(publication, 'northern-ireland')],
    ['a table that was changed meanwhile', () => publication],
  ])('is not applied when the preview was of %s', async (what, other) => {
    const { version } = (await merge(admin, { publication, dryRun: true })).body;
    if (what.includes('table')) await f.t.db.query("UPDATE calendar_coverage SET version = version || '+'");
    const before = await wholeState(f);
    const answer = await merge(admin, { publication: other(), ifVersion: version });
    expect(answer).toMatchObject({ status: 412, body: { code: 'changed-meanwhile' } });
    expect(await wholeState(f)).toEqual(before);
  });

  it('moves just what was shown, each with a line of history that says why', async () => {
    const shown = (await merge(admin, { publication, dryRun: true })).body;
    const done = await merge(admin, { publication, ifVersion: shown.version });
    expect(done).toMatchObject({ status: 200, body: { ...shown, dryRun: false } });
    expect(dues(await f.read(english.id))).toEqual(['2022-09-30']);
    expect(dues(await f.read(posted.id))).toEqual(['2022-10-14']);
    const [entry, chase, ...rest] = await f.history(english.id, 'due-day-moved');
    expect(entry).toMatchObject({
      before: { dueOn: '2022-09-29' },
      after: { dueOn: '2022-09-30', because: NEWS, rule: { skipped: [{ on: FUNERAL }] } },
    });
    expect(chase).toMatchObject({
      before: { kind: 'chase', dueOn: '2022-09-30' },
      after: { kind: 'chase', dueOn: '2022-10-03', because: FOLLOWS },
    });
    expect(rest).toEqual([]);
    expect(await f.history(chased.id, 'due-day-moved')).toHaveLength(1);
    expect(await f.history(reopened.id, 'due-day-moved')).toHaveLength(2);
    expect(await f.history(halfAnswered.id, 'due-day-moved')).toHaveLength(3);
  });

  it('leaves alone what is answered and what another division counts', async () => {
    expect(dues(await f.read(answered.id))).toEqual(['2022-09-29']);
    expect(dues(await f.read(scottish.id))).toEqual(['2022-09-29']);
    for (const { id } of [answered, scottish]) expect(await f.history(id, 'due-day-moved')).toEqual([]);
  });

  it('moves other groups’ letters too, without naming in their history who of this group did it', async () => {
    const entries = await f.t.db.query<object[]>(
      "SELECT DISTINCT actor_kind, actor_name, door FROM timeline_entry WHERE letter_id = $1 AND event = 'due-day-moved'",
      [ofOthers.id],
    );
    expect(entries).toEqual([{ actor_kind: 'system', actor_name: 'Merge of bank holidays', door: 'api' }]);
  });

  it('changes nothing the second time', async () => {
    const before = await wholeState(f);
    const { body } = await merge(admin, { publication });
    expect(body).toMatchObject({ isChanged: false, moves: [], lettersOfOtherGroups: 0 });
    expect(await wholeState(f)).toEqual(before);
  });

  it('is made good by the next merge where a day came into the table without moving anything', async () => {
    await f.t.db.query(
      `INSERT INTO bank_holiday (division, on_day, title, source) VALUES ('scotland', $1, 'State Funeral', 'test')`,
      [FUNERAL],
    );
    const coverage = { from: isoDate('2018-01-01'), until: isoDate('2028-12-31') };
    const write = { coverage, version: 'since', closures: [], source: '', at: f.t.clock.timestamp() };
    await writeCalendar(f.t.db.manager, { division: 'scotland', ...write });
    const { body } = await merge(admin, { publication });
    const why = '19 September 2022, State Funeral, is now a bank holiday.';
    expect(body).toMatchObject({ isChanged: false, moves: [{ reference: scottish.reference, why }, {}] });
    expect(dues(await f.read(scottish.id))).toEqual(['2022-09-30']);
  });
});
