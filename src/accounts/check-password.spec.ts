import { type DomainError } from '../errors/domain-error.js';
import { checkPassword } from './check-password.js';

const PERSON = { email: 'ada.example@example.org', name: 'Ada Example' };

function codeOf(password: string): string | null {
  try {
    checkPassword('/password', password, PERSON);
    return null;
  } catch (error) {
    return (error as DomainError).code;
  }
}

describe('a password', () => {
  it.each([
    ['', 'password-length'],
    ['eleven char', 'password-length'],
    ['x7'.repeat(129), 'password-length'],
    ['Password2024!', 'password-too-common'],
    ['pass word pass word', 'password-too-common'],
    ['QwertyUiop123', 'password-too-common'],
    ['correct horse battery staple', 'password-too-common'],
    ['aaaaaaaaaaaaaaa', 'password-too-common'],
    ['121212121212121', 'password-too-common'],
    ['123456789012345', 'password-too-common'],
    ['zyxwvutsrqponm', 'password-too-common'],
    ['ada.example@example.org', 'password-too-common'],
    ['Ada Example 1990', 'password-too-common'],
    ['postbagpostbag1', 'password-too-common'],
  ])('%j is refused: %s', (password, code) => {
    expect(codeOf(password)).toBe(code);
  });

  it.each([
    ['twelve chars'],
    ['marmalade ferry envelope'],
    ['Ada has a small boat'],
    ['xj4 9q!m2 ~tt'],
    ['пароль из слов'],
    ['🦊🚲🎻🧭🌧️🍞🔑📮🐌🎈🪁🧦'],
    ['a perfectly ordinary sentence about lamps '.repeat(6)],
  ])('%j is taken', (password) => {
    expect(codeOf(password)).toBeNull();
  });
});
