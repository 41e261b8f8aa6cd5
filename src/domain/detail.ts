/** Reads « name=value » parts of a Détail cell; '' when there is none of that name. */
export function detailValue(detail: string, name: string): string {
  const part = detail.split(' · ').find((text) => text.startsWith(`${name}=`));
  return part ? part.slice(name.length + 1) : '';
}
