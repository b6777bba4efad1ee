import { slugOf } from './body.form.js';

describe('slugOf', () => {
  it.each([
    ['Home Office', 'home-office'],
    ['Foreign, Commonwealth & Development Office', 'foreign-commonwealth-development-office'],
    ['Llywodraeth Cymru (Gwasanaeth Siân)', 'llywodraeth-cymru-gwasanaeth-sian'],
    ['Children’s Commissioner', 'childrens-commissioner'],
    ['10 Downing Street', 'body-10-downing-street'],
    ['Ω', 'body-x'],
    ['A', 'body-a'],
    ['x'.repeat(100), 'x'.repeat(80)],
  ])('%s: %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
    expect(slug).toMatch(/^[a-z][a-z0-9-]{1,79}$/);
  });
});
