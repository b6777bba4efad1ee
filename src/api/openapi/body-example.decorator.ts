import 'reflect-metadata';
import { type Type } from '@nestjs/common';

const EXAMPLE = 'postbag:body-example';

/** A whole body of this class that Postbag would take. Without it the document shows the fields that are needed. */
export function BodyExample(example: Readonly<Record<string, unknown>>): ClassDecorator {
  return (target) => Reflect.defineMetadata(EXAMPLE, example, target);
}

/** The example that a class was given; undefined when it was given none. */
export function bodyExampleOf(dto: Type): Readonly<Record<string, unknown>> | undefined {
  return Reflect.getOwnMetadata(EXAMPLE, dto) as Readonly<Record<string, unknown>> | undefined;
}
