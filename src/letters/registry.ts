import { withoutDots } from './legal-forms';

const NAMED = /\b(rcs|rne|rm|rna|registre|répertoire|siren)\b/i;

/** « RCS Lyon » from « Lyon », « R.C.S. Lyon » or « 732 829 320 RCS Lyon »; « RNA W691234567 »; '' from an empty cell. */
export function registryText(written: string, siren: string): string {
  const plain = withoutNumber(withoutDots(written), siren).replace(/\s+/g, ' ').trim();
  if (plain === '' || saysNone(plain)) return '';
  if (/^W\d{9}$/i.test(plain)) return `RNA ${plain.toUpperCase()}`;
  return NAMED.test(plain)
    ? plain.replace(/\b(rcs|rne|rm|rna)\b/gi, (name) => name.toUpperCase())
    : `RCS ${plain}`;
}

/** « RCS » says nothing without the town of its court's registry (C. com. R123-237, 2°). */
export const isRegistryWithoutTown = (written: string): boolean =>
  !saysNone(written) && !/\p{L}/u.test(withoutDots(written).replace(/\brcs\b|\d+/gi, ''));

/** « néant », « sans objet »: the person says that there is none. */
export const saysNone = (written: string): boolean =>
  /^(?:n[ée]ant|sans(?: objet| capital)?|aucune?|non(?: concern[ée]e?| applicable)?|n\/?a|-|0(?:[.,]0+)?(?: ?€)?)$/i.test(
    written.trim(),
  );

/** Takes the SIREN out, which has a place of its own. */
function withoutNumber(written: string, siren: string): string {
  const digits = siren.replace(/\D/g, '');
  if (!/^\d{9}$/.test(digits)) return written;
  return written.replace(new RegExp([...digits].join('[\\s.]?')), '');
}
