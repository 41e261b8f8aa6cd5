import type { Platform } from '../platform';

/** Who alone may activate next, and who said so: kept outside the sheet. */
const NAME = 'heir';
const SEPARATOR = ' ';

const parts = ({ notebook }: Platform): readonly string[] => (notebook.read(NAME) ?? '').split(SEPARATOR);

/** '' when anybody may. */
export const heirOf = (platform: Platform): string => parts(platform)[0] ?? '';
export const giverOf = (platform: Platform): string => parts(platform)[1] ?? '';

export function nameHeir(platform: Platform, heir: string, giver: string): void {
  platform.notebook.write(NAME, heir === '' ? '' : `${heir}${SEPARATOR}${giver}`);
}
