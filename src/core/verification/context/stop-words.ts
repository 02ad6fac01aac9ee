import { fold } from './fold.ts';
import type { GlossaryLanguage } from './glossary-entry.ts';

/** Words that say nothing about what a number counts. */
const stopWords: Readonly<Record<GlossaryLanguage, ReadonlySet<string>>> = {
  en: setOf(`a about above according after again against all almost already also although among an and another any are
    around as at be because been before being below between both but by can could did do does during each either even
    ever every for from further had has have having he her here hereinafter him his how however if in including into
    is it its itself just later least less like likely made many may might more moreover most much must nearly neither
    never no nor not now of off on one only or other others our out over own per same several she should since so some
    such than that the their them then there therefore these they this those through thus to too toward towards under
    until up upon us very was we were what when where whether which while who whom whose will with within without
    would yet you your respectively compared comparison following follows based according said stated states reported
    revealed found found amounted reached reach reaches stood stands accounted totalled rose two three four five six seven eight nine ten`),
  es: setOf(`a al algo algunas algunos ante antes aquel aun aunque bajo bien cada casi como con contra cual cuales cuando
    cuya cuyo de del desde donde durante e el ella ellas ellos en entre era eran es esa ese eso esta estaba estan este
    esto estos estas fue fueron ha habia han hasta hay la las le les lo los mas me mediante menos mientras muy ni no nos
    o otra otras otro otros para pero por porque pues que quien quienes se sea segun ser si sido sin sino sobre son su
    sus tal tambien tan tanto te tiene tienen toda todas todo todos tras un una unas uno unos y ya
    ascendia ascendio alcanzo alcanza alcanzaba situo situa`),
  fr: setOf(`a afin ainsi alors apres au aucun aussi autre autres aux avait avant avec avoir car ce ceci cela celle celles
    celui ces cet cette ceux chaque chez comme contre dans de depuis des deux dont du elle elles en encore entre est et
    etaient etait ete etre eux fait il ils je la le les leur leurs lors lui mais meme moins ne ni nos notre nous on ont
    ou par parmi pas pendant peu plus pour qu que quel quelle qui sa sans se selon ses si soit son sont sous sur tous
    tout toute toutes tres un une vers vos votre vous y
    atteint atteignait eleve elevait etablit etablissait`),
  pt: setOf(`a ainda alem alguns ao aos apenas apos aquele as ate cada com como contra da das de dela dele depois desde
    do dos durante e ela elas ele eles em entre era eram essa esse esta estao estas este estes eu foi foram ha isso isto
    ja la lhe mais mas me mesmo muito na nao nas nem no nos nossa num numa o onde os ou outra outras outro outros para
    pela pelas pelo pelos por porque quais qual quando que quem se sem sendo ser seu seus so sob sobre sua suas tambem
    tem tinha toda todas todo todos um uma atingiu atinge
    ascendeu situou somou alcancou`),
};

/** True for a folded word without a meaning of its own; any of the four languages where the language is not known. */
export function isStopWord(folded: string, language: GlossaryLanguage | undefined): boolean {
  if (language !== undefined) return stopWords[language].has(folded);
  return Object.values(stopWords).some((words) => words.has(folded));
}

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).map(fold));
}
