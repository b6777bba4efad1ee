/** Words that put a day as a limit, right before it. */
export const LIMIT =
  /\b(?:by|before(?! (?:them|us|me|him|her|you|it)\b)|no later than|not later than|ahead of|in advance of|prior to|in time for|on or before|at the latest by|deadline (?:is|of|for \w+ is))\b/i;

/** Whose limit it is not: `works begun`, `those who applied`, `claims that were lodged`. */
export const OF_OTHERS =
  /(?<!\b(?:have|has|having|get|see|want|wants|need|needs|like)\b[^,;]{0,60})\b(?:\p{L}{3,}s|those|people|children|women|men|anyone|anybody|everyone|everybody|land|work|money|property)(?: \p{L}+ly)?(?: (?:that|which|who)(?: (?:was|were|is|are|has|have|had)(?: been)?)?)? (?:\p{L}{2,}ed|begun|made|built|born|laid|taken|bought|sold|sent|held|given|signed|put|paid|dealt|done|left|lost|met|known|drawn|run)(?: [^,;.]{0,30})?\s+$|\b(?:was|were|had(?: been)?)(?: \p{L}+ly)? \p{L}{2,}ed(?: [^,;.]{0,30})?\s+$|\b(?:who|whose)\b[^,;.]{0,60}$/iu;

/** In a request: when that which it is about begins, ends or is done. */
export const SCHEDULED =
  /\b(?:(?:is|are)(?: now)? (?:due|set|to|scheduled|planned|expected|intended|meant) (?:to )?(?:be )?\p{L}+|(?:begin|start|open|close|end|expire|lapse|shut|cease|stop)s?|(?:runs?|comes?) (?:out|to an end|into force)|takes? effect)(?: [^,;.]{0,30})? on\s*(?:the\s*)?$/iu;

/** A question only to be told, which no day limits. */
export const INQUIRY =
  /^\W*(?:(?:on|at|by|in|for) )?(?:what|when|which|how|who|why|where|does|do|did|is|are|was|has|have)\b|\b(?:whether|intends?|how (?:many|much))\b/i;

/** Words for an answer. */
export const ANSWER =
  /\b(?:repl(?:y|ies)|respon(?:d|se|ses)|answers?|answered|hear(?:ing)? (?:back )?from you|word from you|to know\b|(?:need|want|like)(?: to have)? (?:this|these|it|that)\b|write (?:back )?to (?:us|me)|let (?:us|me|him|her|them|(?:our|the|my) [\w ]{3,30}?) (?:know|have)|(?:obliged|grateful|thankful|glad) (?:for|of|to have) (?:this|these|it|them|both|your)\b|(?:a|your|one) (?:line|note|letter) (?:from you|in (?:reply|return))|(?:obliged|grateful|thankful|glad) (?:for|of) (?:a|your|one|an early) (?:line|word|note)\b|write again|will say\b|say (?:what|whether|when|how)|your (?:views|confirmation|decision|assurance)|tell (?:us|me)|confirm(?:ation)?|update|set out|written (?:statement|assurance))\b/i;

/** Words for asking, which an answer's day needs. */
export const REQUEST =
  /\b(?:grateful|please|could you|would you|will you|can you|may (?:we|I)|ask|request|urge|call on|look(?:ing)? (?:forward|to)|welcome|appreciate|hope|expect|needs?|invite|would like|should (?:like|welcome|appreciate|value)|want|seek|should be|must|helpful|would help|allow (?:me|us)|essential|necessary|needed|required|important|vital|await|obliged|thankful|glad|kindly|do let|let (?:us|me) (?:know|have|hear)|in time for|unless (?:we|I) (?:have|hear|receive|get|am|are)|if (?:we|I) (?:have|do) not|reach(?:es)?|would (?:suit|do|oblige|reach|mean|allow|enable|let|permit|ensure|give|help|be (?:in time|enough|best|ideal|an?\b|of\b|much|very|most|greatly|warmly|welcome|appreciated|valued|helpful|kind|needed))|should (?:reach|arrive|come)|(?:we|I) trust|count on|rely on|not,? (?:we think,? )?too (?:much|soon)|encouragement|mind(?:ed)? to|at the latest)\b/i;

/** The writers' own doings, which turn no request. */
export const OWN_EVENT =
  /\b(?:we|I)(?:['’](?:m|re|ll)| am| are| shall| will)+ (?:be )?(?:meeting|visiting|seeing|speaking|raising|tabling|launching|presenting|hosting|travelling|in|at)\b|^\W*(?:we|I) (?:shall|will|intend to|plan to|propose to)(?: otherwise| then| also)? (?:seek|raise|table|ask|return|publish|put|write|launch|present|hold|meet|be (?:holding|hosting|launching|raising))\b|\b(?:(?:our (?:group|APPG|next|annual|own|inaugural)|the (?:group|APPG))(?:['’]s)?(?: \w+){0,3} (?:meeting|session|conference|reception|AGM|report|launch|event|roundtable|evidence)|the next (?:meeting|session|evidence session)\b(?! of (?:the |your )?(?!group\b|APPG\b))|we (?:will|shall|are|next|plan to)? ?(?:meet|meeting|hold|holding|host|hosting|launch|launching|publish|publishing|gather)|(?:group|APPG) (?:will|next|meets|is to|is) ?(?:meet|hold|host|launch|publish)?|drop-in|(?:its|our) annual \w+|our (?:meeting|report|inquiry|launch|conference|visit|evidence session|reception))\b/i;

/** Parliament's return, told beside the day of an answer: it only says when. */
export const PARLIAMENT_IS_BACK =
  /\b(?:Parliament|the House|both Houses|Holyrood|the Senedd|the Assembly|Stormont|Westminster|Members) (?:returns?|resumes?|reconvenes?|comes? back|sits? again|(?:is|are) back)(?: from recess)?,? (?:on|from)\s*$/i;

/** Limits that name no day. */
export const UNDATED_LIMIT =
  /\b(?:before(?! (?:Parliament|the House|both Houses|Members|the public|the courts?|ministers)\b(?! (?:rises|returns|resumes|sits|adjourns|prorogues|is\b|dissolves)))|by|ahead of|prior to|in advance of|in time for)\s+(?:the (?:time|end of|start of|beginning of|close of)\s+)?(?:(?:the|this|next|that|our|its|your)\s+)?(?:(?:\p{Lu}[\p{L}’'-]+|forthcoming|upcoming|next|autumn|spring|summer|winter|parliamentary|party|bill['’]s|current|coming|conference|legislative|final|of)\s+){0,5}(?:recess|House (?:rises|returns|resumes|sits|adjourns|prorogues)[^.,;]{0,50}|Parliament (?:rises|returns|resumes|is (?:prorogued|dissolved)|dissolves)[^.,;]{0,50}|prorogation|dissolution|session|Budget|Statement|Spending Review|King['’]s Speech|Queen['’]s Speech|Report stage|Committee stage|Second Reading|Third Reading|Easter|Christmas|Whitsun|New Year|(?:summer|autumn|winter|spring|season)(?! (?:gales|storms|rains|floods|frosts|weather|tides))|school year|academic year|term|general election|election|summit|conference|COP ?\d{0,2}|Ramadan|Diwali)\b[^.,;?]{0,40}|\b(?:by|before|in) (?:early|mid|late)[- ](?:January|February|March|April|May|June|July|August|September|October|November|December)\b/iu;

/** Limits that name what happens instead of a day; only for an answer. */
export const UNDATED_HAPPENING =
  /\b(?:before|by the time)\s+(?:the|your|its|their|that|this)\s+(?:\p{L}[\p{L}’'-]+\s+){1,3}(?:leaves?|departs?|sails?|sets? (?:out|off)|meets?|gathers?|convenes?|assembles?|begins?|opens?|starts?|closes?|ends?|concludes?|returns?|reconvenes?)\b/iu;

/** A span told with its verbs: what begins it, and what stands between its first day and its last. */
export const SPAN_BEGINS =
  /\b(?:opens?|begins?|starts?|commences?|sits?|runs?|lasts?|from|meets?|convenes?)\b[^.;]{0,40}$/i;
export const SPAN_GOES_ON =
  /^[\s,]*(?:\d{4}\s*)?(?:and\s+)?(?!(?:the|an?|our|their|its|your|his|her|this)\s)[^.;\d]{0,30}\b(?:until|till|through|to|up to|ends?(?: on)?|closes?(?: on)?|finish(?:es)?(?: on)?|concludes?(?: on)?)\s*$/i;
