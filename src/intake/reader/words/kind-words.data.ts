/** Words by which a reply is told from a letter of the group, apart from how it opens. */

const POST_OFFICE = String.raw`(?:correspondence|ministerial|enquir(?:y|ies)|public\.?enquiries|private\.?office|ps[._-]|mpst|no-?reply|do-?not-?reply|customer|parliamentary\.?(?:unit|branch|team))`;
const DEPARTMENTS = String.raw`(?:\w*govscot|dft|dfe|dhsc|hmt|hmtreasury|homeoffice|cabinetoffice|number10|no10|fcdo|mod|moj|justice|defra|dwp|dbt|desnz|dsit|dcms|beis|mhclg|dluhc|levellingup|hmrc|nio|scotlandoffice|walesoffice|treasury|communities|attorneygeneral)`;

/** A sender's address that belongs to a department, or to those who write for one. */
export const OFFICIAL_ADDRESS = new RegExp(
  String.raw`@(?:[\w-]+\.)*(?:gov\.(?:uk|scot|wales)|llyw\.cymru|[\w-]+-ni\.gov\.uk)\b|@(?:[\w-]+\.)*${DEPARTMENTS}\.|<?\b${POST_OFFICE}[\w.-]*@`,
  'i',
);

/** An address of a member, of either House, a devolved parliament or a group. */
export const MEMBERS_ADDRESS =
  /@(?:[\w-]+\.)*(?:parliament|senedd|niassembly)[\w-]*\.|@[\w.-]*app?g\b|\bappg[\w.-]*@|@[\w.-]*appg/i;

/** A line of letterhead by which a minister, a department or its post room writes. */
export const OFFICIAL_LETTERHEAD =
  /^from (?:the )?(?:office of (?:the )?)?(?:rt hon |right hon |(?:principal |assistant |deputy )?private secretary|(?:prime |first )?minister|secretary of state|parliamentary under|lord chancellor|chancellor|home secretary|foreign secretary|(?:\p{L}+ ){0,3}secretary\b)|\bprivate office\b|\b(?:correspondence|enquiries|parliamentary|ministerial)\b.{0,40}\b(?:unit|team|division|section|branch|directorate|office|support)\b|\boffice of the (?:minister|secretary of state|prime minister|first minister|chancellor|permanent secretary)\b|^(?:10|11) downing street\b|^hm treasury\b/iu;

/** A letterhead of the group's side. */
export const GROUP_LETTERHEAD = /\bAPPGs?\b|\bAll[- ]Party\b|\bCross[- ]Party\b|\bCPG\b/i;

/** A salutation that speaks to those who lead a group. */
export const SALUTATION_TO_GROUP =
  /\bdear (?:joint |vice[- ]?)?(?:co-?)?(?:chair(?:man|woman|person|s)?|convenors?|conveners?|officers)\b/i;

/** A salutation that speaks to a holder of an office of government. */
export const SALUTATION_TO_OFFICE =
  /\bDear (?:Deputy )?(?:Prime Minister|Ministers?|Secretar(?:y|ies) of State|Home Secretary|(?:Lord )?Chancellor|Foreign Secretary|First Minister|(?:Cabinet|Chief|Permanent|Economic|Financial|Exchequer|Health|Education|Defence|Transport|Environment|Culture|Business|Energy|Housing|Justice) Secretary|Attorney General|Ambassador|High Commissioner|Commissioner|Lord Advocate|Paymaster General)\b/i;

/** The opening speaks of a letter that the other side sent, without `your letter`. */
export const LETTER_OF_THEIRS =
  /\b(?:refer(?:ring)? to|receipt of|received|reply(?:ing)? to|respond(?:ing)? to|response to|answer to|thank(?:s| you)\b[^.]{0,30} for) (?:the|a|this) (?:\w+ ){0,2}(?:letters?|e-?mails?|correspondence|submission|representations?|petition)\b[^.]{0,80}\b(?:you|yours?|your group)\b/i;

/** The writer answers in another's name. */
export const ON_BEHALF_OF_OFFICE =
  /\b(?:on behalf of|for) (?:the |my |HM )?(?:Prime Minister|First Minister|Minister|Secretary of State|Chancellor|Home Secretary|Foreign Secretary|Treasury|Department|Ministry|Government|(?:\p{Lu}\p{Ll}+ ){1,2}Secretary|Permanent Secretary)\b|\b(?:have|has|had) (?:been )?asked(?: me)?(?:,[^,.]{1,70},)? to (?:thank|reply|respond|answer|acknowledge|write to you)\b|\b(?:responding|replying|writing) (?:to you )?as (?:the )?(?:Minister|Secretary of State|lead official|responsible)|\b(?:reply|respond)(?:ing)? as (?:the )?(?:Minister|lead)/u;

/** The opening is glad, sorry or grateful to have had a letter. */
export const GLAD_OF_LETTER =
  /\b(?:grateful|pleased|glad|sorry|interested|delighted|good|saddened|concerned|moved)\b[^.]{0,30}\b(?:for|to (?:receive|read|have|see|get|hear from)|by)\b[^.]{0,12}\byour (?:\w+ )?(?:letter|e-?mail|note|message|correspondence)\b|\bhad (?:the|an) opportunity to (?:consider|discuss|look|read|study)\b[^.]{0,60}\byou(?:r| )/i;

/** Words of one who holds the office: the body of a reply. */
export const VOICE_OF_OFFICE =
  /\b(?:my|our) (?:officials|department|ministerial colleagues?|private office|diary secretary|predecessors? as (?:Minister|Secretary))\b|\bthis (?:department|ministry)\b|\bpolicy officials\b|\b(?:Minister|Chancellor|Secretary of State|Prime Minister) (?:has (?:asked|seen|noted|read)|receives|is (?:grateful|unable)|regrets|was (?:most |very )?grateful|wishes|would wish)\b|\bHis Majesty['’]s Government (?:is|has|remains)\b/i;

/** The other side's request told again. */
export const RESTATED =
  /(?:^|[.!?:]\s+|\b(?:and|but|also) )(?:you|your (?:group|letter|e-?mail)|the (?:APPG|group)) (?:and your co-signatories |also |then |further |rightly |kindly )*(?:ask(?:s|ed)?|press(?:es|ed)?|raise[sd]?|call(?:s|ed)? (?:on|for)|invite[sd]?|urge[sd]?|suggest(?:s|ed)?|request(?:s|ed)?|enquired?|mention(?:s|ed)?|put|propose[sd]?|set out) /i;

/** How replies take their leave. */
export const LEAVE_OF_A_REPLY =
  /\b(?:hope|trust)s? (?:that )?(?:this|my|the (?:above|information)|you (?:will )?find)\b[^.]{0,60}\b(?:help(?:s|ful)?|assist(?:s|ance)?|useful|clarif\w+|explain\w*|reassur\w+|position|reply|informative)\b|\bthank you (?:once )?(?:more |again )(?:once more )?for (?:writing|taking|your letter|raising|getting|bringing|contacting)\b|\bsorry (?:that )?(?:I|we) (?:cannot|can not|could not|am not able|are not able|am unable) to? ?(?:be of|give|send|offer)\b/i;

/** Government's position, as only government puts it of itself. */
export const POSITION_OF_GOVERNMENT =
  /\b(?:the|this|UK|Scottish|Welsh) Government (?:is (?:fully |firmly |strongly )?(?:committed|clear|determined|aware)|recogni[sz]es|pays tribute|believes|remains|takes|has no plans|does not|accepted|shares|acknowledges|welcomes|will (?:set|publish|continue|consider|respond|propose))|\bUnited Kingdom (?:will|has|does|remains|continues)\b|\bwe (?:have|continue to) (?:urge|press|raise|call)[^.]{0,40}\b(?:governments?|parties|authorities|providers|operators|companies)\b/i;

/** The writers ask the one they write to. */
export const ASKED_OF_YOU =
  /\b(?:we|I) (?:\w+ ){0,3}?(?:urge|call (?:up)?on|ask|request|implore|invite|press|beg|appeal to|seek) (?:that )?(?:you\b(?!r to let| to (?:quote|note|bear))|your (?:department|office|government|officials)|the (?:Government|Department|Treasury|Minister)|ministers)|\b(?:we|I)(?: am| are|['’]m|['’]re)? (?:write|writing)(?: to you)?(?: \w+){0,3} to (?:ask|urge|request|invite|seek|call|press|appeal)\b|\b(?:could|would|will|can) you (?:please |kindly |now |also )?(?!let (?:him|her|my)|quote)\p{Ll}+|\bwe (?:would|should) (?:be grateful|welcome|like|appreciate)\b|\blook forward to (?:your (?:reply|response|answer)|hearing from you)/iu;

/** The one written to holds the office. */
export const OFFICE_IS_YOURS =
  /\byour (?:department|ministry|officials|predecessors?|ministerial|government|budget|ministers?)\b/i;

/** `Your letter: 27/04/2021`, `Your e-mail of 3 May`, in the lines above the text. */
export const CITED_IN_HEAD =
  /\b(?:your (?:letter|e-?mail|correspondence|message|enquiry)(?: of| dated)?|to the (?:signatories|authors|writers) of the (?:open |joint )?letter (?:of|dated))\s*:?\s*\d/i;

/** A file number as departments give them, or the label of one. */
export const OFFICIAL_REFERENCE =
  /\b(?:case|DECS|ministerial|correspondence)[- ](?:reference|ref|number|no)\b|\b(?:MC|TO|PO|MIN|MO|TRO|CTS|DECS|DE|PM|BR|MOJ|FOI|MEC|ADR|DEP|DFI|CORR|INV|CE)[-/ ]?\d[\d/-]{3,}|\b20\d{10}\b/i;

/** The group's own earlier letter, or the other side's answer to it. */
export const OWN_EARLIER_LETTER =
  /\b(?:your (?:reply|response|answer)|our (?:letter|e-?mail) (?:of|dated)|we wrote|I wrote|my letter of|not (?:yet )?(?:had|received) a (?:reply|response))\b/i;
