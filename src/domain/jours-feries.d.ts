declare module '@socialgouv/jours-feries' {
  /** Holidays of a year by French name, as Dates whose UTC or local day is the holiday. */
  export default function getJoursFeries(year: number, options?: { alsace?: boolean }): Record<string, Date>;
}
