/** Words of "310 patients per doctor" and "one for every 46", as data for the four languages. */

const oneWords = 'one|1|una?|uno|une|uma?';
const perWords = 'for|per|to|por|para|pour|à|a';
const eachWords = 'every|each|cada|chaque';

/** Before the number of a ratio: "one for every", "una por cada", "un pour". */
export const oneForEvery = new RegExp(
  `(?<!\\p{L})(?:${oneWords})(?:\\s\\p{L}+)?\\s(?:${perWords})(?:\\s(?:${eachWords}))\\s$`,
  'iu',
);

/** The words of such a ratio itself: "um para cada 5.573"; "one in nine" is a share. */
export const isForEvery = new RegExp(
  `^(?:${oneWords})(?:\\s\\p{L}+)?\\s(?:${perWords})(?:\\s(?:${eachWords}))?\\s\\d`,
  'iu',
);

/** Behind an amount: " patients per doctor", " por mulher"; the noun is the first group. Times of the day are none. */
export const perNoun = new RegExp(
  `^(?:\\s[\\p{L}-]+){0,3}?\\s(?:per|par|por|for (?:each|every)|pour chaque|por cada)\\s(?!(?:years?|months?|weeks?|days?|hours?|nights?|minutes?|annum|cent|mill?e?|día|dia|mes|mês|año|ano|semana|hora|noche|noite|jour|mois|an|année|semaine|heure|nuit|trimest\\p{L}*|ejemplo|exemplo|exemple|parte|medio|meio|l[oa]s?|el|le|les|un|una|uma)(?!\\p{L}))([\\p{L}-]{3,})(?!\\s(?:and|e|y|et)\\s(?:per|par|por|por cada)\\s)`,
  'iu',
);

/** Between the figures and the ratio: ", or", ", soit une moyenne de", ", the rate was", ", 2.6". */
export const leadsToRatio = new RegExp(
  [
    `[,;(–—]\\s?(?:(?:with|con|avec|com)\\s)?(?:(?:an?|the|une?|una|uma?|l[ae]|el|o)\\s)?$`,
    `(?<!\\p{L})(?:or|that is|giv(?:es|ing)|average of|mean of|soit|c['’]est-à-dire|donne|moyenne de|o sea|es decir|esto es|lo que da|promedio de|media de|ou|ou seja|isto é|o que dá|média de)[,:]?\\s(?:\\p{L}+\\s){0,3}$`,
    `(?<!\\p{L})(?:rate|ratio|incidence|tasa|razón|incidencia|taux|taxa|razão|incidência)(?:\\s\\p{L}+){0,2}\\s(?:is|was|of|fue|es|era|est|était|foi|é|del?|d['’])(?:\\sde)?\\s$`,
  ].join('|'),
  'iu',
);

/** What stands beside a ratio that is not that of the figures before it. */
export const notOfThese =
  /(?<!\p{L})(?:against|compared|than|while|whereas|versus|vs|medi[aá]n\p{L}*|médiane|maxim\p{L}*|minim\p{L}*|máxim\p{L}*|mínim\p{L}*|up to|target|norm\p{L}*|standard\p{L}*|adjusted|annual|yearly|national|law|requir\p{L}*|recommend\p{L}*|should|frente a|contra|mientras|hasta|meta|estándar|ajustad\p{L}*|anual|nacional|ley|exig\p{L}*|recom\p{L}*|deb\p{L}+|contre|tandis|alors que|jusqu['’]à|objectif|standardis\p{L}*|annuel\p{L}*|nationale?|loi|prévoi\p{L}*|devrai\p{L}*|ante|enquanto|até|parâmetro|padr\p{L}*|lei|dever\p{L}*|among|chez|parmi|entre)(?!\p{L})/iu;

/** Behind the noun of a ratio: only some of them are meant. */
export const narrows =
  /^\s(?:of|in|from|on|with|who|that|de|du|des|del|d[oa]s?|d['’]|dans|em|en|n[oa]s?|avec|con|com|qui|que)(?!\p{L})/iu;

/** Before a population: "among 29.7 million", "in a province of 612,000", "em 483 mil". */
export const beforePopulation =
  /(?<!\p{L})(?:among|in|for|per|of|to|on|entre|en|para|por|sobre|de|chez|parmi|sur|pour|dans|em|dentre)\s(?:\p{L}+\s){0,4}$/iu;
