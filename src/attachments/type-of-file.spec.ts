import { type ContentSigns, typeOfFile } from './type-of-file.js';

const marked = (ext: string, mime: string): ContentSigns => ({ marks: { ext, mime }, text: null });
const text = (words: string, marks?: ContentSigns['marks']): ContentSigns => ({ marks, text: words });

const PDF = marked('pdf', 'application/pdf');
const EXE = marked('exe', 'application/x-msdownload');
const MAIL = 'Received: from a\n by b\nFrom: A <a@example.org>\nSubject: Your letter\n\nDear Chair,';

describe('typeOfFile', () => {
  it.each<[string, ContentSigns, string]>([
    ['a.pdf', PDF, 'application/pdf'],
    ['A.PDF', PDF, 'application/pdf'],
    ['Letter no.5', PDF, 'application/pdf'],
    ['a.pdf', text('%PDF-1.4', PDF.marks), 'application/pdf'],
    ['a.jpeg', marked('jpg', 'image/jpeg'), 'image/jpeg'],
    ['a.tif', marked('tif', 'image/tiff'), 'image/tiff'],
    ['a.rtf', text('{\\rtf1}', { ext: 'rtf', mime: 'application/rtf' }), 'application/rtf'],
    ['a.txt', text('Dear Minister,'), 'text/plain'],
    ['notes', text('Dear Minister,'), 'text/plain'],
    ['a.txt', text('BMA letter', { ext: 'bmp', mime: 'image/bmp' }), 'text/plain'],
    ['a.md', text('# Minutes'), 'text/markdown'],
    ['a.csv', text('a,b\n1,2'), 'text/csv'],
    ['a.html', text('<!DOCTYPE html><p>Hello'), 'text/html'],
    ['a.htm', text('<?xml version="1.0"?><html>', { ext: 'xml', mime: 'application/xml' }), 'text/html'],
    ['a.eml', text(MAIL), 'message/rfc822'],
  ])('%s with its content is %#', (name, signs, mediaType) => {
    expect(typeOfFile(name, signs).mediaType).toBe(mediaType);
  });

  it.each<[string, ContentSigns, string]>([
    ['a.pdf', EXE, 'is called .pdf, but its content is .exe'],
    ['a.pdf', text('<!DOCTYPE html><script>'), 'is called .pdf, but its content is text'],
    ['a.pdf', marked('png', 'image/png'), 'is called .pdf, but its content is PNG'],
    ['a.pdf', { marks: undefined, text: null }, 'is called .pdf, but its content is something else'],
    ['a.exe', PDF, 'is called .exe, but its content is PDF'],
    ['a.txt', text('%PDF-1.4', PDF.marks), 'is called .txt, but its content is PDF'],
    ['a.txt', { marks: undefined, text: null }, 'is called .txt'],
    ['a.html', text('no tags'), 'is called .html, but its content is text'],
    ['a.eml', text('Dear Chair,\n\nThank you.'), 'is called .eml, but its content is text'],
  ])('%s lies: %#', (name, signs, words) => {
    expect(() => typeOfFile(name, signs)).toThrow(words);
    expect(refusal(name, signs)).toBe('name-and-content-differ');
  });

  it.each<[string, ContentSigns]>([
    ['a.exe', EXE],
    ['setup', EXE],
    ['a.zip', marked('zip', 'application/zip')],
    ['a.svg', text('<svg>', { ext: 'xml', mime: 'application/xml' })],
    ['a.sh', text('#!/bin/sh')],
    ['a.bin', { marks: undefined, text: null }],
  ])('%s is not taken: %#', (name, signs) => {
    expect(refusal(name, signs)).toBe('type-not-allowed');
  });
});

function refusal(name: string, signs: ContentSigns): string | undefined {
  try {
    typeOfFile(name, signs);
  } catch (error) {
    return (error as { code?: string }).code;
  }
}
