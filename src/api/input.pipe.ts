import { ValidationPipe, type ValidationError } from '@nestjs/common';
import { type InputFault } from '../errors/domain-error.js';
import { InvalidInput } from '../errors/kinds.js';

/** Checks every body and query against its DTO; unknown fields are refused, each fault has its pointer. */
export function inputPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    stopAtFirstError: true,
    exceptionFactory: (errors) =>
      new InvalidInput(faultsOf(errors), 'invalid-input', 'Some of the input can’t be used; see errors.'),
  });
}

/** class-validator's tree of errors as a flat list, in the order of the fields. */
export function faultsOf(errors: readonly ValidationError[], parent = ''): InputFault[] {
  return errors.flatMap((error) => {
    const pointer = `${parent}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const own = Object.entries(error.constraints ?? {}).map(([rule, detail]) => ({
      pointer,
      detail:
        rule === 'whitelistValidation'
          ? `There is no field ${error.property} here. Check its spelling.`
          : `${detail}.`,
    }));
    return [...own, ...faultsOf(error.children ?? [], pointer)];
  });
}
