import { Injectable } from '@nestjs/common';
import { BodiesByName } from '../directory/bodies-by-name.js';
import { type FormBody, textOf } from '../forms/form.js';
import { type FormErrors } from '../forms/form-errors.js';

/** The bodies that transfers name, by the names that people type. */
@Injectable()
export class TransferTargets {
  constructor(private readonly bodies: BodiesByName) {}

  /** The id of the body that will answer now; null for a reply that is no transfer, or with an error at the field. */
  async read(body: FormBody, errors: FormErrors): Promise<string | null> {
    if (textOf(body, 'class') !== 'transfer') return null;
    const name = textOf(body, 'transferredTo');
    if (!name) errors.add('transferredTo', 'Say which body will answer now');
    return this.bodies.idOf(name, 'transferredTo', errors);
  }
}
