import { type Found, foundText, part, type Slice, trimmed } from '../text/slice.js';
import { DEPARTMENT, MINISTERIAL_ROLE, ORGANISATION_WORD } from '../words/offices.data.js';
import { inTitleCase, isRole } from './role-words.js';

/** Words that mark a body even inside a phrase with `of`. */
const BODY =
  /\b(?:APPGs?|All[- ]Party|Cross[- ]Party|CPG|Group|Committee|Council|Society|Trust|University|Association|Institute|Institution|Union|Foundation|Network|Forum|Coalition|Board|Commission|Federation|Party|Company|Alliance|Charity|Campaign|Centre|College|School|Church|Authority|Agency|Department|Ministry|Hospital|Museum|Partnership|Inquiry|Assembly|Grŵp|Pwyllgor|Cyngor)\b/;
const HEAD_ALONE =
  /^(?:(?:Co-?|Vice-?|Deputy |Acting |Honorary |Hon\.? |Founding |Former |Joint |Interim |Executive )*(?:[Cc]hair(?:man|woman|person|s)?|Chief Executive(?: Officer)?|CEO|President|Founder|Trustee|Patron|Treasurer|Convener|Convenor|Leader|Secretary|General Secretary|Secretary General|Managing Director|Executive Director|Director|Director[- ]General|Cadeirydd))$/;
const NEVER_SPLIT =
  /^(?:The )?(?:Lord )?(?:(?:Arch)?[Bb]ishop|Dean|Mayor|Lord Mayor|Master|Professor|Provost|Minister|Secretary of State|Member of|Fellow|Archdeacon|Serjeant|Chargé|Lord (?:Provost|Warden|Lieutenant))\b/;
/** `Chair of Trustees` is the role whole: the board is of the body that is named after it. */
const WITHIN_BODY =
  /^(?:(?:the )?(?:Board of )?(?:Trustees|Governors|Directors|Governing Body)|the Board|Council)(?=$|,| of\b| at\b)/;
const BILINGUAL = /^([^/]{3,60}?)\s*\/\s*([^/]{3,60})$/;
const WELSH =
  /\b(?:y|yr|dros|ar|Gweinidog|Weinidog|Cadeirydd|Llywodraeth|Ysgrifennydd|Iechyd|Prif|Aelod|Trysorydd|Llywydd|Cyfarwyddwr|Is-?[Gg]adeirydd|Cymru|Dirprwy|Adran|Cyllid|Addysg|Grŵp|Trawsbleidiol|Pwyllgor)\b/;

/** A role and the body it is held in, either of which may be missing. */
export interface RoleAndBody {
  readonly role: Found<string> | null;
  readonly organisation: Found<string> | null;
}

/** Whether words are Welsh; a role in both languages is given in English. */
export const isWelsh = (text: string): boolean => WELSH.test(text) && !/\b(?:for|of|the|and)\b/.test(text);

/** Parts `Chair of the APPG on Rail` into the role and the body; an office of government stays whole. */
export function splitRole(slice: Slice): RoleAndBody {
  const english = inEnglish(slice);
  const bare = /^The /.test(english.text) ? part(english, 4) : english;
  const comma = commaBeforeBody(bare);
  if (comma) return { role: foundText(comma[0]), organisation: bodyText(comma[1]) };
  const isMinister =
    MINISTERIAL_ROLE.test(inTitleCase(bare.text)) &&
    !/^President\b/.test(bare.text) &&
    !/^Cadeirydd/.test(bare.text);
  if (!isMinister && !NEVER_SPLIT.test(bare.text)) {
    const joints = [...bare.text.matchAll(/,? (?:of|for|at|to|in) (?:the )?(?=[\p{Lu}\d])/gu)];
    const at = joints.find(([words]) => /\bat\b/.test(words));
    for (const match of at ? [at] : joints) {
      if (!at && WITHIN_BODY.test(bare.text.slice(match.index).replace(/^,? (?:of|for|at|to|in) /, '')))
        continue;
      const left = trimmed(part(bare, 0, match.index));
      const right = part(bare, match.index + match[0].length);
      const isHead = HEAD_ALONE.test(left.text) && !/^(?:Director|Secretary)$/.test(left.text);
      if (at || BODY.test(right.text) || DEPARTMENT.test(right.text) || isHead) {
        return { role: foundText(left), organisation: bodyText(right) };
      }
      if (!/\b(?:of|for)\b/.test(match[0])) break;
    }
  }
  return { role: foundText(bare), organisation: null };
}

/** `Chair, APPG on Rail`: the comma before the first part that is a body. */
function commaBeforeBody(slice: Slice): [Slice, Slice] | null {
  for (const match of slice.text.matchAll(/,\s+(?:the )?|\s+[-–—|]\s+/gi)) {
    const right = part(slice, match.index + match[0].length);
    const first = right.text.split(/,\s/)[0];
    const isBody =
      DEPARTMENT.test(first) ||
      (ORGANISATION_WORD.test(first) &&
        !/^(?:Energy|Media|Communities|Housing|Community|Research|Policy|Rights|Justice|Action|Services)\b.*\band\b/.test(
          first,
        ) &&
        !/^(?:Housing|Communities|Media|Rights|Justice|Policy|Research)\b/.test(first)) ||
      (HEAD_ALONE.test(slice.text.slice(0, match.index)) && /^\p{Lu}/u.test(first));
    if (isBody && !isRole(first)) return [part(slice, 0, match.index), right];
  }
  return null;
}

/** The words of a body without the article, in English where both languages stand. */
export function bodyText(slice: Slice, confidence = 0.85): Found<string> {
  const english = inEnglish(slice);
  const bare = /^the /i.test(english.text) ? part(english, 4) : english;
  return foundText(trimmed(bare), confidence);
}

/** The English half of `Cadeirydd / Chair`. */
function inEnglish(slice: Slice): Slice {
  const match = BILINGUAL.exec(slice.text);
  if (!match) return slice;
  if (isWelsh(match[1]) && !isWelsh(match[2]))
    return trimmed(part(slice, slice.text.length - match[2].length));
  return isWelsh(match[2]) && !isWelsh(match[1]) ? trimmed(part(slice, 0, match[1].length)) : slice;
}
