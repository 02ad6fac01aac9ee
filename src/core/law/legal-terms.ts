import { codeNames } from './code-names.ts';
import { phrases, type NamedInstrument } from './instrument-name.ts';
import { treatyNames } from './treaty-names.ts';

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
  ...each('part partie parte', 'Part'),
  ...each('schedule schedules', 'Schedule'),
  ...each('clause clauses', 'clause'),
  ...each('regulation regulations reg regs', 'regulation'),
  ...each('disposicion disposicao', 'disposición'),
};

/** Of these, the ones that are everyday words: references only with an instrument behind them. */
export const needInstrument: ReadonlySet<string> = new Set([
  'Chapter',
  'Book',
  'Rule',
  'Annex',
  'Part',
  'Schedule',
  'clause',
  'regulation',
  'disposición',
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
  ...phrases(['public law', 'pub. l.'], 'Public Law'),
  ...phrases(['organic law', 'ley organica', 'loi organique', 'lei organica'], 'Organic Law'),
  ...phrases(['ley organica constitucional', 'constitutional organic law'], 'Constitutional Organic Law'),
  ...phrases(['basic law', 'ley fundamental', 'lei de bases'], 'Basic Law'),
  ...phrases(
    ['constitutional amendment', 'emenda constitucional', 'enmienda constitucional'],
    'Constitutional Amendment',
  ),
  ...phrases(['provisional measure', 'medida provisoria'], 'Provisional Measure'),
  ...phrases(['proclamation'], 'Proclamation'),
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
  ...phrases(
    ['royal decree-law', 'royal decree law', 'real decreto-ley', 'real decreto ley'],
    'Royal Decree-Law',
  ),
  ...phrases(['royal legislative decree', 'real decreto legislativo'], 'Royal Legislative Decree'),
  ...phrases(['legislative decree', 'decreto legislativo', 'decret legislatif'], 'Legislative Decree'),
  ...phrases(['royal decree', 'real decreto', 'arrete royal'], 'Royal Decree'),
  ...phrases(['executive decree', 'decreto ejecutivo'], 'Executive Decree'),
  ...phrases(['presidential decree', 'decreto presidencial', 'decret presidentiel'], 'Presidential Decree'),
  ...phrases(['exceptional decree', 'decreto exento', 'exempt decree'], 'Exceptional Decree'),
  ...phrases(['emergency decree', 'decreto de urgencia'], 'Emergency Decree'),
  ...phrases(['executive order'], 'Executive Order'),
  ...phrases(
    ['order', 'orden ministerial', 'arrete', 'arrete ministeriel', 'arrete interministeriel', 'despacho'],
    'Order',
  ),
  ...phrases(['normative instruction', 'instrucao normativa'], 'Normative Instruction'),
  ...phrases(
    ['ordinance', 'ordinances', 'ordenanza', 'ordonnance', 'ordonnances', 'portaria', 'portarias'],
    'Ordinance',
  ),
  ...phrases(
    ['resolution', 'resolutions', 'resolucion', 'resoluciones', 'resolucao', 'resolucoes'],
    'Resolution',
  ),
  ...phrases(['exempt resolution', 'resolucion exenta'], 'Exempt Resolution'),
  ...phrases(['ministerial resolution', 'resolucion ministerial'], 'Ministerial Resolution'),
  ...phrases(['supreme resolution', 'resolucion suprema'], 'Supreme Resolution'),
  ...phrases(['directorial resolution', 'resolucion directoral'], 'Directorial Resolution'),
  ...phrases(['ministerial agreement', 'acuerdo ministerial'], 'Ministerial Agreement'),
  ...phrases(['circular', 'circulaire', 'oficio circular'], 'Circular'),
  ...phrases(['protocol', 'protocolo', 'protocole'], 'Protocol'),
  ...phrases(
    ['directive', 'directives', 'directiva', 'directivas', 'diretiva', 'diretivas', 'diretriz'],
    'Directive',
  ),
  ...phrases(
    ['framework decision', 'decision marco', 'decision cadre', 'decisao quadro'],
    'Framework Decision',
  ),
  ...phrases(['regulation', 'regulations', 'reglamento', 'reglement', 'regulamento'], 'Regulation'),
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
  ...phrases(['ley federal', 'lei federal', 'federal law'], 'Law'),
  ...phrases(['lei estadual', 'ley estatal', 'state law'], 'State Law'),
  ...phrases(['lei municipal'], 'Municipal Law'),
  ...phrases(['lo'], 'Organic Law'),
  ...phrases(['lc'], 'Complementary Law'),
  ...phrases(['rd'], 'Royal Decree'),
  ...phrases(['rdl'], 'Royal Decree-Law'),
  ...phrases(['dl', 'd l'], 'Decree-Law'),
  ...phrases(['d f l'], 'Decree with Force of Law'),
  ...phrases(['ds', 'd s'], 'Supreme Decree'),
];

/** Instruments known by name: every writing and the one English name they share. */
export const namedInstruments: readonly NamedInstrument[] = [...codeNames, ...treatyNames];

/** Names that may mean the same law, so that a reference finds it under another title. */
export const sameLaw: readonly (readonly string[])[] = [
  ['Penal Code', 'Criminal Code'],
  ['Code of Criminal Procedure', 'Penal Procedural Code', 'Penal Procedure Code'],
  ['Code of Civil Procedure', 'Civil Procedural Code'],
  // Law 8,069 of 1990 of Brazil is the statute.
  ['Statute of the Child and Adolescent', 'Law 8069'],
];

/** Kinds of numbered instruments that are everyday words without a sign for the number before it. */
export const needSign: ReadonlySet<string> = new Set([
  'Order',
  'Convention',
  'Proclamation',
  'Circular',
  'Protocol',
]);

/**
 * Kinds whose numbers run on from year to year once they have four digits, so that the year adds nothing: "Lei n.º
 * 8.069/1990" is "Lei 8069". No parliament passes a thousand laws in a year; decrees and orders do reach that.
 */
export const runningNumbers: ReadonlySet<string> = new Set(['Law', 'Decree-Law', 'Act']);

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
  regime: 'Regime',
  reglamento: 'Reglamento',
  convenio: 'Convenio',
  carta: 'Carta',
  charte: 'Charte',
  traite: 'Traité',
  tratado: 'Tratado',
  constitucion: 'Constitución',
};

/** Nouns that point back to an instrument named before, and the class of instrument they can mean. */
export const anaphors: Readonly<Record<string, string>> = {
  ...each('law laws ley loi lei act', 'law'),
  ...each('code codigo', 'code'),
  ...each('convention convencion convencao convenio', 'convention'),
  ...each('covenant pacto pacte', 'covenant'),
  ...each('treaty tratado traite', 'treaty'),
  ...each('protocol protocolo protocole', 'protocol'),
  ...each('decree decreto decret', 'decree'),
  ...each('ordinance ordenanza ordonnance portaria', 'ordinance'),
  ...each('regulation reglamento reglement regulamento', 'regulation'),
  ...each('charter carta charte', 'charter'),
  ...each('statute estatuto statut', 'statute'),
  ...each('constitution constitucion constituicao', 'constitution'),
  ...each('latter ultimo ultima dernier derniere', 'any'),
  ...each('directive directiva', 'directive'),
  ...each('instrument instrumento diploma', 'any'),
  ...each('bill draft project proyecto projet projeto', 'draft'),
};

/** "The former", "la première": the one before the last that was named. */
export const formerWords: ReadonlySet<string> = new Set(
  'former primera primero premiere premier primeira primeiro'.split(' '),
);

/** "this", "that", "said", "the same": before an anaphor. */
export const demonstratives: ReadonlySet<string> = new Set(
  (
    'this that said same aforementioned aforesaid abovementioned present ' +
    'esta este dicha dicho misma mismo esa ese citada citado mencionada mencionado referida referido precitada precitado ' +
    'aludida aludido presente antedicha susodicha ' +
    'cette ce ledit ladite dudit meme ' +
    'essa esse mesma mesmo desta deste dessa desse daquela daquele nesta neste nessa nesse supracitada supracitado'
  ).split(' '),
);

/** Between a provision and its instrument. */
export const links: ReadonlySet<string> = new Set(
  'of in under de del du des d da do das dos dudit la el los las le les l the a o as os to its said same mencionado desta deste dessa desse daquela daquele'.split(
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
