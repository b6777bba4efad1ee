import { Injectable } from '@nestjs/common';
import { type InputFault } from '../errors/domain-error.js';
import { InvalidInput } from '../errors/kinds.js';
import { checkPassword } from './check-password.js';
import { Passwords } from './passwords.js';

/** What somebody new says of themselves. */
export interface NewPerson {
  readonly name?: string;
  readonly password?: string;
}

/** Checks what somebody new says of themselves. */
@Injectable()
export class NewPersons {
  constructor(private readonly passwords: Passwords) {}

  /**
   * The name, and the hash of the password.
   *
   * @throws InvalidInput when either is missing or the password can't be taken
   */
  async ready({ name, password }: NewPerson, email: string): Promise<{ name: string; hash: string }> {
    if (name === undefined || password === undefined) {
      const missing = (['name', 'password'] as const).filter((field) => !{ name, password }[field]);
      throw faults(missing, 'is needed from somebody new.');
    }
    checkPassword('/password', password, { email, name });
    return { name, hash: await this.passwords.hash(password) };
  }

  /** @throws InvalidInput when somebody known gives a name or a password, which would change nothing */
  none({ name, password }: NewPerson): null {
    const given = (['name', 'password'] as const).filter(
      (field) => ({ name, password })[field] !== undefined,
    );
    if (given.length > 0) throw faults(given, 'is for somebody new; you signed in already. Leave it out.');
    return null;
  }
}

function faults(fields: readonly string[], words: string): InvalidInput {
  const list: InputFault[] = fields.map((field) => ({ pointer: `/${field}`, detail: `${field} ${words}` }));
  return new InvalidInput(list);
}
