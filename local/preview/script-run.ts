import { browserCode } from './browser-code';

/**
 * JavaScript that puts `google.script.run` and `google.script.host` in a page; it comes before the page's own scripts.
 * `transport` is the source of a function `(name, args) => Promise<{ ok: true, value } | { ok: false, message }>`, and
 * `close` that of what `google.script.host.close()` does.
 */
export const shimText = (transport: string, close = '() => {}'): string =>
  `(() => {\n${browserCode('script-run.ts', 'ScriptRun')}\nScriptRun.installScriptRun(${transport}, ${close});\n})();\n`;
