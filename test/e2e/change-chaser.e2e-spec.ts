import { Fiction } from '../support/fictional-letters.js';

const QUESTION = {
  kind: 'written_question',
  madeOn: '2022-01-05',
  house: 'commons',
  askedBy: 'A Fictional Member MP',
};

describe('PATCH and DELETE /api/v1/chasers/{id}', () => {
  let f: Fiction;
  const logged = async (chaser: object): Promise<{ letterId: string; path: string }> => {
    const { id: letterId } = await f.log();
    const { id } = await f.add(letterId, 'chasers', chaser);
    return { letterId, path: `chasers/${id}` };
  };
  const nextSteps = (letterId: string): Promise<object[]> =>
    f.t.db.query(
      `SELECT due_on, rule FROM deadline WHERE letter_id = $1 AND kind = 'chase' AND settled_on IS NULL`,
      [letterId],
    );

  beforeAll(async () => {
    f = await Fiction.start('2022-01-14');
  });
  afterAll(() => f.t.close());

  it('a question is answered later: a holding answer, then the answer; each day reads what was there', async () => {
    const { letterId, path } = await logged(QUESTION);
    const held = await f.change(path, { holdingAnswerOn: '2022-01-11' }, { 'if-match': '"1"' });
    expect(held.headers.get('etag')).toBe('"2"');
    expect((await f.change(path, { answeredOn: '2022-01-13', answer: 'Soon.' })).body).toMatchObject({
      holdingAnswerOn: '2022-01-11',
      answeredOn: '2022-01-13',
      answer: 'Soon.',
      version: 3,
    });
    expect(await f.staff.get(`/api/v1/${path}?asOf=2022-01-12`)).toMatchObject({
      holdingAnswerOn: '2022-01-11',
      answeredOn: null,
      answer: null,
    });
    expect(await f.history(letterId, 'chaser-changed')).toMatchObject([
      { before: { holdingAnswerOn: null }, after: { holdingAnswerOn: '2022-01-11' } },
      { before: { answer: null, answeredOn: null }, after: { answer: 'Soon.', answeredOn: '2022-01-13' } },
    ]);
    expect((await f.change(path, { note: 'x' }, { 'if-match': '"1"' })).status).toBe(412);
    expect((await f.change(path, { answeredOn: '2022-01-15' })).body).toMatchObject({
      code: 'day-in-the-future',
    });
  });

  it('a due day follows a corrected day of tabling, unless a person gave one', async () => {
    const usual = await logged(QUESTION);
    expect((await f.change(usual.path, { madeOn: '2022-01-06' })).body).toMatchObject({
      answerDueOn: '2022-01-13',
    });
    expect((await f.change(usual.path, { house: 'lords' })).body).toMatchObject({
      answerDueOn: '2022-01-20',
    });
    const given = await logged({ ...QUESTION, answerDueOn: '2022-01-14' });
    expect((await f.change(given.path, { madeOn: '2022-01-06' })).body).toMatchObject({
      answerDueOn: '2022-01-14',
    });
    expect((await f.change(given.path, { answerDueOn: null })).body).toMatchObject({
      answerDueOn: '2022-01-13',
    });
  });

  it('another kind drops what only a question has', async () => {
    const { path } = await logged({ ...QUESTION, uin: '100123' });
    expect((await f.change(path, { kind: 'letter' })).body).toMatchObject({
      kind: 'letter',
      house: null,
      uin: null,
      askedBy: null,
      answerDueOn: null,
    });
    expect((await f.change(path, { kind: 'written_question' })).body).toMatchObject({ code: 'house-needed' });
  });

  it('changes nothing, not even the version, when nothing differs', async () => {
    const { letterId, path } = await logged({ kind: 'phone', madeOn: '2022-01-10', note: 'Rang.' });
    expect((await f.change(path, { note: 'Rang.' })).body.version).toBe(1);
    expect(await f.history(letterId, 'chaser-changed')).toEqual([]);
  });

  it('a chaser moves the next step of the ladder; removing it moves that back', async () => {
    const { id } = await f.log();
    const before = await nextSteps(id);
    expect(before).toHaveLength(1);
    const { id: chaserId } = await f.add(id, 'chasers', { kind: 'phone', madeOn: '2022-01-10' });
    expect(await nextSteps(id)).not.toEqual(before);
    expect((await f.remove(`chasers/${chaserId}?reason=Another%20letter.`)).status).toBe(204);
    expect(await nextSteps(id)).toEqual(before);
    expect((await f.staff.call('GET', `/api/v1/chasers/${chaserId}`)).status).toBe(404);
    expect((await f.change(`chasers/${chaserId}`, { note: 'x' })).status).toBe(404);
    expect((await f.remove(`chasers/${chaserId}?reason=Again.`)).status).toBe(404);
    expect((await f.read(id)).chasers).toEqual([]);
    expect(await f.history(id, 'chaser-removed')).toMatchObject([
      { before: { kind: 'phone' }, after: { reason: 'Another letter.' } },
    ]);
  });
});
