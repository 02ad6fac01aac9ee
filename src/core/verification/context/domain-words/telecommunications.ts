import type { GlossaryEntry } from '../glossary-entry.ts';

/** Words of telecommunications. */
export const telecommunicationsWords: readonly GlossaryEntry[] = [
  [
    'phone phones telephone mobile cellular cellphone smartphone',
    'teléfono teléfonos celular celulares móvil móviles telefonía',
    'téléphone téléphones mobile portable',
    'telefone telefones celular celulares móvel',
  ],
  [
    'subscription subscriptions subscriber subscribers',
    'suscripción suscripciones abonado abonados conexión conexiones suscriptor',
    'abonnement abonnements abonné',
    'assinatura assinaturas assinante',
  ],
  ['broadband', 'banda ancha', 'haut-débit débit', 'banda larga'],
  ['fixed landline', 'fijo fija fijos fijas', 'fixe fixes', 'fixo fixa fixos'],
  ['social network networks', 'social redes red', 'social réseau réseaux', 'social redes rede'],
  ['access accessed', 'acceso acceden accedió', 'accès accéder', 'acesso acessa'],
  ['contact contacts', 'contacto contactos', 'contact contacts', 'contato contatos'],
  [
    'stranger strangers unknown',
    'desconocido desconocidos extraño extraños',
    'inconnu inconnus',
    'desconhecido desconhecidos estranho',
  ],
  [
    'view views viewed',
    'reproducción reproducciones visualización visualizaciones vistas',
    'vue vues visionnage',
    'visualização visualizações',
  ],
];
