/**
 * Symbols of units, the same in every language and with their own capitals. Ambiguous single letters are accepted only
 * right after digits (see `readUnit`).
 */
export const measureSymbols: ReadonlySet<string> = new Set([
  ...'km m cm dm mm µm μm um nm pm fm kpc Mpc pc ly AU au ha kg g mg µg μg ng pg kt Mt Gt t lb lbs oz l L dl dL cl cL ml mL µl µL μl μL hl'.split(
    ' ',
  ),
  ...'kW MW GW TW W mW kWh MWh GWh TWh Wh MWe kVA MVA VA V kV mV MV µV A mA kA µA μA pA nA J kJ MJ GJ TJ mJ cal kcal eV keV MeV GeV TeV meV N kN MN mN Pa kPa MPa GPa hPa mPa bar mbar atm psi Torr'.split(
    ' ',
  ),
  ...'Hz kHz MHz GHz THz mHz Ω kΩ MΩ ohm F nF pF µF H mH T mT µT kG Gauss Wb lm lx cd dB dBA K mK mol mmol µmol μmol nmol pmol M mM µM μM nM pM Da kDa kD bp kb kbp Mb Gb U IU UI'.split(
    ' ',
  ),
  ...'KB kB MB GB TB PB EB kb mb gb tb Mbps Gbps kbps Mbit Gbit px dpi fps rpm mph kph kmh kmph km/h °C °F ° ºC ºF sr rad mrad arcmin arcsec mas Gy mGy Sv mSv µSv Bq kBq MBq Ci ppm ppb ppt sq mi ft in yd kn Ga Ma Myr Gyr kyr'.split(
    ' ',
  ),
]);

/** Symbols of time; they make durations. */
export const timeSymbols: Readonly<Record<string, string>> = {
  h: 'hour',
  hr: 'hour',
  hrs: 'hour',
  min: 'minute',
  s: 'second',
  sec: 'second',
  ms: 'millisecond',
  µs: 'microsecond',
  μs: 'microsecond',
  ns: 'nanosecond',
  d: 'day',
  yr: 'year',
  yrs: 'year',
};

/** Letters that are a unit only where nothing else is likely. */
export const ambiguousSymbols: ReadonlySet<string> = new Set([
  'in',
  'A',
  'M',
  'au',
  'a',
  'U',
  'T',
  'F',
  'H',
  'd',
  'mi',
  'sq',
  'ha',
  'pm',
  'mas',
  'bar',
  's',
]);

/** ISO 4217 codes that are no words or names when written in capitals ("ALL" and "TOP" are). */
const currencyCodes =
  'AED AFN AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD GBP GEL GHS GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SEK SGD SLL SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWL'.split(
    ' ',
  );

/** Currency signs and codes that may stand before (and after) an amount, longest first where they share a beginning. */
export const currencyPrefixes: Readonly<Record<string, string>> = {
  ...Object.fromEntries(currencyCodes.map((code) => [code.toLowerCase(), code])),
  us$: 'USD',
  'us $': 'USD',
  'u.s. $': 'USD',
  'u.s.$': 'USD',
  'u.s $': 'USD',
  usd$: 'USD',
  $: '$',
  ca$: 'CAD',
  c$: 'CAD',
  'c $': 'CAD',
  cad$: 'CAD',
  can$: 'CAD',
  a$: 'AUD',
  au$: 'AUD',
  aud$: 'AUD',
  nz$: 'NZD',
  nzd$: 'NZD',
  hk$: 'HKD',
  'hk $': 'HKD',
  s$: 'SGD',
  nt$: 'TWD',
  r$: 'BRL',
  ch$: 'CLP',
  clp$: 'CLP',
  mx$: 'MXN',
  mex$: 'MXN',
  mxn$: 'MXN',
  ar$: 'ARS',
  col$: 'COP',
  's/.': 'PEN',
  's/': 'PEN',
  bs: 'BOB',
  'bs.': 'BOB',
  'gs.': 'PYG',
  rd$: 'DOP',
  ec$: 'XCD',
  j$: 'JMD',
  tt$: 'TTD',
  bds$: 'BBD',
  bz$: 'BZD',
  g$: 'GYD',
  n$: 'NAD',
  fj$: 'FJD',
  fcfa: 'XOF',
  'f cfa': 'XOF',
  gs: 'PYG',
  'gh¢': 'GHS',
  'gh₵': 'GHS',
  tsh: 'TZS',
  ush: 'UGX',
  kshs: 'KES',
  birr: 'ETB',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  'cn¥': 'CNY',
  rmb: 'CNY',
  '₹': 'INR',
  'rs.': 'INR',
  rs: 'INR',
  '₦': 'NGN',
  ksh: 'KES',
  '₽': 'RUB',
  '₩': 'KRW',
  '₺': 'TRY',
  '₱': 'PHP',
  '₪': 'ILS',
  '₫': 'VND',
  '₡': 'CRC',
  '₲': 'PYG',
  '₴': 'UAH',
  '₭': 'LAK',
  '₾': 'GEL',
  '₸': 'KZT',
  '₿': 'BTC',
  q: 'GTQ',
  'q.': 'GTQ',
  uf: 'UF',
  utm: 'UTM',
};

/** Signs of a currency that may also follow the amount: "100 €", "10 $". */
export const currencySuffixes: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(currencyPrefixes).filter(([sign]) => !['rs', 's/', 'c $', 'us $'].includes(sign)),
  ),
  元: 'CNY',
};

/** Letters for thousands, millions and thousand millions that stand before a currency's code or sign: "M€", "MUSD". */
export const currencyScales: ReadonlyMap<string, number> = new Map(
  Object.entries({ k: 3, K: 3, M: 6, MM: 6, m: 6, bn: 9, Md: 9, Mds: 9, Mrd: 9 }),
);

/** Letters after digits that multiply: "10k", "1.2bn", "$5M". The value is the power of ten. */
export const magnitudeSuffixes: ReadonlyMap<string, number> = new Map(
  Object.entries({
    k: 3,
    K: 3,
    mil: 6,
    mm: 6,
    MM: 6,
    m: 6,
    M: 6,
    mn: 6,
    mln: 6,
    mio: 6,
    mill: 6,
    b: 9,
    B: 9,
    bn: 9,
    bln: 9,
    T: 12,
    tn: 12,
    tln: 12,
    trn: 12,
  }),
);
