/** An instant, as RFC 3339 has it, in the form that libraries ask for. It is one that is known already, never the present. */
export function instantDate(instant: string): Date {
  return new Date(instant);
}
