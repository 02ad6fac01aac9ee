import type { NumberLanguage } from './language.ts';
import { list } from './table-parts.ts';

/** Words around quantities: labels, function words and nouns in French. */
export const frenchWords = {
  labels: list(
    'postal postale isbn issn doi siret siren cedex cs bp cp question article articles art arts revendication revendications exemple equation loi lois decret decrets resolution resolutions paragraphe paragraphes par para paras section sections chapitre chapitres page pages p pp tableau tableaux graphique graphiques figure figures encadre annexe annexes appendice note notes alinea recommandation recommandations volume vol tome titre titres livre regle regles principe principes objectif objectifs cible cibles odd norme normes version versions numero numeros num affaire convention conventions protocole protocoles directive directives reglement clause phase etape niveau grade categorie type tel telephone fax module circulaire ordonnance arrete iso doc document salle chambre region departement requete requetes colonne colonnes',
  ),
  pluralLabels: list(
    'paras articles arts revendications lois decrets resolutions paragraphes sections chapitres pages pp tableaux graphiques figures annexes notes recommandations titres regles principes objectifs cibles normes versions numeros conventions protocoles directives requetes colonnes',
  ),
  phoneWords: list('tel telephone telephones fax appeler appelez ligne whatsapp portable contact'),
  functionWords: list(
    'le la les l un une des du de d a au aux en dans par pour sans sur sous entre vers depuis jusqu pendant durant selon contre chez avec et ou ni mais que qui quoi dont ou lequel laquelle lesquels lesquelles quand comme si ne pas plus moins se s ce cet cette ces son sa ses leur leurs il ils elle elles on nous vous est sont etait etaient ete etre sera seront a ont avait avaient avoir ayant peut peuvent doit doivent fait font tres aussi seulement deja encore chaque tout toute tous toutes autre autres meme contre dont environ respectivement soit y compris selon vivent vivaient etant parmi',
  ),
  irregularPlurals: [],
  countedOneAfter: ['seul', 'seule', 'seulement'],
  numberNouns: list('nombre total'),
  countedNouns: ['population'],
  otherWords: list('autres autre'),
  ofWhom: [
    'dont',
    'parmi lesquels',
    'parmi lesquelles',
    'd entre eux',
    'd entre elles',
    'desquels',
    'desquelles',
  ],
} satisfies Partial<NumberLanguage>;
