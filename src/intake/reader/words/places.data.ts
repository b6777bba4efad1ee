/** A postcode of the United Kingdom. */
export const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/;

/** Lines of an address: a building, a street, a town; not an office or a body. */
export const ADDRESS_LINE =
  /^(?:\d+[A-Za-z]?(?:[-–]\d+[A-Za-z]?)?,? [\p{Lu}\d]|(?:Floor|Room|Level|Suite|Unit|Flat|PO Box|P\.O\. Box|Freepost)\b|(?:\w+ )?(?:Floor|floor)\b|(?:London(?! Borough)|Cardiff|Caerdydd|Edinburgh|Belfast|Westminster|Manchester|Birmingham|Leeds|Glasgow|Bristol|Sheffield|Liverpool|Newcastle|York|Stormont|Holyrood|Bae Caerdydd|Cardiff Bay|Whitehall|Aberdeen|Dundee|Swansea|Bangor|Nottingham|Leicester|Southampton|Plymouth|Exeter|Norwich|Cambridge|Oxford|Brussels|Paris|Geneva|Washington|United Kingdom|UK|England|Scotland|Wales|Northern Ireland)(?:[, ]|$)|House of (?:Commons|Lords)|Houses of Parliament|Palace of Westminster|Portcullis House|Norman Shaw|Constituency Office|Parliamentary Office|Town Hall|Civic (?:Centre|Offices?)|County Hall|City Hall|Guildhall|Shire Hall|(?:Trust |Group |Service |Police )?Headquarters|Head Office|Registered Office|Millbank|Fielden House|Old Palace Yard|Parliament (?:Street|Square|House|Buildings)|King Charles Street|Marsham Street|Victoria Street|Downing Street|Great George Street|Richmond House|Caxton House|Horse Guards|Main Building|Castle Buildings|Scottish Parliament|The Scottish Parliament|Senedd Cymru|Tŷ Hywel|Crown Buildings|St Andrew's House|Victoria Quay|Dover House|Gwydyr House|Stormont (?:Castle|House|Estate)|Dundonald House|Queen Elizabeth House|Cathays Park|Parc Cathays|[\p{Lu}][\p{L}'’.-]+(?: [\p{Lu}&][\p{L}'’.-]*){0,4} (?:Street|Road|Avenue|Lane|Square|Place|Gate|Row|Terrace|Drive|Way|Crescent|Close|Gardens|Wharf|Quay|Yard|Buildings?|House|Tower|Court|Park|Hill|Green|Stryd|Heol|Ffordd|Estate|Embankment|Walk|Mews|Parade|Hall|Centre|Palace|Barracks)(?:,|$))/u;

/** Buildings that parliaments and departments sit in, which a letterhead may carry alone. */
export const LETTERHEAD =
  /^(?:(?:The )?(?:House|Houses) of (?:Commons|Lords|Parliament)|(?:The )?Scottish Parliament|Senedd(?: Cymru)?(?: \/ Welsh Parliament)?|Welsh Parliament|Northern Ireland Assembly|Palace of Westminster|UK Parliament|Parliament of the United Kingdom)(?:,? London)?(?:,? SW1A \d[A-Z]{2})?\.?$/i;

/** Lines that say how to reach the sender. */
export const CONTACT =
  /^(?:t|tel|telephone|phone|ff[oô]n|mobile|mob|m|f|fax|e|e-?mail|e-?bost|w|web|website|twitter|x|direct(?: line)?|switchboard|contact|minicom|textphone|enquiries)\s*[:.]\s*\S|^(?:\+44|\(?0\d{2,4}\)?)[\d ()]{6,16}$|^www\.|^https?:|^@\w+$|\bTel(?:ephone)?[:.]? *[+(]?\d/i;

/** An e-mail address. */
export const EMAIL = /[A-Za-z0-9][A-Za-z0-9._%+'-]{0,63}@[A-Za-z0-9][A-Za-z0-9.-]{0,120}[A-Za-z0-9]/g;
