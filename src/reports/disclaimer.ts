/**
 * The line that every report carries: what it is, and what it must not be taken for.
 *
 * @see Guide to the Rules on All-Party Parliamentary Groups, on publications
 */
export function disclaimer(group: string): string {
  return (
    `Made by ${group} from its own records. The group is an informal one of Members of both Houses. This is not an ` +
    'official publication of the House of Commons or the House of Lords, and neither House nor any of its committees ' +
    'has approved it.'
  );
}
