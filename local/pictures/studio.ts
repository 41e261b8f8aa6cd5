import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { PROJECT } from '../bundle';
import { demonstrate } from '../demonstration/demonstrate';
import { type HostWorkbook, openHost } from '../host';
import { deskOf } from '../preview/desk';
import { servePreview } from '../preview/server';
import { type Beginning, Tryout } from '../preview/tryout';
import { DeskCamera } from './desk-camera';
import { PanelCamera } from './panel-camera';

/** A workspace shown by the preview, and what takes pictures of it. */
export interface Studio {
  /** The whole preview, the sheet and the panel beside it. */
  readonly desk: DeskCamera;
  /** The panel alone, 300 pixels wide. */
  readonly panel: PanelCamera;
  /** Changes the spreadsheet behind everybody's back. */
  edit(work: (workbook: HostWorkbook) => void): Promise<void>;
}

export interface Scene {
  readonly beginning: Beginning;
  /** The moment it opens at; the example has its own. */
  readonly now?: string;
}

/** Opens the preview over a workspace of its own, for as long as the work lasts. */
export async function inStudio(
  browser: Browser,
  { beginning, now }: Scene,
  work: (studio: Studio) => Promise<void>,
): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'relances-pictures-'));
  const tryout = new Tryout({
    workspace: join(place, 'workspace'),
    ...(now !== undefined && { now }),
    openAt: (workspace) => openHost({ workspace, ...(now !== undefined && { now }) }),
    playExample: (workspace, print) =>
      demonstrate({ examples: join(PROJECT, 'examples'), workspace, openHost, print }),
  });
  try {
    await tryout.begin(beginning, () => undefined);
    const preview = await servePreview(deskOf(tryout), 0);
    try {
      const desk = await DeskCamera.open(browser, preview.address);
      const panel = await PanelCamera.open(browser, preview.address);
      await work({ desk, panel, edit: (change) => edit(tryout, change) });
      await panel.close();
      await desk.close();
    } finally {
      await preview.close();
      await tryout.close();
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

async function edit(tryout: Tryout, change: (workbook: HostWorkbook) => void): Promise<void> {
  const session = await tryout.session();
  if (!session) throw new Error('There is no workspace to change.');
  await session.inTurn(async (host) => {
    host.edit(change);
    await host.save();
  });
}
