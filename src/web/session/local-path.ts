/** The path to go on to after signing in: one of ours, never another site; the first page for anything else. */
export function localPath(next: string): string {
  return /^\/(?![/\\])[\x21-\x7e]*$/.test(next) ? next : '/';
}
