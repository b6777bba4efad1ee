import { nextRung, RUNGS, rungAct, rungName, type Rung } from './ladder.js';

describe('nextRung', () => {
  it.each<[readonly Rung[], Rung | null]>([
    [[], 'phone'],
    [['phone'], 'email'],
    [['phone', 'phone'], 'email'],
    [['letter'], 'written_question'],
    [['written_question', 'phone'], 'leader_of_the_house'],
    [['point_of_order'], null],
  ])('after %j it is %s', (used, next) => {
    expect(nextRung(used)).toBe(next);
  });

  it('climbs every rung once', () => {
    const climbed: Rung[] = [];
    for (let rung = nextRung(climbed); rung !== null; rung = nextRung(climbed)) climbed.push(rung);
    expect(climbed).toEqual(RUNGS);
  });

  it('has a name and an instruction for each', () => {
    expect(rungName('written_question')).toBe('written question');
    expect(rungAct('phone')).toBe('telephone the private office');
  });
});
