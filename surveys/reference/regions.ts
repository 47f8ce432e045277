// The 21 regions by SCB county code. Source: Statistics Sweden (SCB), "Län och kommuner i kodnummerordning",
// https://www.scb.se/hitta-statistik/regional-statistik-och-kartor/regionala-indelningar/lan-och-kommuner/; the names are those
// the regions use themselves today. Codes are text: '01' is not 1. The code lasts; names have changed and will again.

export interface Region {
  /** SCB county code, two digits. */
  readonly code: string;
  readonly county: string;
  /** The organisation with the regional development responsibility. */
  readonly name: string;
}

export const regions: readonly Region[] = [
  { code: '01', county: 'Stockholms län', name: 'Region Stockholm' },
  { code: '03', county: 'Uppsala län', name: 'Region Uppsala' },
  { code: '04', county: 'Södermanlands län', name: 'Region Sörmland' },
  { code: '05', county: 'Östergötlands län', name: 'Region Östergötland' },
  { code: '06', county: 'Jönköpings län', name: 'Region Jönköpings län' },
  { code: '07', county: 'Kronobergs län', name: 'Region Kronoberg' },
  { code: '08', county: 'Kalmar län', name: 'Region Kalmar län' },
  { code: '09', county: 'Gotlands län', name: 'Region Gotland' },
  { code: '10', county: 'Blekinge län', name: 'Region Blekinge' },
  { code: '12', county: 'Skåne län', name: 'Region Skåne' },
  { code: '13', county: 'Hallands län', name: 'Region Halland' },
  { code: '14', county: 'Västra Götalands län', name: 'Västra Götalandsregionen' },
  { code: '17', county: 'Värmlands län', name: 'Region Värmland' },
  { code: '18', county: 'Örebro län', name: 'Region Örebro län' },
  { code: '19', county: 'Västmanlands län', name: 'Region Västmanland' },
  { code: '20', county: 'Dalarnas län', name: 'Region Dalarna' },
  { code: '21', county: 'Gävleborgs län', name: 'Region Gävleborg' },
  { code: '22', county: 'Västernorrlands län', name: 'Region Västernorrland' },
  { code: '23', county: 'Jämtlands län', name: 'Region Jämtland Härjedalen' },
  { code: '24', county: 'Västerbottens län', name: 'Region Västerbotten' },
  { code: '25', county: 'Norrbottens län', name: 'Region Norrbotten' },
];

/**
 * The region with that county code.
 *
 * @example regionWith('20')?.name // 'Region Dalarna'
 */
export function regionWith(code: string): Region | undefined {
  return regions.find((region) => region.code === code);
}
