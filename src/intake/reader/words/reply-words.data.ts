const LETTER = String.raw`(?:(?:recent|further|joint|open|earlier|kind|helpful|follow-up|original|latest) )?(?:letters?|e-?mails?|correspondence|messages?|note|enquiry|query|representations?|communication|submission)`;

/** With these a reply opens or says that it is one. */
export const REPLY_OPENING = new RegExp(
  String.raw`\bthank(?:s| you)(?: very much| again| both| all)?,? for (?:(?:your|the|this)\b.{0,60}?\b${LETTER}\b|contacting\b|writing\b|getting in touch\b|taking the time\b|bringing\b|(?:your|this) (?:reply|response)\b)|\b(?:in (?:reply|response|answer) to|replying to|respond(?:ing)? to|further to|with reference to|refer to|regarding|in receipt of|receipt of|received|acknowledge)\s+(?:receipt of\s+)?your\b.{0,60}?\b${LETTER}\b|\byour ${LETTER}\b.{0,160}\b(?:has been|was|have been|is being|were) (?:passed|forwarded|received|referred|transferred|sent|logged|allocated)|\b(?:am|are) replying (?:to|on behalf|as)|^\W*(?:Dear [^,]{2,40}, )?you (?:(?:and|together with) [^.]{3,90}? |kindly |recently |also )?(?:wrote|sent|put|asked) (?:to )?(?:me|us|him|her|this|the (?:Minister|Secretary|Prime|First|Department|Chancellor|Ambassador|Office|Commission|Chair|Board))\b|\bhas seen (?:what you|your)\b|^\W*yours (?:of|dated)\b|\byour ${LETTER}\b.{0,120}\b(?:came|reached|arrived|has come|is (?:with|before)|crossed|has gone|refers|puts|asks|raises)\b|\bhas asked me(?:,[^,.]{1,70},)? to (?:thank|reply|respond|answer)|\bdiolch (?:yn fawr )?(?:i chi )?am (?:eich|ysgrifennu|gysylltu)|\bdiolch am\b`,
  'i',
);

/** A message that a machine sent. */
export const AUTOMATIC =
  /\bautomatic(?:ally)? (?:reply|response|acknowledge?ment|generated)|\bauto(?:mated)?[- ]?(?:reply|response|acknowledge?ment|message|e-?mail)|\ban automatic (?:message|e-?mail|reply|response)|\bthis (?:is an automated|mailbox|inbox)|\bout of (?:the )?office\b|\bdo not reply to this\b/i;

/** Passed to somebody else to answer; the first group that matched is the destination. */
export const TRANSFER: readonly RegExp[] = [
  /\b(?:passed|forwarded|transferred|referred|redirected|re-?directed|sent|passing|forwarding|transferring|redirecting|referring|pass|transfer|forward)\b(?: (?:on|it|your (?:letter|e-?mail|correspondence|enquiry|message)|a copy|this|them|the matter|the letter|directly|over|across|therefore)){0,5} to (?:the |my (?:right honourable |right hon |hon |honourable |noble )?(?:friend|colleague)s?,? (?:in )?(?:the )?|colleagues (?:in|at) (?:the )?|officials (?:in|at) (?:the )?|our colleagues (?:in|at) (?:the )?)?([^.;:]{3,180})/i,
  /\b(?:falls?|lies?|sits?|rests?|is|are) (?:within|under|to|with|a matter for|matters for|the responsibility of|in) (?:the )?(?:(?:policy )?(?:remit|responsibilit(?:y|ies)|portfolio|purview) of )?(?:the )?([^.;:]{3,160})/i,
  /\bresponsibilit(?:y|ies) of (?:the )?([^.;:]{3,120})/i,
  /\b(?:asked|invited) (?:the |my (?:right honourable |right hon |hon |honourable |noble )?(?:friend|colleague)s?,? (?:the )?|colleagues (?:in|at) (?:the )?|officials (?:in|at) (?:the )?)?([^.;:]{3,140}?) to (?:reply|respond|write|answer)/i,
  /\bthe ([^.;:]{3,120}?),? (?:who |which )?(?:is|are|has|have|leads?|will) (?:best|better|the lead|lead|responsible|responsibility|policy responsibility|be replying|reply to you)/i,
  /\b(?:taken|made|handled|run|dealt with|managed|administered|delivered|regulated|overseen|decided|carried out|operated|enforced) by (?:the )?([^.;:]{3,120})/i,
  /\b((?:Department (?:for|of)|Ministry of|HM (?:Treasury|Revenue)|Home Office|Cabinet Office|Foreign, Commonwealth|(?:Scottish|Welsh) Government|Northern Ireland (?:Office|Executive)|Attorney General)[^.,;:()]{0,80})/,
];

/** Words of handing over that make a transfer. */
export const HANDED_OVER =
  /\b(?:it|this|they) (?:has|have) (?:\w+ )?been sent (?:on|across|over) to (?!me\b|us\b|this\b)|\bto (?:which|whom) (?:I|we) have (?:therefore |also )?(?:sent|passed|forwarded|referred|transferred)\b|\b(?:sent|copied) (?:a copy of )?your (?:letter|e-?mail|correspondence) to [^.]{0,120}\b(?:reply|respond|answer)|\basked (?:that|for) (?:it|this|your (?:letter|e-?mail|correspondence)) (?:to )?be (?:sent|passed|forwarded|referred|transferred) (?:on )?to\b|\b(?:copied|copying|shared|sharing) (?:it|this|your (?:letter|e-?mail|correspondence)) (?:to|with) [^.]{3,90}\b(?:so that|for|and|to)\b[^.]{0,40}\b(?:reply|respond|answer)\b|\basked that (?:a|an|the) (?:reply|response|answer) be sent\b|\b(?:sent|sending) your (?:letter|e-?mail|correspondence|message) (?:on )?to (?:that|the|my|our)\b|\b(?:reply|response) will (?:come|be sent) from (?:there|them|that)\b|\b(?:(?:have|has|am|been|is being|was|will be|are|we['’]ve|I['’]ve|therefore|having)\s+(?:\w+\s+){0,3}(?:passed|forwarded|transferred|transferring|referred|redirected|passing|forwarding|redirecting)|(?:passed|forwarded|transferred|transferring|redirected) (?:your|it|this|on|to|the)|asked (?:the|my|that|them|him|her|its|their|colleagues|officials)\b(?:(?!\b(?:and|for|expect)\b)[^.]){0,140}\bto (?:reply|respond|write|answer)\b|(?:asked|invited) (?:the|its|their|that|our colleagues|colleagues|Sir|Dame|Lord|Lady|Baroness|Mr|Mrs|Ms|Miss|Dr|Professor)\b(?![^.]{0,40}\b(?:officials|my|here|our)\b)[^.]{3,160}\b(?:and|to) (?:reply|respond|write|answer)(?: to)? (?:you|him|her|them|your constituent)(?: direct(?:ly)?)?\b|your (?:letter|e-?mail|correspondence|message|enquiry) (?:has|have|was|is|will)\s+(?:\w+ ){0,2}(?:gone|going|go|handed|laid|placed|given|sent|on its way)(?: on| over| across| up)? (?:to|before|with) (?:the (?!file)|my (?!desk)|our |Sir |Dame |Lord |Mr |Ms |Mrs |Dr |HM |Baroness )|(?:better|best) placed to (?:reply|respond|answer|help|assist))/i;

/** A place that a letter can be handed to. */
export const DESTINATION =
  /\b(?:Department|Ministry|Office|Treasury|Secretary of State|Minister|Government|Agency|Authority|Commission|Executive|Council|Secretary|Chancellor|HMRC|DEFRA|Defra|DHSC|DWP|DfE|DfT|FCDO|MoD|MOD|MoJ|DCMS|DSIT|DESNZ|DBT|MHCLG|DLUHC|BEIS|Directorate|Service|NHS|Ofcom|Ofgem|Ofsted|Ofwat|Inspectorate|Board|Regulator|Attorney General|Leader of the House|Lord Advocate)\b/;

/** An answer is still to come. */
export const PROMISE =
  /\b(?:(?:will|shall|hope(?:s)? to|expect(?:s)? to|aim(?:s|ing)? to|intend(?:s)? to|undertakes? to|be able to|endeavour to|plan(?:s)? to)\s+(?:be in a position to\s+|be able to\s+|then\s+|also\s+|now\s+)?(?:\w+\s+){0,3}?(?:repl(?:y|ied)|respond|write(?: to you)?(?: again| further| in full| with)?|answer|provide (?:you with )?(?:a|an|the) (?:\w+ )?(?:reply|response|answer)|(?:send|give)(?: you)? (?:a|an|our|my) (?:\w+ )?(?:reply|response|answer)|let you have (?:a|an|our|my|his|her|your) (?:\w+ )?(?:reply|response|answer)|come back to you|get back to you|update you|be in touch (?:again )?(?:once|when|as soon as|by|before|shortly))|(?:full|substantive|further|detailed|fuller|considered|ministerial) (?:repl(?:y|ies)|responses?|answers?) (?:will|shall|should|is being|to)|(?:reply|response|answer) (?:will|should|shall) (?:reach|follow|come to|get to)|(?:reply|response) (?:will be|should be|is being) (?:sent|issued|provided|prepared|with you)|you (?:will|shall|should|may expect to|can expect to) (?:receive|hear|have) (?:a |an |from |our |the )?)/i;

const TO_COME = String.raw`(?:will|shall|would hope to|(?:hope|expect|aim|intend|undertake|endeavour|plan)s? to|may expect|can expect|should (?:have|receive|expect))`;
const IN_TIME = String.raw`(?:by|before|within|no later than|not later than|in the week|at the latest)`;

/** The answer proper is promised, so that this is not it. */
export const FULL_ANSWER_TO_COME = new RegExp(
  [
    String.raw`\b${TO_COME}\b[^.;]{0,60}\b(?:full|fuller|substantive|detailed|considered|proper|complete|final) (?:\w+ )?(?:reply|response|answer)\b`,
    String.raw`\b(?:full|fuller|substantive|detailed|considered|proper|complete|final) (?:\w+ )?(?:reply|response|answer) (?:will|shall|should|is to)\b`,
    String.raw`\b${TO_COME} (?:\w+ ){0,3}(?:reply|respond|write|answer)(?: to)?(?: you)?(?: again)?(?: in full| fully| substantively| in detail| properly)\b`,
  ].join('|'),
  'i',
);

/** An answer is promised by a day. */
export const ANSWER_IN_TIME = new RegExp(
  String.raw`\b${TO_COME}\b[^.;]{0,60}\b(?:reply|response|answer|respond|write)\b(?: to you)?(?: again)?(?: in full)?,? ${IN_TIME}\b`,
  'i',
);

/** One point of several is left for later or to others. */
export const ON_ONE_POINT =
  /\b(?:repl(?:y|ies)|response|answer|respond|write|again)\b[^.;]{0,40}\bon (?:the|your|that|this) (?:(?:first|second|third|fourth|fifth|other|last|final|remaining) )?(?:point|question|matter|issue|part|aspect)\b|\ba copy of (?:your|this|the)\b/i;

/** A letter given to somebody else whole, and that they are to answer it. */
export const GIVEN_WHOLE =
  /\b(?:passed|forwarded|transferred|sent|referred|redirected|passing|forwarding|transferring|sending|referring) (?:on |over )?(?:it|your (?:letter|e-?mail|correspondence|message|enquiry)|both letters)\b|\b(?:it|this) (?:has|have) (?:\p{L}+ )?been (?:passed|forwarded|transferred|sent on|referred|redirected) (?:on )?to\b|\byour (?:letter|e-?mail|correspondence|message|enquiry)(?: \p{L}+){0,12} (?:passed|forwarded|transferred|sent on|referred|redirected) to\b/iu;
export const THEY_ANSWER =
  /\b(?:which|who|they|he|she|it|and|officials|office|department|ministry) (?:there )?(?:will|would|is to|are to|should|may|can|(?:has|have) (?:agreed|undertaken|been asked) to) (?:\w+ ){0,2}(?:reply|respond|answer|write|be in touch)\b|\bfor (?:an? )?(?:\w+ )?(?:reply|response|answer|reply direct)\b|\bto (?:reply|respond|answer)\b|\b(?:reply|response|answer) (?:will|be) /i;

/** An answer is being worked on, or late. */
export const HOLDING =
  /\b(?:holding (?:reply|response)|not (?:yet )?(?:in a position|able)|cannot yet|unable (?:yet )?to (?:reply|respond|provide|give)|cannot yet|further (?:advice|time|work|enquiries|information|consideration)|more time|(?:still|currently|carefully|now|being) (?:consider\w+|look\w+|examin\w+|investigat\w+|review\w+|gather\w+|prepar\w+|await\w+)|looking into|apologi[sz]e for the delay|sorry for the delay|sorry (?:that|to have)|apologies for the delay|as soon as (?:possible|I can|we can|I am able|that)|in due course|shortly|when (?:I|we|that|this|the)|once (?:I|we|that|this|the)|interim (?:reply|response)|full(?:y|er)?|substantive)\b/i;

/** Only that it has come. */
export const ACKNOWLEDGED =
  /\b(?:asked me to (?:thank|acknowledge)|taking the (?:trouble|time) to (?:write|get in touch|let|share|send|raise|contact|express|set out|make|bring)|(?:see|ensure|sure) that (?:they|it|your (?:views|comments|points)) (?:are|is|has been|have been) (?:\w+ )?(?:noted|seen|recorded)|will be (?:\w+ )?(?:noted|borne in mind|taken into account|placed before|drawn to)|arrived safely|(?:read|noted|seen) (?:it|them|your (?:letter|comments|views|points)|the points|with (?:interest|care)|both)|acknowledg(?:e|es|ing|ement|ment)|(?:has|have|was|been) (?:safely )?(?:received|logged|recorded|registered|allocated)|safely received|came (?:safely )?(?:to (?:this|our|the|hand)|in)|(?:has )?(?:come|came) to hand|(?:safely )?reached (?:us|me|this|our|the)|(?:entered|noted|logged|recorded|placed|filed) (?:in|on) (?:our|the) (?:register|log|records?|system|files?|book)|is (?:now )?(?:on|in) (?:our|the) (?:register|files?|records?)|in receipt of|we have received|I have received|confirm (?:safe )?receipt|confirm that (?:we|I) have received|receiving attention|(?:has|have) been (?:carefully )?noted|cydnabod|derbyn)\b/i;

/** Who writes from the side of government. */
export const GOVERNMENT_ROLE =
  /\b(?:Minister|Secretary of State|Parliamentary Under[- ]Secretary|Private Secretary|Permanent Secretary|Home Secretary|Foreign Secretary|Chancellor|Correspondence (?:Officer|Team|Unit|Manager|Clerk)|Ministerial (?:Correspondence|Support|Business)|Public Enquiries|Treasury|Department|Ministry|Director[- ]General|Deputy Director|Head of|Policy (?:Adviser|Advisor|Officer|Official|Lead)|Gweinidog|Ysgrifennydd y Cabinet|Cabinet Secretary|Attorney General|Chief Secretary|Exchequer|Economic Secretary|Financial Secretary|Leader of the House|Prime Minister|Government|Llywodraeth|Office|Correspondence|Customer|Agency|Enquir(?:y|ies)|Service|Commission(?:er)?|Executive|Directorate|Division|Ministerial|Unit|Team)\b/i;

/** Who writes from the side of a group. */
export const GROUP_ROLE =
  /\b(?:APPGs?|All[- ]Party|Cross[- ]Party|Group|(?:Co-|Vice-)?[Cc]hair(?:man|woman|person|s)?|Secretariat|Convenor|Convener|Cadeirydd|Co-ordinator|Treasurer)\b/;
