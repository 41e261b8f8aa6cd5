import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { WORKBOOK_FILE } from '../commands/workspace';
import type { Host } from '../host';
import type { Scene } from './routes';

/** The scene of a workspace, opened anew when a command or an office suite has written it since. */
export function liveScene(workspace: string, open: () => Promise<Host>): () => Promise<Scene> {
  const files = [WORKBOOK_FILE, 'state.json', 'gmail/sent'].map((name) => join(workspace, name));
  let shown: { stamp: string; scene: Promise<Scene> } | undefined;
  return () => {
    const stamp = files.map((file) => (existsSync(file) ? statSync(file).mtimeMs : 0)).join(' ');
    if (shown?.stamp !== stamp) shown = { stamp, scene: open().then(sceneOf) };
    return shown.scene;
  };
}

// The host is left unclosed: it only reads here, and must never write over what a command has just saved.
const sceneOf = (host: Host): Scene => ({ workbook: host.workbook, sent: host.sent(), now: host.now() });
