import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import nunjucks from 'nunjucks';
import { KeptViews } from './kept-views.js';

const VIEWS = {
  'page.njk': '{% from "macros.njk" import greet %}{{ greet(name) }}',
  'other.njk': '{% import "macros.njk" as all %}{{ all.greet(name) }}',
  'macros.njk': '{{ made() }}{% macro greet(who) %}Hello {{ who }}{% endmacro %}',
  'aware.njk': '{% from "near.njk" import greet with context %}{{ greet() }}',
  'near.njk': '{% macro greet() %}Hello {{ name }}{% endmacro %}',
  'a/page.njk': '{% include "./part.njk" %}',
  'a/part.njk': 'the part of a',
  'b/page.njk': '{% include "./part.njk" %}',
  'b/part.njk': 'the part of b',
  'fails.njk': '{% from "failing.njk" import fail %}{{ fail(ok) }}',
  'failing.njk': '{% macro fail(ok) %}{{ ok | must }}{% endmacro %}',
  'lost.njk': '{% include "nowhere.njk" %}',
  'maybe.njk': '{% include "nowhere.njk" ignore missing %}still here',
};

describe('KeptViews', () => {
  let folder: string;
  let views: KeptViews;
  let made: number;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'postbag-views-'));
    for (const [name, text] of Object.entries(VIEWS)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    views = new KeptViews(new nunjucks.FileSystemLoader(folder), { autoescape: true });
    made = 0;
    views.addGlobal('made', () => {
      made += 1;
      return '';
    });
    views.addFilter('must', (ok: boolean) => {
      if (!ok) throw new Error('It must.');
      return 'It did.';
    });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('makes macros once, however often and from wherever they are imported', () => {
    expect(views.render('page.njk', { name: 'Ann' })).toBe('Hello Ann');
    expect(views.render('page.njk', { name: '<Bo>' })).toBe('Hello &lt;Bo&gt;');
    expect(views.render('other.njk', { name: 'Cy' })).toBe('Hello Cy');
    expect(made).toBe(1);
  });

  it('makes them anew for who imports them with context', () => {
    expect(['Ann', 'Bo'].map((name) => views.render('aware.njk', { name }))).toEqual([
      'Hello Ann',
      'Hello Bo',
    ]);
  });

  it('understands a relative name by where it is written', () => {
    expect([1, 2].map(() => views.render('a/page.njk', {}))).toEqual(['the part of a', 'the part of a']);
    expect(views.render('b/page.njk', {})).toBe('the part of b');
  });

  it('goes on after a macro that failed', () => {
    expect(() => views.render('fails.njk', { ok: false })).toThrow('It must.');
    expect(views.render('fails.njk', { ok: true })).toBe('It did.');
  });

  it('says which view there is not, unless that is allowed', () => {
    expect(() => views.render('lost.njk', {})).toThrow('template not found: nowhere.njk');
    expect(views.render('maybe.njk', {})).toBe('still here');
    expect(() => views.render('no-such.njk', {})).toThrow('template not found: no-such.njk');
  });
});
