import { Injectable } from '@nestjs/common';
import { DirectoryNames } from '../../directory/directory-names.queries.js';
import { type NewRecipient, type NewSignatory } from '../../letters/log-letter.command.js';
import { nameIn } from './signatory-lines.js';

/** A recipient whose office was looked up. `unknown` is the name typed when the directory has no such office. */
export interface FoundRecipient {
  readonly recipient: NewRecipient;
  readonly unknown: string | null;
}

/** Looks up in the directory what people type by name. What is not found is kept as the words that are printed. */
@Injectable()
export class LetterNames {
  constructor(private readonly names: DirectoryNames) {}

  /** Each recipient with the office that is meant by the name at the same place of `offices`; empty names are none. */
  async recipients(
    recipients: readonly NewRecipient[],
    offices: readonly string[],
  ): Promise<FoundRecipient[]> {
    const ids = await this.names.officesCalled(offices.filter(Boolean));
    return recipients.map((recipient, index) => {
      const typed = offices[index];
      const officeId = ids.get(typed) ?? null;
      return { recipient: { ...recipient, officeId }, unknown: typed && !officeId ? typed : null };
    });
  }

  /** The office that is meant by a name; `unknown` is the name when there is none. An empty name is none. */
  async office(typed: string): Promise<{ officeId: string | null; unknown: string | null }> {
    const officeId = typed ? ((await this.names.officesCalled([typed])).get(typed) ?? null) : null;
    return { officeId, unknown: typed && !officeId ? typed : null };
  }

  /** Each signatory with the person of the directory whose name their line begins with, where there is one. */
  async signatories(signatories: readonly NewSignatory[]): Promise<NewSignatory[]> {
    const ids = await this.names.peopleCalled(signatories.map(({ signedAs }) => nameIn(signedAs)));
    return signatories.map((signatory) => ({
      ...signatory,
      personId: ids.get(nameIn(signatory.signedAs)) ?? null,
    }));
  }
}

/** Says that an office was not found, and what follows; empty when every one was. */
export function unknownOffices(unknown: readonly (string | null)[]): string[] {
  return unknown
    .filter((name) => name !== null)
    .map(
      (name) =>
        `The directory has no office called “${name}”, so the recipient is kept as printed only. You can add the office under “Offices and bodies”.`,
    );
}
