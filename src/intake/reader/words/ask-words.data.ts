const ADVERB = String.raw`(?:\w+ly|would|do|also|therefore|now|must|will|can|should|again|further|hereby|together|once again|once more|once|only|just|then|thus|hence|too|still|in particular|to|are|am|both|all|continue to|wish|want|like|have to|need|ought|be|feel (?:able|bound) to|join (?:them|others|him|her) in|take this opportunity to|write|writing|respectfully|jointly|today|wrote to)`;
const VERB = String.raw`(?:call(?:s|ing)? (?:up)?on|urg(?:e|es|ing)|ask(?:s|ing)?(?! ourselves| because| why| myself|ed)|requests?|requesting|need to (?:know|understand|see)|implor(?:e|ing)|beseech|appeal(?:ing)? to|invit(?:e|ing)|press(?:ing)? (?:you (?:to|for|on|that|again|once|further)|the|for|ministers)|entreat|beg|encourag(?:e|ing)|recommend(?:ing)?|seek(?:ing)?(?= (?:your|an?\b|the\b|assurances?|clarification|confirmation|reassurance|urgent|some|clarity))|plead|demand|propose that|suggest that|look(?:ing)? to (?:you|the|your|ministers)|expect (?:you|the|your|ministers|a (?:reply|response))|want (?:you|the government|ministers|your)|need (?:you|your)|would welcome|would appreciate|would value|should welcome|should value|should appreciate)`;

/** Those who write, as subject of a request. */
const WRITERS = String.raw`(?:we|I|(?:the|this|our) (?:APPG|group|undersigned|signatories|members|officers)(?: (?:also|therefore|now))?)`;

/** The writers' own request, in the present. */
export const WRITERS_ASK = new RegExp(
  String.raw`(?<![\p{L}’'])${WRITERS}(?:,[^,;.]{1,90},)?(?:['’]d)?\s+(?:${ADVERB}\s+){0,6}${VERB}(?:s|es)?\b`,
  'iu',
);

/** `We write, on behalf of our members, to ask ...`. */
export const WRITE_TO_ASK =
  /\b(?:write|writing)\b[^.;:?!]{0,160}?\bto (?:ask|urge|call (?:up)?on|request|seek|invite|implore|appeal|press|encourage|propose)\b/i;

/** `We would be grateful if`, `it would help if`, `we hope that you will`. */
export const POLITE_ASK = new RegExp(
  [
    String.raw`(?<![\p{L}’'])(?:${WRITERS}(?:,[^,;.]{1,90},)?(?:\s+\w+){0,4}?\s+(?:would|should)|(?:we|I)['’]d|it\s+(?:would|might)(?:\s+\w+){0,3}?)\s+(?:(?:also|very much|particularly|therefore|further|likewise|now|then|all|both|be|most|very|so|extremely|deeply|especially|really|certainly|greatly|much)\s+){0,4}(?:(?:grateful|obliged|thankful|glad|happy|appreciative|pleased),?\s+(?:(?:too|also|indeed|therefore|moreover|however|further|likewise|as well|of course|in particular),?\s+)?(?:if|for|of (?:an?|your|some|any|sight|further|more|early|the)\b|to (?:know|hear|receive|have|learn|see|be told|be sent|understand))|(?:like|welcome|appreciate|value)\s+(?:you, [^,;.]{2,60}, to \p{Ll}|(?:one of |some of |all of )?(?:your|these|those|this|each|every|someone|somebody)\b[^.;,?!]{0,60}?\bto \p{Ll}|(?:(?:you|him|her|ministers|the \p{Lu}[\p{L}’'-]+(?: (?:for|of|and|\p{Lu}[\p{L}’'-]+)){0,4}) to \p{Ll}|to (?:ask|request|know|see|meet|hear|understand|invite|discuss|urge|call|seek|receive|visit|have|learn|be told|propose|suggest)|an?\b|your\b|the (?:opportunity|chance|government|department)|confirmation|assurances?|clarification|it if|sight of))|(?:helpful|useful|valuable|good|great|kind|lovely|wonderful|marvellous|appreciated|best|of (?:great )?(?:help|assistance)) (?:if|to (?:know|have|understand|hear|see|receive))|(?:an? (?:great |real |considerable )?(?:help|kindness|service|comfort|courtesy)|reassuring|right|instructive) (?:if|to (?:know|have|understand|hear|see|receive|be told))|help(?: \w+){0,4}? (?:if|to (?:know|have|understand|see)))`,
    String.raw`(?<![\p{L}’'])(?:we|I)(?: \w+){0,3} (?:hope|trust)(?: very much)?(?:, (?:\w+ ){0,2}\w+)?,? (?:that )?(?:you|your (?:department|officials|board|council|company|committee|office|ministers|government|colleagues)|the (?:government|department|ministry|treasury|minister|chancellor|board|council|trust|company|authority|agency|committee|commission|bank|regulator|cabinet|university|service)|ministers),? (?:too,? )?(?:will|would|can|could|may|might)\b(?! (?:forgive|excuse|pardon|not mind|bear with|remember|recall)\b)`,
    String.raw`\bask to be\b`,
    String.raw`(?<![\p{L}’'])(?:we|I) (?:have|has|are|am)(?: been)?(?: \w+ly)? (?:asked|pressed|moved|minded|instructed|bound|obliged|requested)\b[^.;:?!]{0,60}? to (?:ask|urge|request|invite|beg)\b`,
    String.raw`(?<![\p{L}’'])(?:we|I) (?:would|should|['’]d) (?:also |all |both |very much )?be (?:very |most |particularly )?interested to (?:know|learn|hear|see|read)\b`,
    String.raw`^\W*(?:what )?(?:we|I) (?:do |really |simply |also |now |most |all |both ){0,2}(?:want|need) to (?:know|see|hear|be told|learn)\b`,
    String.raw`^\W*what (?:we|I) (?:would|should) (?:most |really |now )?like\b[^.;]{0,40}\bis\b`,
    String.raw`^\W*(?:and |but |so )?(?:would|might) it be possible (?:for|to)\b`,
    String.raw`^\W*(?:and |but |so )?is it possible (?:for (?:us|me|him|her|them|your)|to (?:have|see|know|meet))\b`,
    String.raw`^\W*(?:and |but |so )?(?:perhaps|surely|maybe),? (?:you|your (?:department|officials|office|ministers|council|board|company|committee|team|staff)|the (?:government|department|minister|council|board|company)) (?:could|would|might|will|can)\b(?! (?:be|have|not|agree|know|see (?:that|why|how)|imagine|understand)\b)`,
    String.raw`^\W*(?:do )?be (?:so good|so kind|good enough|kind enough) (?:as )?to\b`,
    String.raw`\b(?:the )?(?:group|APPG|committee)['’]s (?:\w+ )?(?:requests?|asks?|plea|appeal) (?:is|are)\b`,
    String.raw`^\W*(?:so |then |and |but |now |above all,? |at least |instead,? )?(?:(?:publish|withdraw|revoke|restore|reinstate|extend|renew|halt|suspend|scrap|release|bring back|commission) (?:the|this|that|these|those|it|them|him|her|all|every|an?|your|our)|(?:tell|send|show) (?:us|me)|come and (?:see|meet|talk|visit|hear))\b`,
    String.raw`^\W*(?:an?|your|any|some|early|the) (?:\p{L}+ ){0,2}(?:assurance|meeting|copy|statement|timetable|visit|list|explanation|confirmation|undertaking|commitment|sight)\b[^.;?!]{0,80}\bwould (?:be (?:\w+ ){0,2}(?:welcome|appreciated|helpful|valued|useful|of (?:great )?(?:value|help|use))|(?:greatly )?help us|mean)\b`,
    String.raw`(?<![\p{L}’'])(?:we|I)(?: \w+){0,2} wonder(?:ed|ing)? (?:if|whether) (?!any(?:body|one)\b)[^.;?!]{2,80}?\b(?:might|could|would|can|may|will)\b`,
    String.raw`\b(?:first|second|third|fourth|fifth|last|other|next|final|one|this) (?:matter |point |thing )?is (?:\w+ ){0,2}(?:a|an|our|my) (?:\w+ )?(?:request|plea|appeal)\b`,
    String.raw`(?<![\p{L}’'])(?:we|I)(?:['’](?:m|re)| am| are)?(?: \w+ly| very| most| much| both| all){0,2} (?:delighted|pleased|glad|happy|honoured|keen|anxious|proud|hoping|wish(?:ing)?|want(?:ing)?|like) to (?:invite|ask|urge|request) (?:you|your|the \p{Lu})`,
    String.raw`\bthe (?:very )?least (?:that )?(?:you|the \p{L}+(?: \p{L}+)?|your \p{L}+) (?:can|could|should|might) do (?:is|would be)\b`,
    String.raw`\byou (?:should|must|ought to),? (?:at the very least|at least|now|therefore|instead|personally|yourself|urgently|immediately|without delay),? \p{Ll}+`,
    String.raw`\bit is (?:our|my|the group['’]s) (?:\w+ )?(?:requests?|hope|wish|plea|appeal|desire) that\b`,
    String.raw`\b(?:we|I) (?:\w+ )?(?:seek|want|put|ask|bring|lay|press|pose|submit)\b[^.;:?!]{0,30}\b(?:two|three|four|five|six|several|some|these|the following|\d)\s+(?:\p{Ll}+ )?(?:undertakings?|assurances?|commitments?|requests?|questions?|things|steps|favours|promises|answers|measures)\b`,
    String.raw`(?<![\p{L}’'])(?:(?:the|our|my) (?:Co-?|Vice-?)?(?:Chair(?:man|woman|person|s)?|President|Secretary|Convenor|Convener|Treasurer|Officers|members)|he|she|they) (?:also |therefore |further |would |now |both |all ){0,2}(?:asks?|requests?|urges?|invites?|begs?) (?:that |whether |if )?(?:you|your)\b`,
    String.raw`(?<![\p{L}’'])(?:the|our|my) (?:Co-?|Vice-?)?(?:Chair(?:man|woman|person|s)?|President|Secretary|Convenor|Convener|Treasurer|Officers|members) (?:also |therefore |further |would |now |both |all ){0,2}(?:wants?|wish(?:es)?|likes?|needs?|asks?) to (?:know|hear|learn|understand|be told)(?! (?:nothing|no|that|more|less)\b)`,
    String.raw`\b(?:repeat|renew|reiterate) (?:our|my) (?:\w+ )?(?:calls?|requests?|plea|appeal|ask)\b`,
    String.raw`(?:^\W*(?:and |but |so |then )?|[,;:–—]\s*(?:and |then )?)kindly (?!\p{L}+ed\b|lent\b|given\b|sent\b|made\b|put\b|told\b|left\b|and\b|but\b|meant\b)\p{Ll}+`,
    String.raw`\byou are (?:\w+ly |therefore )?(?:urged|asked|requested|invited) to\b`,
    String.raw`^\W*(?:we|I)\b.*\b(?:and|but),? (?:\w+ly |also |therefore |now |would )?(?:ask|urge|request|call (?:up)?on|invite|implore|beg) (?:you|that|the|him|your|ministers)\b`,
    String.raw`^\W*(?:we|I)\b.*\b(?:and|but),? (?:would|should) (?:\w+ly |also |therefore |very much |both |most |much |be ){0,3}(?:(?:grateful|obliged|thankful|glad|appreciative|pleased) (?:if|for|of|to (?:know|hear|receive|have|learn|see))\b|(?:like|welcome|appreciate|value) (?:you|your|an?|the|it|confirmation|assurances?|clarification|sight)\b)`,
    String.raw`\b(?:our|my) (?:\w+ )?(?:asks?|requests?|demands?|plea|questions?)(?: (?:to|of|for) you(?:r \w+)?)? (?:is|are)\b(?! (?:that you (?:have|had)|(?:\w+ly |far |much |rather |a (?:good deal|little) )?(?:more|less|no|not|as|so)\b|(?:\w+ ){1,3}than\b))`,
    String.raw`^\W*(?:most )?grateful (?:if you|for your (?:reply|response|answer|confirmation|assurance|views|urgent))`,
  ].join('|'),
  'iu',
);

/** A request put to the recipient directly. */
export const DIRECT_ASK =
  /(?:^|[,;:—–]\s*|\b(?:and|but|so|therefore|first(?:ly)?|second(?:ly)?|third(?:ly)?|finally|lastly|also)\W\s*|^\W*)(?:(?:could|can|will|would|may|might) (?:you|I|we(?! be\b)|(?:somebody|someone|anybody|anyone|one) (?:in|from|at|of) your|the (?:government|minister|department|treasury|ministry|council|trust|board|company|authority|agency|committee|commission|bank|university|police|regulator)|your (?:department|officials|office|ministers|council|board|company|committee|team|staff))\b(?!,? (?:be|add|say|begin|first|also (?:say|thank|add|congratulate)|congratulate|thank|offer|express|conclude|remind|take this)\b)|(?:are|do|does|did|have|has|is|were|was) (?:you|your (?:department|officials|office)|the (?:government|department|minister|treasury|ministry))\b.*\?)/i;

/** What is to be done, without the doer: `that the sale be stopped`, `might a ramp be lent?`, `let Parliament see it`. */
export const UNADDRESSED_ASK = new RegExp(
  [
    String.raw`^\W*(?:and |but )?(?:(?:first|second|third|fourth|fifth|sixth|final|last)(?:ly)?|next|also|then|one|two|three)?,?\s*that\b(?:(?!\b(?:may|might|would|will|could|can|cannot|should|must|shall|to|ought|need)\b)[^.;?!]){2,160}?\bbe\b`,
    String.raw`^\W*(?:and |but |so )?(?:(?:if|failing|should|where|unless|otherwise|until|meanwhile|at least)\b[^,?]{0,90}, )?(?:could|might|can) (?:it|they|this|that|these|those) (?:not )?(?:now )?be (?!that\b|so\b|true\b|right\b|more\b|any\b|because\b|an?\b)\p{L}+[^?]*\?`,
    String.raw`^\W*(?:and |but |so )?(?:(?:if|failing|should|where|unless|otherwise|until|meanwhile|at least)\b[^,?]{0,90}, )?(?:(?:first|second|third|fourth|fifth|last|final)(?:ly)?,? )?(?:could|might|may|can|would|will|should|shall) (?!(?:it|that|this|there|anyone|anybody|nobody|we|I|you|he|she|they)\b)[^.;?!]{2,120}?\bbe (?!so\b|that\b|more\b|any\b|otherwise\b|true\b|right\b|wrong\b)\p{Ll}+[^?]*\?`,
    String.raw`^\W*(?:and |but |so )?(?:is|are|would) there (?:be )?(?:any|an?|some) (?:\p{Ll}+ )?(?:objections?|obstacles?|bar|prospect|chance|scope|plans?|intention|timetable|reason why)\b[^?]*\?`,
    String.raw`^\W*(?:and |but |so )?(?:could|might|may|can) (?:they|he|she) be (?:told|asked|given|sent|instructed|reminded|invited|shown|allowed|let)\b[^?]*\?`,
    String.raw`^\W*let (?!(?:us|me|alone|down|out|off|go|in|it be (?:said|known|clear|remembered)|there be|nobody|no ?one|him|her)\b)(?:(?:the|a|an|this|these|those|each|every|all|your|both|no)\b|\p{L}[\p{L}’'-]+ )`,
  ].join('|'),
  'iu',
);

/** `Please` with something to do; not a politeness of letters. */
export const PLEASE_ASK =
  /\bplease\b(?!,? (?:find|note|do(?:n['’]t| not)|accept|see\b|be (?:assured|aware|advised)|contact|quote|feel|consider the|reply (?:to|using|only)|visit|pass (?:on )?(?:my|our)|let (?:me|us|my office) know if (?:you|we|I|there|any)|excuse|forgive|refer|ignore|rest assured|get in touch|call|email|e-mail|telephone|allow|remember|use\b|address|direct|disregard|delete|notify|think before|be in touch|click|follow|read|send (?:any|all|your) (?:further )?(?:correspondence|queries)))/i;

/** A reply asked for by a day, and nothing else: that is the deadline. */
export const ONLY_A_REPLY =
  /^\W*(?:please|kindly|do please|please do)(?:,)? (?:(?:also|therefore|kindly|could you|would you) )?(?:reply|respond|answer|write back)(?: to (?:us|me|this letter|this))?(?: (?:in writing|by e-?mail|in full))?,? (?:by|before|within|no later than|not later than|on or before)\b(?![^.]*\b(?:and|with|to|confirm\w*|setting|stating|saying|explaining|telling|including|giving)\b)[^,;]{1,70}(?:, please)?\W*$/i;

/** `Let every child be taught to swim, the Act says`: others' words. */
export const SAID_BY_OTHERS =
  /,\s*(?:(?:as )?(?:the|this|that|his|her|its|their|your) (?:\p{L}+ ){1,4}(?:says|said|reads|read|has it|declares|declared|states|stated|provides|provided|goes|ran|runs|promised|put it)|(?:says|said|reads) (?:the|this|that|\p{Lu}))\b/iu;

/** A question to the recipient about what they do or know. */
export const QUESTION =
  /^\W*(?:(?:and|but|so|first(?:ly)?|second(?:ly)?|third(?:ly)?|finally|lastly|also|in particular|specifically),?\s+)?(?:(?:by|on|in|for|to|from|at|under|of) )?(?:what|when|how|which|who|whom|where|why|whether|is|are|has|have|does|do|did|will|would|can|could|should)\b.*\b(?:you|your|the (?:government|department|minister|treasury|ministry|home office|cabinet office|secretary of state))(?:['’]s)?\b.*\?\W*$/i;

/** `First, what was the average wait?`: one of several questions that are counted. */
export const COUNTED_QUESTION =
  /^\W*(?:(?:and|but),? )?(?:first|second|third|fourth|fifth|sixth|final|last)(?:ly)?,? (?:(?:by|on|in|for|to|from|at|under|of) )?(?:what|when|how|which|who|whom|where|why|whether|is|are|was|were|has|have|had|does|do|did|will|would|can|could|should)\b.*\?\W*$/i;

/** Any question but one that ends in doubt. */
export const ANY_QUESTION =
  /^\W*(?:(?:and|but|so|or),? )?(?:if [^,?]{2,60}, )?(?:(?:by|on|in|for|to|from|at|under|of) )?(?:what|when|how|which|who|whom|where|why|is|are|was|were|has|have|had|does|do|did|will|would|can|could|should|may|might)\b/i;

/** Questions that ask for nothing. */
export const RHETORICAL =
  /\b(?:how (?:can|could|many more|much longer)|is it any wonder|who could|why should|what is the point|how long must|what kind of|do you not|would you want|can you imagine|who would|how would you feel)\b/i;

/** What others ask, what was asked before, and what is not asked. */
export const NOT_AN_ASK =
  /\b(?:nor|neither) (?:do|are|am|would|will|did) (?:we|I)\b|\b(?:we|I) (?:do|are|am|would|will|can) ?(?:not|n['’]t) (?:now )?(?:ask|asking|call|calling|urge|urging|seek|seeking|request|requesting|suggest|propose|expect|recommend|demand|invite)|(?<!\b(?:would|could|will|can|may|might|should|that|if|please) )\byou (?:ask|asked|call|called|urge|urged|request|requested|invite|invited|recommend|also ask|also asked|suggest|propose|raise|raised)\b|\bask you to (?:wait|bear|accept my apolog)/i;

/** Words that introduce points to be done. */
export const LEAD_IN =
  /\b(?:following|calls?|asks?|requests?|demands?|questions?|recommendations?|recommend|urge|tell us|let (?:us|me) know|set out|confirm|explain|commit to|in particular|specifically|points|steps|actions?|measures|commitments?|grateful|please|could you|will you|would you|can you|must|need to|appeals?|undertakings?|assurances?|pleas?|look to|invite|have the following|to know)\b/i;

/** A sentence that says how many points are put, which the points then follow. */
export const COUNTED_POINTS =
  /\b(?:we|I|(?:the|our|this) (?:group|APPG|members|officers|(?:co-?)?chairs?))\b[^.:?!]{0,60}\b(?:put|puts|pose|raise|have|lay|bring|seek|submit|ask|place)\b[^.:?!]{0,40}\b(?:questions?|requests?|undertakings?|proposals?|assurances?|appeals?|favours|commitments?)\b(?! (?:in|on) \d)/i;

/** In a reply only these ask something of the recipient. */
export const REPLY_ASK =
  /\b(?:would|might) (?:also )?be (?:\w+ly |very )?(?:helpful|useful) (?:if you|to (?:know|have|receive))\b|\bgrateful if (?:you|(?:the|your) (?:group|committee|APPG)) (?:could|would|can)\b|\b(?:could|would|can|will) you (?:please |kindly )?(?:provide|send|let|confirm|supply|share|forward|complete|tell|arrange)\b|\bplease (?:provide|send|let (?:me|us) (?:know|have)|confirm|supply|forward|complete|arrange|could you|would you|share)\b|\bI (?:would )?(?:invite|ask|encourage|urge) you to\b|\b(?:I|we) would (?:be grateful|welcome|appreciate) (?:for )?(?:your|any|further|sight|details|evidence|if)\b/i;

/** Politeness of departments, which asks nothing of the group. */
export const REPLY_BOILERPLATE =
  /\bplease (?:quote|contact|note|do not|be assured|visit|allow|reply|see|find|accept)\b|\bif you (?:have|need|require|wish|would like|want|are|do not|believe|remain|think)\b|\bask you to (?:wait|bear|accept|be patient)|\bbear with (?:us|me)\b|\bunsubscribe\b|\bin (?:any|all) (?:future|further) correspondence\b/i;
