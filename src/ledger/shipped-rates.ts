/** The rates of one half-year, in percent; null where they were not known when this was written: never extrapolated. */
export interface ShippedRate {
  /** « S1 2026 » */
  readonly halfYear: string;
  /** The ECB's rate for its main refinancing operations in force on the first day of the half-year. */
  readonly ecbRate: number | null;
  readonly legalProfessional: number | null;
  readonly legalIndividual: number | null;
  readonly source: string;
}

const ECB = 'BCE : opérations principales de refinancement';
const PUBLISHED = `${ECB} ; taux légal : arrêté du semestre`;
// Before 2015 one legal rate served for everybody; before 2013 it was set for the year.
const ANNUAL = `${ECB} ; taux légal : taux unique de l'année`;
const TO_CHECK = `${ECB} ; taux légal : à vérifier dans l'arrêté du semestre`;
const TO_COME = 'À compléter dès la publication : taux BCE du premier jour du semestre, arrêté du taux légal';
const decree = (date: string): string => `${ECB} ; taux légal : arrêté du ${date}`;

const rate = (
  halfYear: string,
  ecbRate: number | null,
  legalProfessional: number | null,
  legalIndividual: number | null,
  source: string,
): ShippedRate => ({ halfYear, ecbRate, legalProfessional, legalIndividual, source });

export const SHIPPED_RATES: readonly ShippedRate[] = [
  rate('S1 2010', 1, 0.65, 0.65, ANNUAL),
  rate('S2 2010', 1, 0.65, 0.65, ANNUAL),
  rate('S1 2011', 1, 0.38, 0.38, ANNUAL),
  rate('S2 2011', 1.25, 0.38, 0.38, ANNUAL),
  rate('S1 2012', 1, 0.71, 0.71, ANNUAL),
  rate('S2 2012', 1, 0.71, 0.71, ANNUAL),
  rate('S1 2013', 0.75, 0.04, 0.04, PUBLISHED),
  rate('S2 2013', 0.5, 0.04, 0.04, PUBLISHED),
  rate('S1 2014', 0.25, 0.04, 0.04, PUBLISHED),
  rate('S2 2014', 0.15, 0.04, 0.04, PUBLISHED),
  rate('S1 2015', 0.05, 0.93, 4.06, PUBLISHED),
  rate('S2 2015', 0.05, 0.99, 4.29, decree('24/06/2015')),
  rate('S1 2016', 0.05, 1.01, 4.54, decree('23/12/2015')),
  rate('S2 2016', 0, 0.93, 4.35, PUBLISHED),
  rate('S1 2017', 0, 0.9, 4.16, PUBLISHED),
  rate('S2 2017', 0, 0.9, 3.94, decree('26/06/2017')),
  rate('S1 2018', 0, 0.89, 3.73, decree('28/12/2017')),
  rate('S2 2018', 0, 0.88, 3.6, decree('27/06/2018')),
  rate('S1 2019', 0, 0.86, 3.4, decree('21/12/2018')),
  rate('S2 2019', 0, 0.87, 3.26, PUBLISHED),
  rate('S1 2020', 0, 0.87, 3.15, PUBLISHED),
  rate('S2 2020', 0, 0.84, 3.11, PUBLISHED),
  rate('S1 2021', 0, 0.79, 3.14, PUBLISHED),
  rate('S2 2021', 0, 0.76, 3.12, PUBLISHED),
  rate('S1 2022', 0, 0.76, 3.13, PUBLISHED),
  rate('S2 2022', 0, 0.77, 3.15, PUBLISHED),
  rate('S1 2023', 2.5, 2.06, 4.47, PUBLISHED),
  rate('S2 2023', 4, 4.22, 6.82, decree('27/06/2023')),
  rate('S1 2024', 4.5, 5.07, 8.01, PUBLISHED),
  rate('S2 2024', 4.25, 4.92, 8.16, PUBLISHED),
  rate('S1 2025', 3.15, 3.71, 7.21, PUBLISHED),
  rate('S2 2025', 2.15, 2.76, 6.65, decree('19/06/2025')),
  rate('S1 2026', 2.15, 2.62, 6.67, decree('15/12/2025')),
  rate('S2 2026', 2.4, 2.75, 6.84, TO_CHECK),
  rate('S1 2027', null, null, null, TO_COME),
];
