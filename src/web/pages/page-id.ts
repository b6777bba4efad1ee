import { type PipeTransform } from '@nestjs/common';
import { NotFound } from '../../errors/kinds.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id in the address of a page. What is no id at all names nothing, so it is not found. */
export class PageId implements PipeTransform<string, string> {
  constructor(private readonly thing: string) {}

  transform(value: string): string {
    if (!UUID.test(value)) throw new NotFound(this.thing, value);
    return value.toLowerCase();
  }
}
