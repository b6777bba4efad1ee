/** The mark of a route, in the configuration that Fastify keeps of it, that takes a form with files; all others refuse one. */
export const TAKES_FORM = { takesForm: true } as const;
