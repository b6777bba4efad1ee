const FIRST = 'Ald Bar Cor Dun Elm Fen Glas Har Ing Kel Lin Mor Nor Oak Pen Quor Rad Sel Tarn Wex'.split(' ');
const LAST = 'bury by cott dale don fold ford gate ham hurst leigh mere port thorpe wick'.split(' ');

/** Invented places, each in the text of about one letter in three hundred: what the benchmark searches for. */
export const PLACES: readonly string[] = FIRST.flatMap((first) => LAST.map((last) => first + last));

const WORDS =
  `access account action adult advice agency annual answer appeal assess audit benefit budget care case charge
child claim clinic coast commission committee community complaint condition consent consult contract council country
court cover crisis data debate decision delay demand department detail digital disease duty economy effect election
energy enforce engage estate evidence exam exclude expert export family farm figure finance fishery flood forest fraud
fund future grant guidance harbour health heritage hospital housing impact income industry inquiry inspect interest
justice labour language law lease legal level library licence limit local market measure medicine member minister
mission monitor museum nation need network notice nurse offence office officer order patient pension people permit
plan police policy pollution practice price prison process profit project promise property protect public pupil
quality question rail rate record reform refugee region register regulate relief remedy rent repair report request
research resident resource response review rights risk river road rural safety scheme school science scrutiny sector
security service session share site skill source standard statement statute strategy student study subsidy summer
supply support survey target tax teacher tenant term threat timetable trade train transport treaty trial tribunal
trust union update value veteran victim village visa vote ward waste water welfare winter witness worker young`
    .split(/\s+/)
    .filter(Boolean);

/** Numbers that look random and are the same at every run, from 0 (included) to 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Paragraphs of a letter of about so many characters, in words as ministers get them. */
export function prose(seed: number, length: number): string {
  const next = seeded(seed);
  const word = (): string => WORDS[Math.floor(next() * WORDS.length)];
  let text = 'Dear Minister,\n\n';
  while (text.length < length) {
    const words = Array.from({ length: 8 + Math.floor(next() * 12) }, word).join(' ');
    text += `We ask about the ${words}. ${next() < 0.2 ? '\n\n' : ''}`;
  }
  return `${text.trim()}\n\nYours sincerely`;
}
