/** Pages that everyone may read, whoever has signed in. */
const FOR_EVERYONE = /^\/register(\/|$|\?)/;

/**
 * Whether a page is the same for everyone: it knows of no caller, has no form, and sets no cookie. What is not there is so too, so
 * that nobody can tell by it whether something is.
 */
export function isForEveryone(url: string): boolean {
  return FOR_EVERYONE.test(url);
}
