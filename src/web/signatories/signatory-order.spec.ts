import { isOrderAction, ordered } from './signatory-order.js';

const id = (letter: string): string => letter.repeat(8) + '-0000-7000-8000-000000000000';
const IDS = [...'abcde'].map(id);
const shown = (ids: string[]): string => ids.map((one) => one[0]).join('');
const NOTHING = { chosen: [], place: Number.NaN, order: [] };

describe('the order in which names are printed', () => {
  it.each([
    [`up:${id('c')}`, 'acbde'],
    [`down:${id('c')}`, 'abdce'],
    [`up:${id('a')}`, 'abcde'],
    [`down:${id('e')}`, 'abcde'],
    [`up:${id('f')}`, 'abcde'],
  ])('%s', (action, after) => {
    expect(shown(ordered(IDS, action, NOTHING))).toBe(after);
  });

  it.each([
    ['d', 1, 'dabce'],
    ['ec', 2, 'aceb' + 'd'],
    ['ab', 99, 'cdeab'],
    ['b', 0, 'bacde'],
  ])('those ticked (%s) at place %d', (ticked, place, after) => {
    const chosen = [...ticked].map(id);
    expect(shown(ordered(IDS, 'place', { chosen, place, order: [] }))).toBe(after);
  });

  it('is what it was dragged to', () => {
    const order = [...IDS].reverse();
    expect(ordered(IDS, 'order', { chosen: [], place: 1, order })).toEqual(order);
  });

  it('knows its own buttons', () => {
    expect([`up:${id('a')}`, 'place', 'order', 'agreed', 'up:x'].map(isOrderAction)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});
