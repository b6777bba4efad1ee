/** Several things in one cell: one to a line, or with semicolons between. What is numbered loses its number. */
export function splitList(text: string): string[] {
  const parts = text.split(/\s*(?:;|\n)\s*/);
  const bare = parts.map((part) => part.replace(/^(?:\(?\d{1,2}[.)]|[•*–-])\s+/, '').trim());
  return bare.filter((part) => part !== '');
}

/** What belongs to the name before the comma: honours, seats, letters after a name. */
const AFTER_A_NAME = /^(?:MP|MSP|MS|MLA|KC|QC|PC|[KD]?C?BE|OBE|MBE|CBE|KBE|DBE|CH|Bt|Jr|Sr|Esq)\b/;

/**
 * The names of people in one cell. Commas part them when no semicolon or line does and what follows each is no honour
 * ("Ann Example MP, DBE" is one) and no office ("Jo Example, Minister for Fiction" is one): every part must be a name of two words or more.
 */
export function splitPeople(text: string): string[] {
  const listed = splitList(text);
  if (listed.length !== 1) return listed;
  const parts = listed[0].split(/\s*,\s*|\s+(?:and|&)\s+/).filter((part) => part !== '');
  const isNames = parts.every((part) => !AFTER_A_NAME.test(part) && isName(part));
  return isNames ? parts : listed;
}

const OFFICE =
  /\b(?:minister|secretary|chair|chief|director|department|office|chancellor|ambassador|of|for)\b/i;

/** Two words or more that begin with a capital, and no office among them. */
function isName(text: string): boolean {
  return !OFFICE.test(text) && /^\p{Lu}[\p{L}.'’-]*(?:\s+[\p{L}.'’-]+)+$/u.test(text);
}

/** Topics may stand with commas between. */
export function splitTopics(text: string): string[] {
  const listed = splitList(text);
  return listed.length > 1 ? listed : text.split(/\s*,\s*/).filter((part) => part !== '');
}
