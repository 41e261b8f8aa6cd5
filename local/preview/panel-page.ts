import { randomBytes } from 'node:crypto';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { browserCode } from './browser-code';
import { sentence } from './frame';
import { html } from './html';
import { shimText } from './script-run';

/** A page the script shows, with `google.script` before its first script, its scripts marked with the nonce. */
export function panelPage(content: string, token: string): { readonly body: string; readonly nonce: string } {
  const nonce = randomBytes(16).toString('base64');
  const starts = scriptStarts(content);
  const first = starts[0] ?? content.length;
  const marked = [...starts]
    .reverse()
    .reduce(
      (text, start) => `${text.slice(0, start + OPENING)} nonce="${nonce}"${text.slice(start + OPENING)}`,
      content,
    );
  const own = `<script nonce="${nonce}">${inPage(ownCode(token))}</script>\n`;
  return { body: marked.slice(0, first) + own + marked.slice(first), nonce };
}

const OPENING = '<script'.length;

const ownCode = (token: string): string =>
  `${browserCode('panel.ts', 'PanelFrame')}\n${shimText(`PanelFrame.transport(${JSON.stringify(token)})`, 'PanelFrame.close')}PanelFrame.followLinks();`;

/** In a page, a script ends at its closing tag, wherever that stands. */
const inPage = (code: string): string => code.replace(/<\/(?=script)/gi, '<\\/').replace(/<!--/g, '<\\!--');

/** Where each script element starts, in order. */
function scriptStarts(content: string): number[] {
  const starts: number[] = [];
  const visit = (node: DefaultTreeAdapterTypes.Node): void => {
    if (node.nodeName === 'script' && 'sourceCodeLocation' in node && node.sourceCodeLocation)
      starts.push(node.sourceCodeLocation.startOffset);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(content, { sourceCodeLocationInfo: true }));
  return starts.sort((a, b) => a - b);
}

/** What stands there when the script showed nothing. */
export const EMPTY_PANEL = html`<!doctype html><html lang="fr"><meta charset="utf-8"><title>Relances</title>
<body style="font:14px/1.5 system-ui,sans-serif;color:#5b6775;padding:1rem">${sentence('Le panneau est vide : rouvrez-le par le menu Relances.')}</body></html>`
  .text;
