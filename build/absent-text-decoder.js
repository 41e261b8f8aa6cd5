import { decodeText } from '../src/intake/encoding';

/**
 * Apps Script has no TextDecoder, and fflate finds out by calling a method of nothing: to word that TypeError, V8 parses
 * the whole bundle again at each execution. fflate also takes any class of that name at its word, and gives it the names
 * of a zip archive that says they are UTF-8 (LibreOffice's do): so this one decodes.
 */
export class TextDecoder {
  decode(bytes) {
    return decodeText(bytes);
  }
}
