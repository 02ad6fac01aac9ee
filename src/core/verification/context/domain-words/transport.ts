import type { GlossaryEntry } from '../glossary-entry.ts';

/** Words of transport. */
export const transportWords: readonly GlossaryEntry[] = [
  [
    'ship ships vessel vessels boat boats',
    'buque buques barco barcos embarcación embarcaciones nave naves',
    'navire navires bateau bateaux',
    'navio navios barco barcos embarcação',
  ],
  [
    'ferry ferries',
    'transbordador transbordadores ferry ferris',
    'ferry traversier bac',
    'balsa balsas ferry barca',
  ],
  [
    'port ports harbour harbours harbor',
    'puerto puertos portuario portuaria',
    'port ports portuaire',
    'porto portos portuário',
  ],
  ['bus buses', 'autobús autobuses bus micro ómnibus', 'bus autobus autocar', 'ônibus autocarro'],
  [
    'train trains rail railway',
    'tren trenes ferrocarril ferroviario',
    'train trains ferroviaire rail',
    'trem trens ferrovia',
  ],
  [
    'road roads highway street',
    'carretera carreteras camino vía vial',
    'route routes rue',
    'estrada estradas rodovia',
  ],
  [
    'vehicle vehicles car cars',
    'vehículo vehículos automóvil',
    'véhicule véhicules voiture',
    'veículo veículos carro',
  ],
  [
    'transport transportation',
    'transporte transportes transportado',
    'transport transports',
    'transporte transportes',
  ],
  [
    'accident accidents crash incident incidents',
    'accidente accidentes siniestro siniestros incidente incidentes',
    'accident accidents incident',
    'acidente acidentes incidente',
  ],
  [
    'route routes line lines crossing crossings',
    'ruta rutas línea líneas travesía travesías',
    'ligne lignes traversée traversées itinéraire',
    'rota rotas linha linhas travessia travessias',
  ],
  [
    'inspection inspections inspected',
    'inspección inspecciones inspeccionado fiscalización',
    'inspection inspections contrôle',
    'inspeção inspeções vistoria fiscalização',
  ],
  [
    'journey journeys trip trips travel',
    'viaje viajes trayecto',
    'voyage voyages trajet',
    'viagem viagens trajeto',
  ],
  [
    'lifejacket lifejackets jacket jackets',
    'chaleco chalecos salvavidas',
    'gilet gilets sauvetage',
    'colete coletes salva-vidas',
  ],
  [
    'licence licences license licences permit permits',
    'licencia licencias permiso permisos patente',
    'licence licences permis',
    'licença licenças permissão',
  ],
  ['delay delays delayed late', 'retraso retrasos atraso demora', 'retard retards', 'atraso atrasos'],
  [
    'cancelled cancelled cancellation cancellations canceled',
    'cancelado cancelada cancelados canceladas cancelación suspendida',
    'annulé annulation',
    'cancelado cancelamento',
  ],
];
