/** An entry of a menu, or the line between two groups of them. */
export type MenuEntry = { readonly label: string; readonly name: string } | 'separator';

/** Reads a menu as the host tells it: « label → function » a line. */
export function readMenu(text: string): MenuEntry[] {
  return text.split('\n').flatMap((line): MenuEntry[] => {
    if (line === '—') return ['separator'];
    const [label = '', name = ''] = line.trim().split(' → ');
    return name === '' ? [] : [{ label, name }];
  });
}

export const isInMenu = (menu: readonly MenuEntry[], name: string): boolean =>
  menu.some((entry) => entry !== 'separator' && entry.name === name);
