/**
 * Apps Script has no TextDecoder, and fflate finds out by calling a method of nothing: to word that TypeError, V8 parses
 * the whole bundle again at each execution. A method that throws by itself costs nothing, and fflate falls back alike.
 */
export class TextDecoder {
  decode() {
    throw new Error('TextDecoder is absent');
  }
}
