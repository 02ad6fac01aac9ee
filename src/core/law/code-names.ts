import { phrases, type NamedInstrument } from './instrument-name.ts';

/**
 * Codes known by name, folded (lower case, no diacritics, no apostrophes or commas): every writing and the one name they
 * share. Names without an English counterpart keep the language they come in. A code that stands here is read whole
 * even in the small letters of French, where nothing else says where its name ends.
 */
export const codeNames: readonly NamedInstrument[] = [
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
      'codigo do processo penal',
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
      'codigo do processo civil',
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
      'codigo laboral',
      'code du travail',
      'codigo do trabalho',
    ],
    'Labour Code',
  ),
  ...phrases(['family code', 'codigo de familia', 'code de la famille'], 'Family Code'),
  ...phrases(
    ['health code', 'sanitary code', 'codigo sanitario', 'code de la sante publique', 'public health code'],
    'Health Code',
  ),
  ...phrases(
    ['code of commerce', 'commercial code', 'codigo de comercio', 'codigo comercial', 'code de commerce'],
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
  ...phrases(['military penal code', 'codigo penal militar', 'code penal militaire'], 'Military Penal Code'),
  ...phrases(
    [
      'children s code',
      'code of children and adolescents',
      'childhood and adolescence code',
      'codigo de la ninez y adolescencia',
      'codigo de la ninez y la adolescencia',
      'codigo de la ninez y de la adolescencia',
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
  ...phrases(['electoral code', 'codigo electoral', 'code electoral', 'codigo eleitoral'], 'Electoral Code'),
  ...phrases(
    ['tax code', 'codigo tributario', 'codigo tributario nacional', 'code general des impots'],
    'Tax Code',
  ),
  ...phrases(
    ['road traffic code', 'traffic code', 'code de la route', 'codigo de transito', 'codigo da estrada'],
    'Road Traffic Code',
  ),
  ...phrases(['education code', 'code de l education'], 'Education Code'),
  ...phrases(['environment code', 'environmental code', 'code de l environnement'], 'Environment Code'),
  ...phrases(
    ['social security code', 'code de la securite sociale', 'code de securite sociale'],
    'Social Security Code',
  ),
  ...phrases(
    ['code of social action and families', 'code de l action sociale et des familles', 'casf'],
    'Code of Social Action and Families',
  ),
  ...phrases(
    [
      'code of entry and residence of aliens and of the right to asylum',
      'code de l entree et du sejour des etrangers et du droit d asile',
      'ceseda',
    ],
    'Code of Entry and Residence of Aliens and of the Right to Asylum',
  ),
  ...sameAsWritten([
    'Code des personnes et de la famille',
    'Code du statut personnel',
    'Code de la nationalité',
    'Code de protection de l’enfant',
    'Code des douanes',
    'Code de l’eau',
    'Code forestier',
    'Code minier',
    'Code pénitentiaire',
    'Code de la justice pénale des mineurs',
    'Code de justice pénale des mineurs',
    'Code de l’artisanat',
    'Code des assurances',
    'Code de l’aviation civile',
    'Code du cinéma et de l’image animée',
    'Code de la commande publique',
    'Code des communes',
    'Code de la construction et de l’habitation',
    'Code de la défense',
    'Code du domaine de l’État',
    'Code de l’énergie',
    'Code de l’enfant',
    'Code de l’expropriation pour cause d’utilité publique',
    'Code général de la fonction publique',
    'Code général de la propriété des personnes publiques',
    'Code général des collectivités territoriales',
    'Code des collectivités territoriales',
    'Code des juridictions financières',
    'Code de justice administrative',
    'Code de la justice militaire',
    'Code des marchés publics',
    'Code monétaire et financier',
    'Code de la mutualité',
    'Code de l’organisation judiciaire',
    'Code pastoral',
    'Code du patrimoine',
    'Code des pensions civiles et militaires de retraite',
    'Code des postes et des communications électroniques',
    'Code des procédures civiles d’exécution',
    'Code de la propriété intellectuelle',
    'Code de la recherche',
    'Code des relations entre le public et l’administration',
    'Code rural',
    'Code rural et de la pêche maritime',
    'Code de la sécurité intérieure',
    'Code du service national',
    'Code du sport',
    'Code du tourisme',
    'Code des transports',
    'Code du travail maritime',
    'Code de l’urbanisme',
    'Code de la voirie routière',
    'Código Aduanero',
    'Código Forestal',
    'Código Florestal',
    'Código de Aguas',
    'Código de Minería',
    'Código Orgánico de la Niñez',
    'Código Orgánico de la Niñez y Adolescencia',
    'Código Orgánico de la Niñez y la Adolescencia',
    'Código Orgánico Integral Penal',
    'Código Orgánico General de Procesos',
    'Código Nacional de Procedimientos Penales',
    'Código Penal Federal',
    'Código Civil Federal',
    'Código de Trânsito Brasileiro',
  ]),
  ...phrases(
    ['consolidacao das leis do trabalho', 'consolidation of labour laws', 'clt'],
    'Consolidation of Labour Laws',
  ),
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
      'constituicao da republica',
      'constituicao da republica portuguesa',
      'constituicao da republica federativa do brasil',
      'constitution of the republic',
      'constitucion politica de la republica',
      'constitucion de la republica',
      'constitucion nacional',
      'constitucion espanola',
    ],
    'Constitution',
  ),
];

/**
 * Abbreviations that lawyers use behind a provision only ("art. 227 da CF", "article 3 CAT"); by themselves they are
 * anything, so that they count nowhere else. As written, in capitals.
 */
export const provisionAbbreviations: ReadonlyMap<string, string> = new Map([
  ['CP', 'Penal Code'],
  ['CPP', 'Code of Criminal Procedure'],
  ['CPC', 'Code of Civil Procedure'],
  ['CC', 'Civil Code'],
  ['CF', 'Constitution'],
  ['CRP', 'Constitution'],
  ['CAT', 'Convention against Torture'],
  ['CDE', 'Convention on the Rights of the Child'],
]);

function sameAsWritten(names: readonly string[]): NamedInstrument[] {
  return names.map((name) => [
    name
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .replace(/’/g, ' ')
      .toLowerCase(),
    name,
  ]);
}
