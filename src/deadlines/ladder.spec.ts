import { nextRung, rungAct, rungName, stepOf, STEPS, type Rung } from './ladder.js';

describe('nextRung', () => {
  it.each<[readonly Rung[], Rung | null]>([
    [[], 'phone'],
    [['phone'], 'letter'],
    [['email', 'phone'], 'letter'],
    [['letter'], 'written_question'],
    [['written_question', 'phone'], 'leader_of_the_house'],
    [['leader_of_the_house'], 'point_of_order'],
    [['business_question'], 'point_of_order'],
    [['point_of_order'], null],
  ])('after %j it is %s', (used, next) => {
    expect(nextRung(used)).toBe(next);
  });

  it('climbs every step once', () => {
    const climbed: Rung[] = [];
    for (let rung = nextRung(climbed); rung !== null; rung = nextRung(climbed)) climbed.push(rung);
    expect(climbed.map(stepOf)).toEqual(STEPS);
  });

  it('has a name and an instruction for each', () => {
    expect(rungName('written_question')).toBe('written question');
    expect(rungAct('phone')).toBe('telephone the private office');
  });
});
