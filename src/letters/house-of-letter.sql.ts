/** The House in which a question about the letter `l` would be put: the Commons unless only Peers signed. */
export const HOUSE_OF_LETTER = `(
  SELECT coalesce(min(s.house), 'commons') FROM signatory s
  WHERE s.letter_id = l.id AND s.agreed_on IS NOT NULL AND s.withdrawn_on IS NULL)`;
