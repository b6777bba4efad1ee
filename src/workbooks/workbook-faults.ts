import { type InputFault } from '../errors/domain-error.js';
import { InvalidInput } from '../errors/kinds.js';

/** How many faults are told; more are counted. */
const TOLD = 20;

/** What is wrong with a workbook, gathered while it is read. */
export class WorkbookFaults {
  private readonly told: InputFault[] = [];
  private count = 0;

  add(address: string, says: string): void {
    this.count += 1;
    if (this.told.length < TOLD) this.told.push({ pointer: '/file', detail: `${address}: ${says}.` });
  }

  /** @throws InvalidInput when anything is wrong */
  refuse(): void {
    if (this.count === 0) return;
    const more = this.count - this.told.length;
    const rest = more > 0 ? [{ pointer: '/file', detail: `And ${more} more.` }] : [];
    throw new InvalidInput([...this.told, ...rest], 'workbook-faults');
  }
}
