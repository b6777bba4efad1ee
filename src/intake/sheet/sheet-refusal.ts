/** A file that can't be read as a sheet of letters; the message says what is wrong and what to do, for a person. */
export class SheetRefusal extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = new.target.name;
  }
}
