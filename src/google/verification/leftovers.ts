import { type Check, conform, toLookAt, wordsOf } from './check';

const PREFIX = 'verification.';

export type Leftover = 'folder' | 'trigger';

/** This account's own: another account could not take away what this one made. */
const store = () => PropertiesService.getUserProperties();

/** Notes what is being made, so that the next verification takes it away should this one be interrupted. */
export const remember = (what: Leftover, id: string): void => {
  store().setProperty(PREFIX + what, id);
};

export const forget = (what: Leftover): void => {
  store().deleteProperty(PREFIX + what);
};

/** Takes away what an interrupted verification left. */
export const leftoversCheck = (removers: Readonly<Record<Leftover, (id: string) => void>>): Check => ({
  service: 'Relances',
  name: "Restes d'une vérification interrompue",
  expected: 'Aucun, ou retirés.',
  run: ({ timed }) => {
    const kept = timed('Properties.getProperties', () => store().getProperties());
    const kinds = Object.keys(removers) as Leftover[];
    const found = kinds.filter((kind) => kept[PREFIX + kind] !== undefined);
    const failures = found.flatMap((kind) => {
      forget(kind);
      try {
        removers[kind](kept[PREFIX + kind] ?? '');
        return [];
      } catch (error) {
        return [wordsOf(error)];
      }
    });
    if (failures.length > 0) return toLookAt(`Non retirés : ${failures.join(' ')}`);
    return conform(found.length === 0 ? 'Aucun.' : 'Retirés.');
  },
});
