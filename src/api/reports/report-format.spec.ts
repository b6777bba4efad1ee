import { InvalidInput } from '../../errors/kinds.js';
import { reportFormat } from './report-format.js';

describe('reportFormat', () => {
  it.each([
    ['no header', undefined, 'json'],
    ['an empty header', '', 'json'],
    ['anything', '*/*', 'json'],
    ['a program', 'application/json', 'json'],
    ['a browser', 'text/html,application/xhtml+xml,*/*;q=0.8', 'html'],
    ['any application type', 'application/*; q=0.5', 'json'],
    ['capitals', 'Application/PDF;charset=utf-8', 'pdf'],
    ['Word', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
    ['Excel', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
    ['a mail', 'text/plain', 'text'],
    ['what is liked better', 'application/json;q=0.2, text/csv;q=0.9', 'csv'],
    ['what is left of all', '*/*;q=0.5, application/json;q=0, text/html;q=0', 'pdf'],
  ] as const)('answers %s (%s) with %s', (_who, accept, format) => {
    expect(reportFormat(undefined, accept)).toBe(format);
  });

  it.each(['image/png', 'application/pdf;q=0', '*/*;q=0.0', 'nonsense'])(
    'refuses %s and says what there is',
    (accept) => {
      expect(() => reportFormat(undefined, accept)).toThrow(InvalidInput);
      expect(() => reportFormat(undefined, accept)).toThrow(
        /can be had as json, html, pdf, docx, xlsx, csv, text/,
      );
    },
  );

  it('lets ?format= decide over the header', () => {
    expect(reportFormat('csv', 'text/html')).toBe('csv');
  });
});
