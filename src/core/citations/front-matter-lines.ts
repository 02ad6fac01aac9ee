/**
 * What a line of a first page is: letterheads, symbols, dates and labels stand around a title and are none. Lines may be
 * whole paragraphs, for what stood on several lines may have become one.
 */

/** Symbols of documents of the United Nations, the OAS, ECLAC and the European Union. */
const symbols =
  /(?<![\p{L}\d/])(?:(?:A|E|S|ST|T|HRI|CRC|CCPR|CEDAW|CAT|CERD|CMW|CRPD|CED|UNEP|DP|FCCC|ISBA|CCW|CD|NPT|OPCAT|LC|CEB|TD|ICCPR|UNW|IDB)\/[A-Z0-9][\w.()-]*(?:\/[\w.()-]*[\w)])*|OEA\/Ser\.[A-Z](?:\/[A-Z]+)*(?:\.\d+|\.)?(?:[\s,]*(?:Doc|doc)\.?\s*\d+)?|COM\(\d{4}\)\s?\d+(?:\sfinal)?)/gu;

/** The symbol that a line has, if any: at least one figure in it. */
export function symbolIn(line: string): string | undefined {
  for (const [found] of line.matchAll(symbols)) {
    const symbol = found.replace(/[.,;]+$/u, (end) => (found.startsWith('OEA') && end === '.' ? end : ''));
    if (symbol.startsWith('OEA') || /\d/u.test(symbol)) return symbol.replaceAll(/\s+/gu, ' ');
  }
  return undefined;
}

const unitedNations = /^(?:united nations|naciones unidas|nations unies|nações unidas)(?=$|\s)/iu;

/** "United Nations", "Naciones Unidas" at the head of a line, as printed. */
export function unitedNationsIn(line: string): string | undefined {
  return unitedNations.exec(line.trim())?.[0];
}

/** Organs and bodies of the United Nations that issue documents, in four languages. */
const organs =
  /(?:general assembly|security council|economic and social council|human rights council|committee (?:on|against)[^,.;()\d]{4,80}|human rights committee|asamblea general|consejo de seguridad|consejo económico y social|consejo de derechos humanos|comité (?:de|contra|para)[^,.;()\d]{4,80}|assemblée générale|conseil de sécurité|conseil économique et social|conseil des droits de l[’']homme|comité (?:des|du|contre|pour)[^,.;()\d]{4,80}|assembleia geral|conselho de segurança|conselho de direitos humanos)/iu;

/**
 * The organ that a letterhead names, as printed. What stands on lines of their own may have become one: "Nations Unies
 * A/74/181 Assemblée générale Distr. générale".
 */
export function organIn(line: string): string | undefined {
  if (line.length > longestLetterhead) return undefined;
  const bare = line.replace(unitedNations, ' ').replaceAll(symbols, ' ').trim();
  const match = organs.exec(bare);
  if (match === null || match.index > 0) return undefined;
  return match[0]
    .replace(/\s+(?:distr|original|working group|grupo de trabajo|groupe de travail)\b.*$/iu, '')
    .trim();
}

const longestLetterhead = 160;

/** "Distr.: General", "Original: English", "Thirty-third session", "Agenda item 3", "Índice", "Page 2". */
export function isFurniture(line: string): boolean {
  return furniture.test(line.trim());
}

const furniture =
  /^(?:(?:distr|original|page|pág|p\.)\b|.{0,40}\b(?:session|período de sesiones|periodo de sesiones|sesión|sessão)$|(?:agenda item|items? \d|tema \d|temas \d|point \d|points \d|item \d)|(?:publicad[oa]s?|publi[ée]e?s?|published|promulgad[oa]s?)\b.{0,90}$|(?:english|español|français|português|french|spanish)(?: only)?$|(?:contents|table of contents|índice|sommaire|sumário|table des matières|tabla de contenidos?)$|all rights reserved|https?:|www\.|copyright|©|issn|isbn|doi\b|vol(?:\.|ume)|núm\.|n[°ºo]\.? ?\d+$|\[.*\]$|working group|grupo de trabajo|groupe de travail|\d+$|[-–—•*_=\s]+$)/iu;

/** Words that only names of bodies begin with. */
const bodyHead =
  /^(?:(?:the|el|la|le|les|o|a)\s+|l[’'])?(?:ministry|ministerio|minist[èe]re|minist[ée]rio|departments?|departamento|d[ée]partement|institutos?|institute|institut|national (?:institute|office|bureau|agency|commission|council|statistics?|centre|center|police)|office|oficina|bureau|servicio|service|serviço|secretar[ií]a|secr[ée]tariat|agency|agencia|agence|agência|comisi[óo]n|commission|comissão|defensor[ií]a|défenseur|ombuds\p{L}*|fundaci[óo]n|foundation|fondation|fundação|corporaci[óo]n|universidad|university|universit[ée]|universidade|facultad|faculty|facult[ée]|faculdade|banco|bank|banque|observatorio|observatory|observatoire|observatório|asociaci[óo]n|association|associação|consejo|council|conseil|conselho|corte|court|cour|tribunal|suprem[aeo]|c[âa]mara|subsecretar[ií]a|direcci[óo]n|direction|diretoria|superintendencia|contralor[ií]a|municipalidad|centro|centre|center|red|network|réseau|liga|league|ligue|amnesty|amnist[ií]a|human rights watch|save the children|international|inter-?american|internacional|programa|instituição)(?=$|[\s,])/iu;

/** The same words anywhere in a short line written as a name: "Valdoria Statistics Office", "Inter-Regional Court". */
const bodyWord =
  /(?:^|\s)(?:ministry|office|institute|agency|commission|council|foundation|fund|trust|watch|bureau|department|authority|court|university|bank|observatory|association|society|coalition|federation|union|network|centre|center|committee|organi[sz]ation|initiative|alliance|forum|programme|service)(?=$|\s)/iu;

/** The name of a State or "Government of …" over a body: a letterhead that another follows. */
const stateLine =
  /^(?:rep[úu]blica\b|republic\b|r[ée]publique\b|kingdom\b|reino\b|royaume\b|gobierno\b|government\b|gouvernement\b|governo\b|estado\b|state of\b)/iu;

/** Names of faculties and departments under another body. */
export function isStateLine(line: string): boolean {
  return stateLine.test(line.trim()) && line.trim().length <= 60;
}

/** Words that a title says of its document; no body is called so. */
const titleWord =
  /(?:^|\s)(?:reports?|informes?|rapports?|relat[óo]rios?|review|bolet[íi]n|boletim|bulletin|survey|encuesta|enqu[êe]te|pesquisa|census|censo|recensement|anuario|yearbook|annuaire|anuário|estad[íi]sticas?|estatísticas?|statistiques?|observaciones|observations|guidelines?|guía|plan|estudio|study|étude|estudo|an[áa]lisis|analysis|memoria|case of|caso)(?=$|[\s:,.])/iu;

/** Whether a line is the name of a body and nothing else. */
export function isBody(line: string): boolean {
  const bare = line.trim();
  if (bare.length < 4 || bare.length > 90 || /[.!?;]$/u.test(bare) || /[:|\d]/u.test(bare)) return false;
  if (bare.split(/\s+/u).length > 12) return false;
  if (titleWord.test(bare)) return false;
  if (bodyHead.test(bare)) return true;
  return bodyWord.test(bare) && isWrittenAsName(bare);
}

const small = new Set(
  'of the and for on in de la el los las y e del da do das dos para por en et des du le les l d a à au aux'.split(
    ' ',
  ),
);

/** Every word of some length begins with a capital: "Valdoria Statistics Office". */
export function isWrittenAsName(line: string): boolean {
  const words = line.split(/[\s’']+/u).filter((word) => word !== '');
  return (
    words.length > 0 && words.every((word) => small.has(word.toLowerCase()) || /^[\p{Lu}(“"]/u.test(word))
  );
}
