/** The person `alias` with prefix and letters, e.g. `The Rt Hon Boris Johnson MP`; null without a person. */
export const personName = (alias: string): string =>
  `nullif(concat_ws(' ', ${alias}.honorific_prefix, ${alias}.name, ${alias}.honorific_suffix), '')`;
