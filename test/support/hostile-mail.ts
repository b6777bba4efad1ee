import { hostile } from './hostile-text.js';

const line = (size: number): string => hostile(size).replaceAll('\n', ' ');

/** A mail whose sender, subject and words are hostile, as bytes. */
export function hostileMail(number: number): Buffer {
  const head = `From: "${line(80).replaceAll('"', '')}" <a@fiction.example>\r\nSubject: ${line(200)}\r\nMessage-ID: <${number}@fiction.example>`;
  return Buffer.from(`${head}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${line(2000)}\r\n`);
}
