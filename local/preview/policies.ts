/** What the pages of the preview may load: themselves, and nothing of the network. A message shown in a frame inherits it. */
export const pagePolicy = (): string =>
  written({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'unsafe-inline'",
    'img-src': 'data:',
    'connect-src': "'self'",
    'frame-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  });

/** What a page that the script shows may load: its own scripts, which carry the nonce. */
export const panelPolicy = (nonce: string): string =>
  written({
    'default-src': "'none'",
    'script-src': `'nonce-${nonce}'`,
    'style-src': "'unsafe-inline'",
    'img-src': 'data: blob:',
    'font-src': 'data:',
    'connect-src': "'self'",
    'frame-src': "'self' blob:",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'self'",
  });

/** Anything that is no page. A reader of PDF files has needs of its own. */
export const filePolicy = (): string => written({ 'frame-ancestors': "'self'", 'script-src': "'none'" });

const written = (rules: Readonly<Record<string, string>>): string =>
  Object.entries(rules)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
