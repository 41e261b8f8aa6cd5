import type { Platform } from '../platform';
import { refusal } from './context';

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

/** Throws unless this account is the owner's; while nobody is, whoever may activate. `act`: « rétablir le Journal ». */
export function requireRightful(platform: Platform, act: string): void {
  const present = platform.activation.load();
  const only = present ? present.owner : heirOf(platform);
  if (only !== '' && only.toLowerCase() !== platform.account.email().toLowerCase())
    throw refusal(`Seul ${only} peut ${act} : demandez-le-lui.`);
}
