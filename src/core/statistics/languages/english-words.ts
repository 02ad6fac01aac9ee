import type { NumberLanguage } from './language.ts';

/** Words around quantities: labels, function words and nouns in English. */
export const englishWords = {
  labels:
    'article articles isbn issn doi postcode zip art arts question questions law laws act acts decree decrees bill bills resolution resolutions res paragraph paragraphs para paras section sections sec sect chapter chapters ch page pages p pp table tables figure figures fig figs box boxes annex annexes appendix appendices footnote footnotes note notes endnote recommendation recommendations volume vol vols issue title titles book rule rules principle principles goal goals target targets sdg form norm norms standard standards version versions room case claim claims example equation equations eq eqs compound number numbers no nos nr nrs n num convention conventions protocol protocols directive directives regulation regulations clause clauses schedule item items interstate line phase step stage level grade category type tier appendix exhibit ext extension tel telephone fax phone page chapter part module unit zone agenda formula channel order ordinance circular edition iso nch ley decreto amendment amendments docket doc document dec decision decisions ruling judgment file lot op cop gpa iii iv route highway flight week weeks day arm cohort visit wing ward room floor suite stata spss nvivo arcgis qgis windows android eviews maxqda column columns row rows'.split(
      ' ',
    ),
  pluralLabels:
    'articles arts claims equations eqs laws acts decrees bills resolutions paragraphs paras sections chapters pages pp tables figures figs boxes annexes appendices footnotes notes recommendations vols titles rules principles goals targets norms standards versions numbers nos nrs conventions protocols directives regulations clauses items amendments decisions columns rows'.split(
      ' ',
    ),
  phoneWords:
    'tel telephone phone phones fax call calling helpline helplines hotline hotlines lifeline dial dialling whatsapp mobile toll contact'.split(
      ' ',
    ),
  functionWords:
    'the a an of to in on at by for from with without into onto over under between among during through across per as than and or but nor so if that which who whom whose this these those it its they them their he she his her we our you your i is are was were be been being has have had having do does did will would shall should can could may might must cannot not no nor yet while when where whereas because although though since until before after about against also only both either neither each every all any some most more less fewer such then there here now still just even already currently nationwide worldwide including namely compared according following related linked corresponding concerning regarding respectively annually however respectively overall due based living used using increased decreased rose fell reported said held married died killed injured aged compared per cent percent out up down ago later earlier old spent went took gave made found felt saw got came'.split(
      ' ',
    ),
  irregularPlurals: [
    'people',
    'children',
    'women',
    'men',
    'persons',
    'police',
    'youth',
    'staff',
    'personnel',
    'cattle',
    'sheep',
    'fish',
    'mice',
    'feet',
    'media',
    'data',
    'criteria',
    'households',
    'schoolchildren',
    'indigenous',
  ],
  countedOneAfter: [
    'only',
    'just',
    'exactly',
    'least',
    'than',
    'most',
    'about',
    'minus',
    'negative',
    'and',
    'by',
  ],
  numberNouns: ['number', 'numbers', 'total'],
  countedNouns: ['population'],
  otherWords: ['other', 'such', 'more'],
  ofWhom: ['of whom', 'of which', 'of these', 'of them'],
} satisfies Partial<NumberLanguage>;
