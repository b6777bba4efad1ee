import { escaped, type Links } from './docx-xml.js';

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The names that the elements of every part begin with. */
export const NAMESPACES = `xmlns:w="${W}" xmlns:r="${R}"`;

/** The style of each kind of paragraph: its name, what it is based on, and how it looks. */
const STYLES: readonly (readonly [id: string, name: string, paragraph: string, run: string])[] = [
  ['Title', 'Title', '<w:spacing w:before="60" w:after="160"/>', '<w:b/><w:bCs/><w:sz w:val="44"/><w:szCs w:val="44"/>'],
  ['Subtitle', 'Subtitle', '<w:spacing w:after="100"/>', '<w:sz w:val="24"/><w:szCs w:val="24"/>'],
  [
    'Heading1',
    'heading 1',
    '<w:keepNext/><w:keepLines/><w:spacing w:before="360" w:after="120"/><w:outlineLvl w:val="0"/>',
    '<w:b/><w:bCs/><w:sz w:val="30"/><w:szCs w:val="30"/>',
  ],
  [
    'Heading2',
    'heading 2',
    '<w:keepNext/><w:keepLines/><w:spacing w:before="200" w:after="80"/><w:outlineLvl w:val="1"/>',
    '<w:b/><w:bCs/><w:sz w:val="24"/><w:szCs w:val="24"/>',
  ],
  ['Caption', 'caption', '<w:keepNext/><w:spacing w:before="160" w:after="60"/>', '<w:b/><w:bCs/>'],
  ['TableText', 'Table Text', '<w:spacing w:before="20" w:after="20"/>', '<w:sz w:val="18"/><w:szCs w:val="18"/>'],
  ['ItemFirst', 'Item First', '<w:keepNext/><w:spacing w:before="120" w:after="20"/>', ''],
  ['ItemLine', 'Item Line', '<w:spacing w:after="20"/><w:ind w:left="284"/>', ''],
  ['ListBullet', 'List Bullet', '<w:spacing w:after="20"/>', ''],
  ['Footer', 'footer', '<w:tabs><w:tab w:val="right" w:pos="9866"/></w:tabs><w:spacing w:after="0"/>', '<w:sz w:val="17"/><w:szCs w:val="17"/>'],
]; // prettier-ignore

const DEFAULTS =
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/>' +
  '<w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>' +
  '<w:pPrDefault><w:pPr><w:spacing w:after="100" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>';

const BORDER = 'w:val="single" w:sz="4" w:space="0" w:color="B1B4B6"';

const TABLE_STYLE =
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
  '<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="80" w:type="dxa"/>' +
  '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  '<w:style w:type="table" w:customStyle="1" w:styleId="ReportTable"><w:name w:val="Report Table"/><w:basedOn w:val="TableNormal"/>' +
  `<w:tblPr><w:tblBorders><w:top ${BORDER}/><w:bottom ${BORDER}/><w:insideH ${BORDER}/></w:tblBorders></w:tblPr>` +
  '<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="EEF1F1"/></w:tcPr></w:tblStylePr></w:style>';

/** The styles part. */
export function stylesXml(): string {
  const own = STYLES.map(
    ([id, name, paragraph, run]) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/>` +
      `<w:pPr>${paragraph}</w:pPr>${run && `<w:rPr>${run}</w:rPr>`}</w:style>`,
  );
  return (
    `${XML}<w:styles ${NAMESPACES}>${DEFAULTS}` +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>' +
    '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="1A5E96"/><w:u w:val="single"/></w:rPr></w:style>' +
    `${own.join('')}${TABLE_STYLE}</w:styles>`
  );
}

/** One kind of list: dots. */
export const NUMBERING =
  `${XML}<w:numbering ${NAMESPACES}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>` +
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>' +
  '<w:pPr><w:ind w:left="568" w:hanging="284"/></w:pPr></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';

export const SETTINGS =
  `${XML}<w:settings ${NAMESPACES}><w:compat><w:compatSetting w:name="compatibilityMode" ` +
  'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-GB"/></w:settings>';

/** What stands at the foot of each page: the group and the report, and the number of the page. */
export function footerXml(foot: string): string {
  const field = (name: string): string =>
    `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
  const text = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
  return (
    `${XML}<w:ftr ${NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${text(escaped(foot))}<w:r><w:tab/></w:r>` +
    `${text('Page ')}${field('PAGE')}${text(' of ')}${field('NUMPAGES')}</w:p></w:ftr>`
  );
}

/** What the document is: title, who made it, when, in which language. */
export function coreXml({ title, group, madeAt }: { title: string; group: string; madeAt: string }): string {
  const at = `xsi:type="dcterms:W3CDTF">${madeAt}`;
  return (
    `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
    'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(group)}</dc:creator><dc:language>en-GB</dc:language>` +
    `<dcterms:created ${at}</dcterms:created><dcterms:modified ${at}</dcterms:modified></cp:coreProperties>`
  );
}

/** The relations of the document, with every address that it leads to. */
export function relationsXml(links: Links): string {
  const own = [
    ['rIdStyles', 'styles', 'styles.xml'],
    ['rIdNumbering', 'numbering', 'numbering.xml'],
    ['rIdSettings', 'settings', 'settings.xml'],
    ['rIdFooter', 'footer', 'footer1.xml'],
  ].map(([id, type, target]) => `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`);
  const others = links.all.map(
    ([id, address]) =>
      `<Relationship Id="${id}" Type="${R}/hyperlink" Target="${escaped(address)}" TargetMode="External"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${own.join('')}${others.join('')}</Relationships>`;
}

export const ROOT_RELATIONS =
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">` +
  `<Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/>` +
  `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

const part = (name: string, type: string): string => `<Override PartName="${name}" ContentType="${type}"/>`;

export const CONTENT_TYPES =
  `${XML}<Types xmlns="${PACKAGE}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  part('/word/document.xml', `${CONTENT}.document.main+xml`) +
  part('/word/styles.xml', `${CONTENT}.styles+xml`) +
  part('/word/numbering.xml', `${CONTENT}.numbering+xml`) +
  part('/word/settings.xml', `${CONTENT}.settings+xml`) +
  part('/word/footer1.xml', `${CONTENT}.footer+xml`) +
  part('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
  '</Types>';
