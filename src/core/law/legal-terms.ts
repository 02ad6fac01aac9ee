/**
 * The vocabulary of legal references in English, Spanish, French and Portuguese, folded (lower case, no diacritics).
 * Adding a language is adding its words here.
 */

/** Words for a provision and what stands before its number in normal form; articles stand alone: "367 ter". */
export const provisionWords: Readonly<Record<string, string>> = {
  ...each('article articles art arts articulo articulos artigo artigos', ''),
  ...each('section sections sec secs s ss seccion secciones secao secoes', 'section'),
  ...each('§ §§', '§'),
  ...each('title titles titulo titulos titre titres', 'Title'),
  ...each('chapter chapters capitulo capitulos chapitre chapitres', 'Chapter'),
  ...each('book libro livre livro', 'Book'),
  ...each('rule rules regla reglas regle regles regra regras', 'Rule'),
  ...each('annex anexo annexe', 'Annex'),
};

/** Of these, the ones that are everyday words: references only with an instrument behind them. */
export const needInstrument: ReadonlySet<string> = new Set([
  'Chapter',
  'Book',
  'Rule',
  'Annex',
  'section',
  'Title',
  '§',
]);

/** Endings of inserted articles, folded, and their normal form. */
export const provisionSuffixes: Readonly<Record<string, string>> = {
  bis: 'bis',
  ter: 'ter',
  quater: 'quáter',
  quarter: 'quáter',
  quinquies: 'quinquies',
  quinquis: 'quinquies',
  sexies: 'sexies',
  septies: 'septies',
  octies: 'octies',
  nonies: 'nonies',
  novies: 'nonies',
  decies: 'decies',
  undecies: 'undecies',
  duodecies: 'duodecies',
};

/** Kinds of numbered instruments and their English name. Longer phrases win. */
export const numberedInstruments: readonly (readonly [string, string])[] = [
  ...pairs('law laws ley leyes loi lois lei leis', 'Law'),
  ...pairs('act acts', 'Act'),
  ...phrases(['organic law', 'ley organica', 'loi organique', 'lei organica'], 'Organic Law'),
  ...phrases(['ley organica constitucional', 'constitutional organic law'], 'Constitutional Organic Law'),
  ...phrases(['lei complementar', 'complementary law'], 'Complementary Law'),
  ...phrases(['decree', 'decrees', 'decreto', 'decretos', 'decret', 'decrets'], 'Decree'),
  ...phrases(
    [
      'decree-law',
      'decree law',
      'decree-laws',
      'law decree',
      'law-decree',
      'decreto ley',
      'decreto-ley',
      'decretos leyes',
      'decret-loi',
      'decreto-lei',
      'decreto lei',
    ],
    'Decree-Law',
  ),
  ...phrases(
    ['decree with force of law', 'decree having the force of law', 'decreto con fuerza de ley', 'dfl'],
    'Decree with Force of Law',
  ),
  ...phrases(['supreme decree', 'decreto supremo'], 'Supreme Decree'),
  ...phrases(['legislative decree', 'decreto legislativo', 'decret legislatif'], 'Legislative Decree'),
  ...phrases(['royal decree', 'real decreto', 'arrete royal'], 'Royal Decree'),
  ...phrases(['executive decree', 'decreto ejecutivo'], 'Executive Decree'),
  ...phrases(['presidential decree', 'decreto presidencial', 'decret presidentiel'], 'Presidential Decree'),
  ...phrases(['exceptional decree', 'decreto exento', 'exempt decree'], 'Exceptional Decree'),
  ...phrases(['emergency decree', 'decreto de urgencia'], 'Emergency Decree'),
  ...phrases(['executive order'], 'Executive Order'),
  ...phrases(['ordinance', 'ordenanza', 'ordonnance', 'portaria'], 'Ordinance'),
  ...phrases(['resolution', 'resolutions', 'resolucion', 'resoluciones', 'resolucao'], 'Resolution'),
  ...phrases(['exempt resolution', 'resolucion exenta'], 'Exempt Resolution'),
  ...phrases(['directive', 'directiva', 'diretiva'], 'Directive'),
  ...phrases(
    ['framework decision', 'decision marco', 'decision cadre', 'decisao quadro'],
    'Framework Decision',
  ),
  ...phrases(['regulation', 'reglamento', 'reglement'], 'Regulation'),
  ...phrases(
    ['general comment', 'observacion general', 'observation generale', 'comentario geral'],
    'General comment',
  ),
  ...phrases(
    ['general recommendation', 'recomendacion general', 'recommandation generale'],
    'General recommendation',
  ),
  ...phrases(['ilo convention', 'convenio de la oit', 'convention de l oit'], 'ILO Convention'),
  // Of the International Labour Organization where "of the ILO" follows.
  ...phrases(['convention', 'convenio', 'convencao'], 'Convention'),
  ...phrases(['dl', 'd l'], 'Decree-Law'),
  ...phrases(['d f l'], 'Decree with Force of Law'),
  ...phrases(['ds', 'd s'], 'Supreme Decree'),
];

/** Instruments known by name: every writing and the one English name they share. */
export const namedInstruments: readonly (readonly [string, string])[] = [
  ...phrases(
    ['road traffic code', 'traffic code', 'code de la route', 'codigo de transito'],
    'Road Traffic Code',
  ),
  ...phrases(['education code', 'code de l education'], 'Education Code'),
  ...phrases(['environment code', 'environmental code', 'code de l environnement'], 'Environment Code'),
  ...phrases(
    ['code of social action and families', 'code de l action sociale et des familles'],
    'Code of Social Action and Families',
  ),
  ...phrases(
    [
      'code of entry and residence of aliens and of the right to asylum',
      'code de l entree et du sejour des etrangers et du droit d asile',
    ],
    'Code of Entry and Residence of Aliens and of the Right to Asylum',
  ),
  ...phrases(
    ['optional protocol to the international covenant on economic social and cultural rights'],
    'Optional Protocol to the International Covenant on Economic, Social and Cultural Rights',
  ),
  ...phrases(
    ['optional protocol to the international covenant on civil and political rights'],
    'Optional Protocol to the International Covenant on Civil and Political Rights',
  ),
  ...phrases(
    [
      'international convention for the protection of all persons from enforced disappearance',
      'convencion internacional para la proteccion de todas las personas contra las desapariciones forzadas',
      'cped',
    ],
    'International Convention for the Protection of All Persons from Enforced Disappearance',
  ),
  ...phrases(['penal code', 'codigo penal', 'code penal'], 'Penal Code'),
  ...phrases(['criminal code'], 'Criminal Code'),
  ...phrases(['civil code', 'codigo civil', 'code civil'], 'Civil Code'),
  ...phrases(
    ['penal procedural code', 'codigo procesal penal', 'criminal procedural code'],
    'Penal Procedural Code',
  ),
  ...phrases(
    ['penal procedure code', 'codigo de procedimiento penal', 'code of penal procedure'],
    'Penal Procedure Code',
  ),
  ...phrases(
    [
      'code of criminal procedure',
      'criminal procedure code',
      'code de procedure penale',
      'codigo de processo penal',
    ],
    'Code of Criminal Procedure',
  ),
  ...phrases(
    [
      'code of civil procedure',
      'civil procedure code',
      'codigo de procedimiento civil',
      'code de procedure civile',
      'codigo de processo civil',
    ],
    'Code of Civil Procedure',
  ),
  ...phrases(['civil procedural code', 'codigo procesal civil'], 'Civil Procedural Code'),
  ...phrases(
    [
      'labour code',
      'labor code',
      'codigo del trabajo',
      'codigo de trabajo',
      'code du travail',
      'codigo do trabalho',
    ],
    'Labour Code',
  ),
  ...phrases(['family code', 'codigo de familia', 'code de la famille'], 'Family Code'),
  ...phrases(
    ['health code', 'sanitary code', 'codigo sanitario', 'code de la sante publique'],
    'Health Code',
  ),
  ...phrases(
    ['code of commerce', 'commercial code', 'codigo de comercio', 'code de commerce'],
    'Commercial Code',
  ),
  ...phrases(
    [
      'military justice code',
      'code of military justice',
      'codigo de justicia militar',
      'code de justice militaire',
    ],
    'Code of Military Justice',
  ),
  ...phrases(
    [
      'children s code',
      'code of children and adolescents',
      'childhood and adolescence code',
      'codigo de la ninez y adolescencia',
      'codigo de la ninez y la adolescencia',
      'code de l enfance',
    ],
    'Code on Children and Adolescents',
  ),
  ...phrases(
    [
      'estatuto da crianca e do adolescente',
      'child and adolescent statute',
      'eca',
      'statute of the child and adolescent',
    ],
    'Statute of the Child and Adolescent',
  ),
  ...phrases(['consumer code', 'codigo de defesa do consumidor', 'code de la consommation'], 'Consumer Code'),
  ...phrases(['electoral code', 'codigo electoral', 'code electoral'], 'Electoral Code'),
  ...phrases(['tax code', 'codigo tributario', 'code general des impots'], 'Tax Code'),
  ...phrases(['water code', 'codigo de aguas'], 'Water Code'),
  ...phrases(
    ['civil marriage law', 'law on civil marriage', 'civil marriage act', 'ley de matrimonio civil'],
    'Law on Civil Marriage',
  ),
  ...phrases(
    [
      'political constitution',
      'federal constitution',
      'national constitution',
      'constitution',
      'constitucion',
      'constitucion politica',
      'constituicao',
      'constituicao federal',
      'constitution of the republic',
      'constitucion politica de la republica',
      'constitucion de la republica',
      'constitucion nacional',
    ],
    'Constitution',
  ),
  ...phrases(
    [
      'convention on the rights of the child',
      'convention of the rights of the child',
      'convencion sobre los derechos del nino',
      'convencion de los derechos del nino',
      'convention relative aux droits de l enfant',
      'convencao sobre os direitos da crianca',
      'convencion internacional sobre los derechos del nino',
      'convention internationale des droits de l enfant',
      'convention internationale relative aux droits de l enfant',
      'convention des droits de l enfant',
      'crc',
      'uncrc',
      'cdn',
      'cide',
    ],
    'Convention on the Rights of the Child',
  ),
  ...phrases(
    [
      'optional protocol to the convention on the rights of the child on the sale of children child prostitution and child pornography',
      'optional protocol on the sale of children child prostitution and child pornography',
      'protocolo facultativo relativo a la venta de ninos la prostitucion infantil y la utilizacion de ninos en la pornografia',
      'protocolo facultativo de la convencion sobre los derechos del nino relativo a la venta de ninos la prostitucion infantil y la utilizacion de ninos en la pornografia',
      'protocole facultatif concernant la vente d enfants la prostitution des enfants et la pornographie mettant en scene des enfants',
      'protocole facultatif a la convention relative aux droits de l enfant concernant la vente d enfants la prostitution des enfants et la pornographie mettant en scene des enfants',
      'protocolo facultativo relativo a venda de criancas prostituicao infantil e pornografia infantil',
      'protocolo facultativo a convencao sobre os direitos da crianca relativo a venda de criancas prostituicao infantil e pornografia infantil',
      'protocolo facultativo para a convencao sobre os direitos da crianca referente a venda de criancas a prostituicao infantil e a pornografia infantil',
      'opsc',
    ],
    'Optional Protocol on the Sale of Children, Child Prostitution and Child Pornography',
  ),
  ...phrases(
    [
      'optional protocol to the convention on the rights of the child on a communications procedure',
      'optional protocol on a communications procedure',
      'opic',
    ],
    'Optional Protocol on a Communications Procedure',
  ),
  ...phrases(
    [
      'optional protocol to the convention on the rights of the child on the involvement of children in armed conflict',
      'optional protocol on the involvement of children in armed conflict',
      'opac',
    ],
    'Optional Protocol on the Involvement of Children in Armed Conflict',
  ),
  ...phrases(
    [
      'international covenant on civil and political rights',
      'pacto internacional de derechos civiles y politicos',
      'pacte international relatif aux droits civils et politiques',
      'pacto internacional sobre direitos civis e politicos',
      'pacto internacional sobre os direitos civis e politicos',
      'pacto internacional de derechos civiles y politicos',
      'iccpr',
      'pidcp',
    ],
    'International Covenant on Civil and Political Rights',
  ),
  ...phrases(
    [
      'international covenant on economic social and cultural rights',
      'pacto internacional de derechos economicos sociales y culturales',
      'pacte international relatif aux droits economiques sociaux et culturels',
      'pacto internacional sobre direitos economicos sociais e culturais',
      'pacto internacional sobre os direitos economicos sociais e culturais',
      'icescr',
      'pidesc',
    ],
    'International Covenant on Economic, Social and Cultural Rights',
  ),
  ...phrases(
    [
      'convention on the elimination of all forms of discrimination against women',
      'convencion sobre la eliminacion de todas las formas de discriminacion contra la mujer',
      'convention sur l elimination de toutes les formes de discrimination a l egard des femmes',
      'convencao sobre a eliminacao de todas as formas de discriminacao contra as mulheres',
      'convencao sobre a eliminacao de todas as formas de discriminacao contra a mulher',
      'cedaw',
    ],
    'Convention on the Elimination of All Forms of Discrimination against Women',
  ),
  ...phrases(
    [
      'convention against torture',
      'convention against torture and other cruel inhuman or degrading treatment or punishment',
      'convencion contra la tortura',
      'convencion contra la tortura y otros tratos o penas crueles inhumanos o degradantes',
      'convention contre la torture',
      'convention contre la torture et autres peines ou traitements cruels inhumains ou degradants',
      'convencao contra a tortura',
      'convencao contra a tortura e outras penas ou tratamentos crueis desumanos ou degradantes',
    ],
    'Convention against Torture',
  ),
  ...phrases(
    [
      'convention on the elimination of all forms of racial discrimination',
      'international convention on the elimination of all forms of racial discrimination',
      'convencion internacional sobre la eliminacion de todas las formas de discriminacion racial',
      'convention internationale sur l elimination de toutes les formes de discrimination raciale',
      'convencao internacional sobre a eliminacao de todas as formas de discriminacao racial',
      'icerd',
    ],
    'International Convention on the Elimination of All Forms of Racial Discrimination',
  ),
  ...phrases(
    [
      'convention on the rights of persons with disabilities',
      'convencion sobre los derechos de las personas con discapacidad',
      'convention relative aux droits des personnes handicapees',
      'convencion sobre los derechos de las personas con discapacidad',
      'convencao sobre os direitos das pessoas com deficiencia',
      'crpd',
    ],
    'Convention on the Rights of Persons with Disabilities',
  ),
  ...phrases(
    [
      'american convention on human rights',
      'convencion americana sobre derechos humanos',
      'convencion americana de derechos humanos',
      'convention americaine relative aux droits de l homme',
      'convention americaine des droits de l homme',
      'convencao americana sobre direitos humanos',
      'convencao americana de direitos humanos',
      'pacto de san jose',
      'pacto de san jose de costa rica',
      'cadh',
      'achr',
      'pact of san jose',
    ],
    'American Convention on Human Rights',
  ),
  ...phrases(
    [
      'european convention on human rights',
      'convention europeenne des droits de l homme',
      'convenio europeo de derechos humanos',
      'convention de sauvegarde des droits de l homme et des libertes fondamentales',
      'convencao europeia dos direitos humanos',
      'convencao europeia dos direitos do homem',
      'echr',
      'cedh',
    ],
    'European Convention on Human Rights',
  ),
  ...phrases(
    [
      'universal declaration of human rights',
      'declaracion universal de derechos humanos',
      'declaracion universal de los derechos humanos',
      'declaration universelle des droits de l homme',
      'declaracao universal dos direitos humanos',
      'declaracao universal dos direitos do homem',
    ],
    'Universal Declaration of Human Rights',
  ),
  ...phrases(['rome statute', 'estatuto de roma', 'statut de rome'], 'Rome Statute'),
  ...phrases(
    [
      'charter of the united nations',
      'united nations charter',
      'carta de las naciones unidas',
      'charte des nations unies',
      'carta das nacoes unidas',
    ],
    'Charter of the United Nations',
  ),
  ...phrases(['palermo protocol', 'protocolo de palermo'], 'Palermo Protocol'),
];

/** Names that may mean the same law, so that a reference finds it under another title. */
export const sameLaw: readonly (readonly string[])[] = [
  ['Penal Code', 'Criminal Code'],
  ['Code of Criminal Procedure', 'Penal Procedural Code', 'Penal Procedure Code'],
  ['Code of Civil Procedure', 'Civil Procedural Code'],
];

/** Last words of instruments named in English with capitals: "Sexual Offences Act", and what may follow them. */
export const headNouns: ReadonlySet<string> = new Set(
  'code act law convention covenant protocol constitution statute charter regulations regulation treaty declaration rules ordinance'.split(
    ' ',
  ),
);

/** The same for languages in which the name follows: "Ley de Menores", "Code de la route". */
export const romanceHeadNouns: Readonly<Record<string, string>> = {
  ley: 'Ley',
  codigo: 'Código',
  code: 'Code',
  loi: 'Loi',
  lei: 'Lei',
  convencion: 'Convención',
  convencao: 'Convenção',
  pacto: 'Pacto',
  pacte: 'Pacte',
  protocolo: 'Protocolo',
  protocole: 'Protocole',
  estatuto: 'Estatuto',
  reglamento: 'Reglamento',
  convenio: 'Convenio',
  constitucion: 'Constitución',
};

/** Nouns that point back to an instrument named before, and the class of instrument they can mean. */
export const anaphors: Readonly<Record<string, string>> = {
  ...each('law laws ley loi lei act', 'law'),
  ...each('code codigo', 'code'),
  ...each('convention convencion convencao treaty tratado traite covenant pacto pacte', 'treaty'),
  ...each('protocol protocolo protocole', 'protocol'),
  ...each('decree decreto decret', 'decree'),
  ...each('constitution constitucion constituicao', 'constitution'),
  ...each('latter ultimo ultima dernier derniere', 'any'),
  ...each('directive directiva', 'directive'),
  ...each('instrument instrumento', 'any'),
  ...each('bill draft project proyecto projet projeto', 'draft'),
};

/** "this", "that", "said", "the same": before an anaphor. */
export const demonstratives: ReadonlySet<string> = new Set(
  'this that said same aforementioned esta este dicha dicho misma mismo esa ese cette ce ledit ladite meme essa esse mesma referida'.split(
    ' ',
  ),
);

/** Between a provision and its instrument. */
export const links: ReadonlySet<string> = new Set(
  'of in under de del du des d da do dos das la el los las le les l the a o as os to its said same mencionado'.split(
    ' ',
  ),
);

/** A draft is an instrument that a bare article can belong to, but no law in force. */
export const draftPhrases: readonly string[] = [
  'draft law on',
  'bill on',
  'draft bill on',
  'proyecto de ley sobre',
  'proyecto de ley de',
  'projet de loi sur',
  'projet de loi relatif',
  'projeto de lei sobre',
];

function each(words: string, value: string): Record<string, string> {
  return Object.fromEntries(words.split(' ').map((word) => [word, value]));
}

function pairs(words: string, value: string): (readonly [string, string])[] {
  return words.split(' ').map((word) => [word, value] as const);
}

function phrases(writings: readonly string[], value: string): (readonly [string, string])[] {
  return writings.map((writing) => [writing, value] as const);
}
