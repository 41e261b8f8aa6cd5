import type { Host, HostOptions } from './host';

/** Opens a world for one account; see `openHost`. */
export async function openWorld(_options: HostOptions): Promise<Host> {
  throw new Error('L’hôte local n’est pas encore construit.');
}
