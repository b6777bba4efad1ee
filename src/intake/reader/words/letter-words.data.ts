/** A line with which a letter opens. */
export const SALUTATION =
  /^(?:(?:My |To )?dear\b|Annwyl\b|A chara|A chairde|My Lords?\b|Your (?:Excellency|Grace|Royal Highness|Honour)\b|Sirs?\b|Madam\b|Hi\b|Hello\b|A [\wÀ-ž'’-]{2,24}(?: [\wÀ-ž'’-]{2,24})? (?:ch[oò]ir|charaid|uasail|dhil)\b|[^/.?!]{2,40}\s\/\s(?:Dear|Annwyl)\b|Good (?:morning|afternoon|evening)\b|Colleagues\b|(?:Prime Minister|Minister|Foreign Secretary|Home Secretary|Chancellor|Secretary of State)(?=[,:]$))/i;

/** A line with which a letter closes. */
export const CLOSE =
  /^(?:(?:I|We) (?:am|are|remain|have the honour)\b.{0,60}\b(?:yours|servants?|etc)\b.{0,20}|(?:(?:I|We)(?: am| are| remain| have the honour to (?:be|remain))?(?:, [^,]{2,30})?,? ?)?(?:yours\b.{0,40}|with the assurances? of (?:our|my).{0,50}|(?:very |most )?(?:sincerely|faithfully|respectfully|cordially|truly)(?: yours)?|(?:with )?(?:(?:very |all |our |my |kind|kindest|warm|warmest|best|every|many|good) ?){0,3}(?:regards|wishes|thanks|good wish(?:es)?)(?: and .{0,30})?|with (?:best|kind|warm|warmest|kindest|every|all|many|our|my|sincere|gratitude|thanks|respect|hope|love|appreciation).{0,30}|with (?:my |our )?(?:high|great|deep|renewed|heartfelt|cordial|continued)(?:est)? (?:\w+ )?(?:regards?|respects?|esteem|affection|gratitude|thanks|appreciation|admiration|wishes)|(?:as|very truly) (?:ever|always)|ever yours|yours,? as (?:ever|always)|believe me,? .{0,20}yours.{0,12}|gyda(?:g)?(?: phob| fy| ein)? (?:dymuni|ddymuni|chofion|diolch|pharch|chyfarch|gwerthfawr)\w*.{0,25}|pob (?:hwyl|dymuniad da|bendith)|yn garedig|yn obeithiol|l[eè] (?:deagh )?(?:dh?[uù]rachd(?:an)?|spèis|meas).{0,20}|sl[aà]n leibh|is mise|yn gywir(?: iawn)?|yr eiddoch(?: yn gywir| yn ffyddlon)?|yn ddiffuant|cofion(?: cynnes| gorau)?|dymuniadau gorau|is mise,? le meas|le meas|is (?:mise|sinne),? le (?:meas|spèis|gach dea-?ghu[ií])(?: mh[oò]r)?|le gach dea-?ghu[ií]|in (?:solidarity|friendship|hope|peace|sincerity|anticipation|good faith|fellowship)|respectfully|sincerely|cheers|best|rgds|all (?:the )?best|many thanks|thank you|thanks|signed|signed by|signatories|the undersigned|llofnodwyd))[\s,.:;!-]*$/i;

/** Closings that stand at the beginning of a line which goes on with names. */
export const CLOSE_AND_NAMES =
  /^(?:yours (?:sincerely|faithfully|truly|ever|respectfully|in \w+)|(?:kind|best|warm|kindest|warmest) (?:regards|wishes)|with best wishes|yn gywir|signed(?: by| on behalf of)?)\s*[,:;]?\s+(?=\p{Lu}|the )/iu;

/** Lines at which the names end: copies, enclosures, notes, a disclaimer. */
export const AFTER_NAMES =
  /^(?:enc(?:l|s|losures?)?\b[.:\s]?|attach(?:ed|ments?)\b|amg(?:aeedig)?\b|notes?(?: to editors)?\s*:?$|footnotes?\b|references?\s*:?$|sources?\s*:?$|annex\b|appendix\b|p\.?\s?p?\.?s\.?[\s.:]|this (?:e-?mail|message|letter|communication|document)\b|the (?:information|contents?|views) (?:in|contained|of|expressed)\b|(?:disclaimer|confidential(?:ity)?)\b|registered (?:charit(?:y|ies)|offices?|compan(?:y|ies)|in|as|no|number|with)\b|(?:charity|company|vat) (?:no|number|registered|registration|reg)\b|(?:©|\(c\) ?\d|(?:crown )?copyright\b|all rights reserved)|(?:this )?page (?:was )?(?:last )?(?:updated|reviewed|modified|printed)\b|(?:last )?(?:updated|printed|reviewed|modified|revised|scanned)(?: on| by| at| from|:)? (?=\S*\d|\p{L}{3,9}day\b|\d)|to (?:add|sign|join|unsubscribe|find|see|view|read|follow|report|contact|opt)\b|(?:(?:advice|my|next|weekly) )?surger(?:y|ies)(?: dates| times|:)|(?:opening|office) hours\b|promoted by\b|follow (?:us|me)\b|customer (?:survey|service)s?\b|we aim to\b|version \d|please (?:consider|note|do not)\b|sent from my\b|uk parliament disclaimer|\*{4,}|_{5,}|={5,}|-{5,}|\[?\^?\d{1,2}[\]:.)]* *(?:https?:|www\.|[A-Z].*(?:https?:|\bwww\.))|\[?\^?\d{1,2}[\]:.)]* +(?:See|Ibid|HC|HL|Hansard|Cmnd?|CP|Op\.? cit)\b|(?:sent|signed|e-?mailed|dictated|written|submitted|issued) (?:electronically )?(?:on|in) (?:his|her|their|my) (?:behalf|absence)\b|for (?:further|more) information\b|about the\b|(?:(?:the|our|its)\s+)?secretariat\b.{0,80}\b(?:provided|supported|run|funded) by\b|scottish ministers,? special advisers|tha ministearan|rydym yn croesawu|we welcome (?:correspondence|receiving)|you are welcome to)/iu;

/** Lines that begin a list of those copied to; what follows them is the list. */
export const COPIED =
  /^(?:c\.?\s?c\.?(?=[\s:.]|$)|copy(?:\s+to)?\s*[:-]|copy to\b|copied(?: by e-?mail)? to\b|copied\s*:|copies(?:\s+to)?\s*[:-]?|copies to\b|cop[iï](?:au)?(?: at)?\s*[:/]|cop(?:y|ied) for information\s*:|for information\s*:|also sent to\b|also to\s*:|with copies to\b|b\.?c\.?c\.?\s*:)\s*(?:\/?\s*(?:cc|cop(?:y|ies|ied))(?: to)?\s*(?=:))?[:.-]?\s*(?:to\s*:?\s+)?/i;

/** How a letter says it was sent. */
export const DELIVERY_LINE =
  /^[\s([*]*(?:(?:sent|delivered|issued|transmitted)\s+)?(?:by|via|through|drwy|trwy|dros)\s*:?\s+(?:secure\s+|first[- ]class\s+|royal\s+|recorded\s+|special\s+|courier\s+|the\s+|electronic\s+)*(?:e-?mail|e-?bost|mail|post|bost|hand|fax|hard copy|courier|recorded delivery|special delivery|llaw)/i;

/** Abbreviations after which a full stop ends no sentence. */
export const ABBREVIATIONS = new Set(
  'rt hon mr mrs ms dr prof st no nos col gen capt cllr revd rev sr jr vs etc eg ie e.g i.e cf para paras p pp ref art vol fig approx dept govt ltd inc co jan feb mar apr jun jul aug sep sept oct nov dec am pm a.m p.m u.s u.k'.split(
    ' ',
  ),
);
