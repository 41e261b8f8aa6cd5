import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { array, object, optional, parse, string } from 'valibot';

const ManifestFile = object({
  timeZone: string(),
  oauthScopes: optional(array(string()), []),
  dependencies: optional(
    object({ enabledAdvancedServices: optional(array(object({ userSymbol: string() })), []) }),
    {},
  ),
});

export interface Manifest {
  readonly timeZone: string;
  readonly scopes: ReadonlySet<string>;
  /** Names under which the advanced services are enabled: Gmail, Drive, Docs. */
  readonly advancedServices: ReadonlySet<string>;
}

/** Reads `appsscript.json` of a built bundle. */
export function readManifest(dist: string): Manifest {
  const path = join(dist, 'appsscript.json');
  if (!existsSync(path) || !existsSync(join(dist, 'Code.js')))
    throw new Error(`Le programme n’est pas construit dans ${dist} : lancez « npm run build ».`);
  const file = parse(ManifestFile, JSON.parse(readFileSync(path, 'utf8')));
  return {
    timeZone: file.timeZone,
    scopes: new Set(file.oauthScopes),
    advancedServices: new Set(file.dependencies.enabledAdvancedServices?.map((each) => each.userSymbol)),
  };
}
