/** What happens once, on its day: to speak of the day is to speak of the thing. */
const OCCASION_NOUNS = String.raw`(?:(?:by-)?elections?|referend(?:um|a)|ballot|poll|polling(?: day)?|vote|division|debates?|second reading|third reading|report stage|committee stage|royal assent|budget|(?:autumn|spring|winter) statement|ministerial statement|(?<=\b(?:your|next|his|her|chancellor['’]s|minister['’]s) )statement|spending review|(?:king|queen)['’]s speech|summits?|conferences?|congress|council of ministers|european council|assembly|convention|plenary|session|sitting|COP ?\d+|meetings?|AGM|general meeting|seminar|talks|negotiations|hearings?|trial|retrial|inquest|inquiry|tribunal|appeal|sentencing|verdict|consultation|call-in|call for evidence|auction|(?<!\b(?:on|for) )sale|execution|deportation|extradition|eviction|demolition|removal|flight|inauguration|exhibition|festival|championships?|games|grand prix|strike|closure|shutdown|switch-?off|handover|merger)`;

/** What lasts, and is only told by when it starts and ends: none of its days is an occasion. */
const TERM_NOUNS = String.raw`(?:(?:year|month|week|field|clinical|drug|road|safety|pilot) trials?|subsid(?:y|ies)|grants?|funds?|funding|money|contracts?|franchise|concession|licen[cs]es?|permits?|permission|consents?|leases?|tenanc(?:y|ies)|tenure|agreements?|moratorium|relief|exemption|waiver|derogation|scheme|programme|pilot|project|initiative|fellowship|scholarship|bursary|appointment|term|terms|mandate|secondment|sponsorship|(?:price|accounting|control|grace|transition(?:al)?|financial|funding|review|notice|contract|trial) (?:period|year)|year|decree|order|regulations|act|law|rules|code|standard|tariff|cap|price cap|warranty|guarantee|insurance|visas?|leave|treaty|protocol|sanctions|round|window|applications?|claims?|entries|nominations|registration|enrolment|bookings?|register|survey|portal|helpline|break|offer|target|strategy|plan|timetable|season|holidays?)`;

/** The doing of a body or a court: what it settles that day it has settled. */
const SETTLING = String.raw`(?:votes?|meets?|decides?|debates?|determines?|considers?|sits?|convenes?|reconvenes?|assembles?|gathers?|hears (?!that\b)|hear (?!from\b|that\b)|rules? on|elects?|chooses?|adopts?|ratif(?:y|ies)|(?:takes?|gives?|hears?) (?:oral |further |written )?evidence|goe?s? to the (?:polls|vote|country)|goe?s? on trial|stands? trial|goe?s? under the hammer|(?:is|are) (?:due )?in court|(?:comes?|goe?s?|appears?) before)`;

/** What is done to somebody or something on a day and not undone the day after. */
const DONE = String.raw`(?:debated|decided|determined|voted (?:on|upon)|put to|heard|tried|considered|taken|tabled|moved|laid(?: before)?|discussed|elected|polled|balloted|chosen|held|hosted|executed|hanged|put to death|deported|removed|returned|extradited|sentenced|evicted|demolished|pulled down|felled|scrapped|auctioned|sold|surrendered|handed over|transferred|closed|shut|switched off|turned off|cut off|withdrawn|abolished|repealed|disbanded|wound up|signed|ratified|inaugurated|questioned|flown (?:out|home|back)|sworn in|unveiled)`;

const AHEAD = String.raw`(?:will|shall|must|(?:is|are)(?: \p{L}+ly)?(?: now| due| set| expected| scheduled| planned| likely| about| listed| going| first| next)*|due|set|expected|scheduled|planned) (?:to )?`;

/** Nouns of occasions and of what lasts; the noun at the head of a phrase tells which it is. */
export const OCCASION_NOUN = new RegExp(String.raw`\b${OCCASION_NOUNS}\b(?!['’]s?\b)`, 'iu');
export const TURNING_NOUN = new RegExp(
  String.raw`\b(?:(${OCCASION_NOUNS})|${TERM_NOUNS})\b(?!['’]s?\b)(?! (?:period|${OCCASION_NOUNS}|${TERM_NOUNS})\b)`,
  'giu',
);

/** Verbs that name an occasion by themselves. */
export const OCCASION_VERB = new RegExp(
  String.raw`\b(?:${SETTLING}|${AHEAD}(?:be (?:\p{L}+ly )?)?${DONE}|(?:(?:is|are)(?: then| being)?|to be) ${DONE}|(?:takes?|taking) place|${AHEAD}take place|${AHEAD}(?:be asked|be invited|question|examine|evict|deport|execute|demolish|extradite|sentence|auction|(?:announce|give|deliver|hand down) (?:its |his |her |their |the )?(?:decision|judge?ment|ruling|verdict)|unveil|host|play host|sail|depart|fly|perform|sing|appear (?:before|in court)|march|strike|stand trial|go on trial|go before)|to be host|sails?|departs?|flies|(?:has|have) (?:set aside|set down|allotted|appointed|named) (?:the )?(?:days?|week|morning|afternoon)(?: (?:of|from|between))?)\b`,
  'giu',
);

/** Something shuts: an occasion unless what shuts is a scheme, a list or the like. */
export const SHUTTING = new RegExp(
  String.raw`\b(?:closes?|shuts?|close (?:their|its) doors|(?:cease|stop)s? to (?:run|operate|trade)|${AHEAD}(?:\p{L}+ly )?(?:close|shut))\b`,
  'giu',
);

/** Verbs that tell of any day: what they tell is known by their subject. */
export const TELLING_VERB = new RegExp(
  String.raw`\b(?:opens?|begins?|starts?|commences?|resumes?|closes?|shuts?|ends?|concludes?|finish(?:es)?|runs?(?: out)?|lasts|(?:to|will|should|may) last|continues?|falls?(?: due)?|expires?|lapses?|comes? to an end|(?:takes?|taking) effect|comes? into (?:force|effect|operation)|is|are|will be|to be|now|fixed|listed|set|scheduled|due|planned|arranged|called|timetabled|down|pencilled in)\b`,
  'giu',
);

/** Acts of those written to, whatever they are. */
export const ACT_OF_YOURS =
  /\b(?:you|your (?:department|ministry|office|officials|ministers|government|council|cabinet|board|committee|trust|company|bank|agency|authority|commission|panel)) (?:(?:will|shall|are (?:now |due |to be |about )?to|is (?:now |due |about )?to|intends? to|plans? to|proposes? to|means? to|expects? to|hopes? to)(?! (?:know|note|recall|remember|recognise|be aware|have|see|understand|find)\b)(?: \p{L}+)?|publish(?:es)?|announces?|decides?|meets?|votes?)\b/iu;

/** What behind the day lies; the verb that governs it is over. */
export const OVER =
  /\b(?:was|were|had|did|(?:has|have) been|said|wrote|published|announced|reported|told|met|held|launched|signed|passed|voted|received|dated|made|gave|took|came|stood|since|ago|visited|asked|urged|replied|answered|admitted|confirmed|promised|stated|issued|closed|opened|began|started|ended|died|killed|arrested|convicted|detained|laid|set|agreed|granted|extended|postponed)\b/giu;

/** Where somebody will be that day; an occasion only with what they are there for. */
export const PRESENCE = /\b(?:will|shall|is to|are to) be (?:in|at) (?:the )?\p{Lu}\p{L}+[^.;,]{0,30}$/u;

/** Of what ends, only that to which an answer can be given until it does is an occasion. */
export const ENDING =
  /\b(?:ends?|comes? to an end|expires?|lapses?|runs?(?: out)?|lasts?|concludes?|finish(?:es)?|continues?)$/i;
export const TAKES_ANSWERS = /\b(?:consultation|call-in|call for evidence|ballot|polls?|polling|voting)\b/i;
