import { type ArgumentMetadata, ValidationPipe, type ValidationError } from '@nestjs/common';
import { type InputFault } from '../errors/domain-error.js';
import { invalid, InvalidInput } from '../errors/kinds.js';
import { faultsOfText, pointerTo } from './storable-text.js';

/**
 * Checks every body and query against its DTO; unknown fields and text that can’t be kept are refused, each fault has
 * its pointer. Fields
 * that were left out are left out of the DTO too, so that a change touches only what was given.
 */
export class InputPipe extends ValidationPipe {
  constructor() {
    super({
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      transform: true,
      stopAtFirstError: true,
      exceptionFactory: (errors) =>
        new InvalidInput(faultsOf(errors), 'invalid-input', 'Some of the input can’t be used; see errors.'),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body' && value === null)
      throw invalid('', 'invalid-input', 'The body must be an object.');
    const unkept = faultsOfText(value);
    if (unkept.length > 0)
      throw new InvalidInput(unkept, 'invalid-input', 'Some of the text can’t be kept; see errors.');
    return withoutUnset(await super.transform(value, metadata));
  }
}

/** Class fields exist even when nothing was given for them: takes those away, at every depth. */
function withoutUnset(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const object = value as Record<string, unknown>;
  for (const [key, part] of Object.entries(object)) {
    if (part === undefined) delete object[key];
    else withoutUnset(part);
  }
  return value;
}

/** class-validator's tree of errors as a flat list, in the order of the fields. */
export function faultsOf(errors: readonly ValidationError[], parent = ''): InputFault[] {
  return errors.flatMap((error) => {
    const pointer = pointerTo(parent, error.property);
    const own = Object.entries(error.constraints ?? {}).map(([rule, words]) => ({
      pointer,
      detail: detailOf(error, rule, words),
    }));
    return [...own, ...faultsOf(error.children ?? [], pointer)];
  });
}

function detailOf({ property, value }: ValidationError, rule: string, words: string): string {
  if (rule === 'whitelistValidation') return `There is no field ${property} here. Check its spelling.`;
  return value === undefined ? `${property} is needed.` : `${words}.`;
}
