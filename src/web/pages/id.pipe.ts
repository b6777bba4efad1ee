import { Injectable, type PipeTransform } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { NotFound } from '../../errors/kinds.js';

/** An id in the address of a page. What is no id at all names nothing, so it is not found. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  constructor(readonly thing: string) {}

  transform(value: string): string {
    if (!isUUID(value)) throw new NotFound(this.thing, value);
    return value.toLowerCase();
  }
}
