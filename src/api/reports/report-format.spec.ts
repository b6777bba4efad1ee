import { InvalidInput } from '../../errors/kinds.js';
import { reportFormat } from './report-format.js';

describe('reportFormat', () => {
  it.each([
    ['no header', undefined],
    ['an empty header', ''],
    ['a program', 'application/json'],
    ['a browser', 'text/html,application/xhtml+xml,*/*;q=0.8'],
    ['any application type', 'application/*; q=0.5'],
    ['capitals', 'Application/JSON;charset=utf-8'],
  ])('answers JSON to %s', (_who, accept) => {
    expect(reportFormat(undefined, accept)).toBe('json');
  });

  it.each(['text/html', 'application/pdf', 'application/json;q=0', '*/*;q=0.0, text/csv'])(
    'refuses %s and says what to send',
    (accept) => {
      expect(() => reportFormat(undefined, accept)).toThrow(InvalidInput);
      expect(() => reportFormat(undefined, accept)).toThrow(/only be had as JSON.*Accept: application\/json/);
    },
  );

  it('lets ?format= decide over the header', () => {
    expect(reportFormat('json', 'text/html')).toBe('json');
  });
});
