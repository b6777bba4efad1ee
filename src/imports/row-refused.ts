/** A row that can't be logged after all, such as a reference that somebody gave meanwhile. */
export class RowRefused extends Error {}
