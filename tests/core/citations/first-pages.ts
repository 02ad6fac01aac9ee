import type { DocumentFormat, ParsedMetadata } from '../../../src/core/document/parsed.ts';
import type { ItemType } from '../../../src/core/citations/bibliography.ts';

/** The first page of a made-up document, with what a librarian would write on its card. Labelled before anything read it. */
export interface FirstPageCase {
  readonly name: string;
  readonly fileName: string;
  readonly format?: DocumentFormat;
  readonly metadata?: ParsedMetadata;
  readonly text: string;
  readonly card: {
    readonly title: string;
    readonly authors?: readonly string[];
    readonly publisher?: string;
    readonly date?: string;
    readonly symbol?: string;
    readonly container?: string;
    readonly language: string;
    readonly itemType: ItemType;
  };
}

export const firstPages: readonly FirstPageCase[] = [
  {
    name: 'UN national report',
    fileName: 'G1900231.txt',
    text: `United Nations                                   A/HRC/WG.6/33/VLD/1
General Assembly                                 Distr.: General
                                                 14 February 2019

                                                 Original: English

Human Rights Council
Working Group on the Universal Periodic Review
Thirty-third session
6–17 May 2019

National report submitted in accordance with paragraph 5 of the annex to Human Rights Council resolution 16/21

Valdoria

1. The present report was prepared by the inter-ministerial committee on human rights, which met eleven times between 2017 and 2018. It describes the measures that were taken since the last review and the difficulties that remain.`,
    card: {
      title:
        'National report submitted in accordance with paragraph 5 of the annex to Human Rights Council resolution 16/21',
      authors: ['Human Rights Council'],
      publisher: 'United Nations',
      date: '2019-02-14',
      symbol: 'A/HRC/WG.6/33/VLD/1',
      language: 'en',
      itemType: 'report',
    },
  },
  {
    name: 'UN treaty body, Spanish',
    fileName: 'observaciones.txt',
    text: `Naciones Unidas                              CRC/C/VLD/CO/4-5
Convención sobre los Derechos del Niño       Distr. general
                                             3 de marzo de 2020
                                             Español
                                             Original: inglés

Comité de los Derechos del Niño

Observaciones finales sobre los informes periódicos cuarto y quinto combinados de Valdoria

I. Introducción

1. El Comité examinó los informes periódicos cuarto y quinto combinados de Valdoria en sus sesiones 2440ª y 2441ª, celebradas los días 27 y 28 de enero de 2020, y aprobó las presentes observaciones finales en su 2460ª sesión.`,
    card: {
      title: 'Observaciones finales sobre los informes periódicos cuarto y quinto combinados de Valdoria',
      authors: ['Comité de los Derechos del Niño'],
      publisher: 'Naciones Unidas',
      date: '2020-03-03',
      symbol: 'CRC/C/VLD/CO/4-5',
      language: 'es',
      itemType: 'report',
    },
  },
  {
    name: 'UN special rapporteur, French',
    fileName: 'rapport.txt',
    text: `Nations Unies                                A/74/181
Assemblée générale                           Distr. générale
                                             17 juillet 2019
                                             Français
                                             Original : anglais

Soixante-quatorzième session
Point 70 b) de l’ordre du jour provisoire

Droit à l’eau potable dans les établissements scolaires

Rapport du Rapporteur spécial sur les droits à l’eau potable et à l’assainissement

Résumé
Dans le présent rapport, le Rapporteur spécial examine la situation des écoles rurales de douze pays, dont les installations ont été visitées entre 2016 et 2018, et formule des recommandations aux États.`,
    card: {
      title: 'Droit à l’eau potable dans les établissements scolaires',
      authors: ['Assemblée générale'],
      publisher: 'Nations Unies',
      date: '2019-07-17',
      symbol: 'A/74/181',
      language: 'fr',
      itemType: 'report',
    },
  },
  {
    name: 'NGO report, English',
    fileName: 'locked-doors_web.txt',
    text: `Locked Doors
Solitary confinement of adolescents in the prisons of Valdoria

Lantern Watch
June 2021

Copyright © 2021 Lantern Watch
All rights reserved.

Summary

In the winter of 2020, nine boys shared a cell made for two. This report describes what we saw in seven centres, what the staff told us, and what the ministry answered when we wrote to it.`,
    card: {
      title: 'Locked Doors',
      publisher: 'Lantern Watch',
      date: '2021-06',
      language: 'en',
      itemType: 'report',
    },
  },
  {
    name: 'NGO report, Spanish, with authors',
    fileName: 'informe anual.txt',
    text: `Fundación Aurora por la Infancia

INFORME ANUAL SOBRE NIÑEZ MIGRANTE

Autoras: Carmen Luisa Rojas, Beatriz Soto

Diciembre de 2018

Presentación

El presente informe reúne los resultados de las entrevistas que el equipo de la fundación realizó en cuatro comunas del norte del país, entre marzo y noviembre, a familias con niños que llegaron hace menos de dos años.`,
    card: {
      title: 'INFORME ANUAL SOBRE NIÑEZ MIGRANTE',
      authors: ['Carmen Luisa Rojas', 'Beatriz Soto'],
      publisher: 'Fundación Aurora por la Infancia',
      date: '2018-12',
      language: 'es',
      itemType: 'report',
    },
  },
  {
    name: 'NGO report, Portuguese',
    fileName: 'relatorio2017.txt',
    text: `Instituto Vaga-Lume de Direitos Humanos

Relatório sobre a violência nas escolas públicas

2017

Apresentação

Este relatório apresenta os dados que foram recolhidos em quarenta e duas escolas do interior, com a ajuda das secretarias municipais, e discute as medidas que poderiam ser tomadas para que os casos não se repitam.`,
    card: {
      title: 'Relatório sobre a violência nas escolas públicas',
      publisher: 'Instituto Vaga-Lume de Direitos Humanos',
      date: '2017',
      language: 'pt',
      itemType: 'report',
    },
  },
  {
    name: 'government bulletin, Spanish',
    fileName: 'boletin_07.txt',
    text: `República de Valdoria
Ministerio de Salud Pública
Departamento de Epidemiología

BOLETÍN EPIDEMIOLÓGICO TRIMESTRAL N° 7
Enfermedades respiratorias en menores de cinco años

Puerto Alba, 12 de octubre de 2021

Durante el tercer trimestre se notificaron en los hospitales del país 4.812 casos, un 12% menos que en el mismo período del año anterior. La mayor parte de ellos corresponde a la región de la costa.`,
    card: {
      title: 'BOLETÍN EPIDEMIOLÓGICO TRIMESTRAL N° 7',
      publisher: 'Ministerio de Salud Pública',
      date: '2021-10-12',
      language: 'es',
      itemType: 'report',
    },
  },
  {
    name: 'government statistics, English',
    fileName: 'labour-q2.txt',
    text: `Valdoria Statistics Office
Statistical bulletin

Labour market overview: April to June 2022

Release date: 16 August 2022
Next release: 15 November 2022

Main points

The employment rate for people aged 16 to 64 years was estimated at 71.2%, which is 0.4 percentage points higher than in the previous quarter. The number of vacancies fell for the first time since 2020.`,
    card: {
      title: 'Labour market overview: April to June 2022',
      publisher: 'Valdoria Statistics Office',
      date: '2022-08-16',
      language: 'en',
      itemType: 'report',
    },
  },
  {
    name: 'government bulletin, French',
    fileName: 'bulletin-officiel.txt',
    text: `Ministère de la Justice
Direction de l’administration pénitentiaire

Statistique mensuelle des personnes détenues

Situation au 1er mai 2020

Au 1er mai 2020, les établissements du pays comptaient 7 402 personnes détenues, soit 3 % de moins qu’un mois plus tôt. La densité moyenne est de 118 %, et de 131 % dans les maisons d’arrêt.`,
    card: {
      title: 'Statistique mensuelle des personnes détenues',
      publisher: 'Ministère de la Justice',
      date: '2020-05-01',
      language: 'fr',
      itemType: 'report',
    },
  },
  {
    name: 'government report, Portuguese',
    fileName: 'censo.txt',
    text: `GOVERNO DE VALDÓRIA
MINISTÉRIO DA EDUCAÇÃO

CENSO ESCOLAR 2019
Notas estatísticas

Brasa, janeiro de 2020

O censo escolar é a principal pesquisa estatística sobre a educação básica do país. Ele é feito todos os anos em colaboração com as secretarias estaduais e municipais e com a participação de todas as escolas públicas e privadas.`,
    card: {
      title: 'CENSO ESCOLAR 2019',
      publisher: 'MINISTÉRIO DA EDUCAÇÃO',
      date: '2020-01',
      language: 'pt',
      itemType: 'report',
    },
  },
  {
    name: 'law, Spanish',
    fileName: 'ley.txt',
    text: `LEY NÚM. 19.882
ESTABLECE NORMAS SOBRE PROTECCIÓN DE LAS RIBERAS

Publicada en el Diario Oficial el 23 de junio de 2003

Teniendo presente que el Congreso Nacional ha dado su aprobación al siguiente proyecto de ley:

Artículo 1º.- Las riberas de los ríos y lagos son bienes nacionales de uso público, y su conservación corresponde al Estado.

Artículo 2º.- Se prohíbe toda construcción en una franja de cien metros contados desde la línea de las aguas máximas.`,
    card: {
      title: 'ESTABLECE NORMAS SOBRE PROTECCIÓN DE LAS RIBERAS',
      date: '2003-06-23',
      symbol: 'Ley 19882',
      language: 'es',
      itemType: 'legislation',
    },
  },
  {
    name: 'law, English',
    fileName: 'act.txt',
    text: `Juvenile Courts Act 2011

An Act to make provision for the trial and care of young persons, and for connected purposes.

[12th April 2011]

1. Establishment of juvenile courts

(1) There shall be in each district a juvenile court.

2. Age of responsibility

(1) No person under the age of fourteen years shall be charged with an offence before any court.`,
    card: {
      title: 'Juvenile Courts Act 2011',
      date: '2011-04-12',
      language: 'en',
      itemType: 'legislation',
    },
  },
  {
    name: 'law, French',
    fileName: 'loi.txt',
    text: `Loi n° 2015-318 du 9 mars 2015 relative à l’accueil des jeunes enfants

Article 1er
Toute commune de plus de deux mille habitants dispose d’un lieu d’accueil pour les enfants de moins de trois ans.

Article 2
Les conditions d’agrément des lieux d’accueil sont fixées par décret en Conseil d’État.`,
    card: {
      title: 'Loi n° 2015-318 du 9 mars 2015 relative à l’accueil des jeunes enfants',
      date: '2015-03-09',
      symbol: 'Loi 2015-318',
      language: 'fr',
      itemType: 'legislation',
    },
  },
  {
    name: 'journal article, English',
    fileName: 'main.txt',
    text: `Journal of Rural Health Studies, Vol. 14, No. 2, 2018, pp. 101–119
https://doi.org/10.5555/jrhs.2018.0142

Distance to care and late diagnosis of tuberculosis in mountain villages

Ann Merrow, Tomas Ilic and Grace Obel

Received 4 January 2018; accepted 20 March 2018

Abstract
We followed 812 patients in eleven villages over four years. Those who lived more than two hours from a clinic were diagnosed, on average, five weeks later than those who lived nearer to one.

Keywords: tuberculosis, distance, rural health`,
    card: {
      title: 'Distance to care and late diagnosis of tuberculosis in mountain villages',
      authors: ['Merrow, Ann', 'Ilic, Tomas', 'Obel, Grace'],
      date: '2018',
      container: 'Journal of Rural Health Studies',
      language: 'en',
      itemType: 'article-journal',
    },
  },
  {
    name: 'journal article, Spanish',
    fileName: 'articulo.txt',
    text: `Revista Valdoriana de Sociología
Vol. 9, núm. 1, 2016, pp. 33-58
ISSN 0719-5555

La escuela nocturna y el trabajo de los jóvenes

Rodrigo Peña Vial
Universidad de Puerto Alba

Resumen
El artículo analiza las trayectorias de ochenta jóvenes que estudian de noche y trabajan de día. Se muestra que la mayoría de ellos no deja la escuela por falta de interés sino por el horario de los turnos.

Palabras clave: escuela nocturna, trabajo, jóvenes`,
    card: {
      title: 'La escuela nocturna y el trabajo de los jóvenes',
      authors: ['Rodrigo Peña Vial'],
      date: '2016',
      container: 'Revista Valdoriana de Sociología',
      language: 'es',
      itemType: 'article-journal',
    },
  },
  {
    name: 'journal article, French',
    fileName: 'article.txt',
    text: `Revue d’économie insulaire, n° 22, 2014

Le prix du poisson et la saison des pluies

Hélène Marchais

Résumé : Cet article étudie le lien entre les pluies et le prix du poisson sur les marchés de quatre îles entre 2001 et 2012. Les prix montent de 18 % en moyenne pendant les mois où les bateaux ne sortent pas.

Mots-clés : pêche, prix, pluies

1. Introduction

Les marchés des îles sont petits et mal reliés entre eux.`,
    card: {
      title: 'Le prix du poisson et la saison des pluies',
      authors: ['Marchais, Hélène'],
      date: '2014',
      container: 'Revue d’économie insulaire',
      language: 'fr',
      itemType: 'article-journal',
    },
  },
  {
    name: 'news page, English, with metadata',
    fileName: 'prison-overcrowding.html',
    format: 'html',
    metadata: {
      title: 'Prisons hold twice as many as they were built for, inspectors find',
      date: '2020-11-03',
      publisher: 'The Alba Courier',
      url: 'https://albacourier.example/news/prisons-2020',
    },
    text: `Prisons hold twice as many as they were built for, inspectors find

By Dora Quill

3 November 2020

Inspectors who visited the country's fourteen prisons this summer counted 9,120 people in cells made for 4,400. The government said on Monday that it would answer within a month.`,
    card: {
      title: 'Prisons hold twice as many as they were built for, inspectors find',
      authors: ['Quill, Dora'],
      date: '2020-11-03',
      publisher: 'The Alba Courier',
      container: 'The Alba Courier',
      language: 'en',
      itemType: 'article-newspaper',
    },
  },
  {
    name: 'news page, Spanish, bare',
    fileName: 'nota.html',
    format: 'html',
    metadata: {
      title: 'Suben las matrículas en escuelas rurales',
      url: 'https://diario.example/pais/nota-881',
    },
    text: `Suben las matrículas en escuelas rurales

Por Julia Arce

Publicado el 9 de abril de 2019

Las escuelas rurales del valle recibieron este año 1.204 alumnos nuevos, según dijo ayer el director regional de educación en una conferencia de prensa que se realizó en la ciudad.`,
    card: {
      title: 'Suben las matrículas en escuelas rurales',
      authors: ['Arce, Julia'],
      date: '2019-04-09',
      language: 'es',
      itemType: 'article-newspaper',
    },
  },
  {
    name: 'web page of an institution, Portuguese',
    fileName: 'index.html',
    format: 'html',
    metadata: { title: 'Vacinação infantil: perguntas e respostas', url: 'https://saude.example/vacinas' },
    text: `Vacinação infantil: perguntas e respostas

Quem deve ser vacinado?

Todas as crianças com menos de cinco anos devem ser levadas ao posto de saúde mais próximo da sua casa, com a caderneta e um documento de quem é responsável por elas.

Onde posso consultar os horários?

Os horários dos postos estão publicados na página de cada município.`,
    card: {
      title: 'Vacinação infantil: perguntas e respostas',
      language: 'pt',
      itemType: 'webpage',
    },
  },
  {
    name: 'thesis, Spanish',
    fileName: 'tesis_final_v3.txt',
    text: `Universidad de Puerto Alba
Facultad de Derecho

LA PRISIÓN PREVENTIVA DE ADOLESCENTES EN LOS TRIBUNALES DEL SUR

Tesis para optar al grado de Magíster en Derecho Penal

Autor: Esteban Lira Cáceres
Profesora guía: Ximena Duarte

Puerto Alba, 2015

Índice`,
    card: {
      title: 'LA PRISIÓN PREVENTIVA DE ADOLESCENTES EN LOS TRIBUNALES DEL SUR',
      authors: ['Esteban Lira Cáceres'],
      publisher: 'Universidad de Puerto Alba',
      date: '2015',
      language: 'es',
      itemType: 'thesis',
    },
  },
  {
    name: 'judgment, English',
    fileName: 'judgment.txt',
    text: `Inter-Regional Court of Human Rights

Case of Harrow Family v. Valdoria

Judgment of 28 November 2012

In the Case of Harrow Family, the Court, composed of the following judges, delivers the following judgment on the merits, the reparations and the costs that were claimed by the applicants.`,
    card: {
      title: 'Case of Harrow Family v. Valdoria',
      publisher: 'Inter-Regional Court of Human Rights',
      date: '2012-11-28',
      language: 'en',
      itemType: 'legal_case',
    },
  },
  {
    name: 'regional organisation with a document number',
    fileName: 'oas.txt',
    text: `OEA/Ser.L/V/II.
Doc. 44
12 September 2017
Original: English

INTER-AMERICAN COMMISSION ON HUMAN RIGHTS

Towards the effective fulfilment of children's rights: national protection systems

This report looks at the systems which the States of the region have set up for the protection of children, and at what keeps them from working as they should.`,
    card: {
      title: "Towards the effective fulfilment of children's rights: national protection systems",
      publisher: 'INTER-AMERICAN COMMISSION ON HUMAN RIGHTS',
      date: '2017-09-12',
      symbol: 'OEA/Ser.L/V/II. Doc. 44',
      language: 'en',
      itemType: 'report',
    },
  },
  {
    name: 'spreadsheet named after its year',
    fileName: 'poblacion-penal-2019.csv',
    format: 'csv',
    text: `Región;Hombres;Mujeres
Costa;1204;88
Valle;2311;140`,
    card: { title: 'poblacion-penal-2019', date: '2019', language: '', itemType: 'dataset' },
  },
  {
    name: 'file whose properties say nothing of use',
    fileName: 'scan0004.pdf',
    format: 'pdf',
    metadata: { title: 'Microsoft Word - informe.doc', authors: ['admin'], date: '2014-02-02' },
    text: `Defensoría de la Niñez

Informe de visita al centro de internación de Cerro Alto

Noviembre de 2013

El equipo de la Defensoría visitó el centro los días 4 y 5 de noviembre y conversó con veintidós adolescentes y con los funcionarios que estaban de turno.`,
    card: {
      title: 'Informe de visita al centro de internación de Cerro Alto',
      publisher: 'Defensoría de la Niñez',
      date: '2013-11',
      language: 'es',
      itemType: 'report',
    },
  },
];
