/** Every function Google can call: menu, triggers, panel. One line each. */
export function version(): string {
  return '0.1.0';
}
