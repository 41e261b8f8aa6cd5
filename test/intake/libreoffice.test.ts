import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { expect, test } from 'vitest';
import { openHost } from '../../local/host';

/** Takes a file in through the built bundle, where nothing but the language itself is at hand. */
async function take(name: string, bytes: Uint8Array): Promise<{ written: number; message: string }> {
  const host = await openHost({ memory: true, now: '2026-11-24T08:00', user: 'compta@exemple.fr' });
  await host.call('initialise');
  const content = Buffer.from(bytes).toString('base64');
  return (await host.call('importFile', { name, content })) as { written: number; message: string };
}

const LINES = 'Numéro;Client;Échéance;Montant TTC\nF-1;Café « Été »;31/01/2026;1200,50\n';

const hasLibreOffice = (() => {
  try {
    return execFileSync('soffice', ['--version'], { timeout: 20_000 }).length > 0;
  } catch {
    process.stdout.write('test/intake/libreoffice.test.ts: no soffice, its own files are skipped\n');
    return false;
  }
})();

function convert(format: 'xlsx' | 'ods'): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'libreoffice-'));
  writeFileSync(join(folder, 'liste.csv'), LINES);
  const filter = 'CSV:59,34,76,1'; // semicolons, UTF-8
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const conversion = ['--convert-to', format, '--outdir', folder, join(folder, 'liste.csv')];
  execFileSync('soffice', ['--headless', profile, `--infilter=${filter}`, ...conversion], {
    timeout: 90_000,
    stdio: 'ignore',
  });
  return new Uint8Array(readFileSync(join(folder, `liste.${format}`)));
}

test('a workbook whose archive says that its names are UTF-8 is read', { timeout: 60_000 }, async () => {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('Factures');
  for (const line of LINES.trim().split('\n')) sheet.addRow(line.split(';'));
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at + 10 < bytes.length; at += 1) {
    const flags = { 67324752: 6, 33639248: 8 }[view.getUint32(at, true)];
    if (flags !== undefined) view.setUint16(at + flags, view.getUint16(at + flags, true) | 0x800, true);
  }
  await expect(take('liste.xlsx', bytes)).resolves.toMatchObject({ written: 1 });
});

test.skipIf(!hasLibreOffice)('a workbook made by LibreOffice is read', { timeout: 120_000 }, async () => {
  await expect(take('liste.xlsx', convert('xlsx'))).resolves.toMatchObject({ written: 1 });
});

test.skipIf(!hasLibreOffice)('an .ods is refused as what it is', { timeout: 120_000 }, async () => {
  const bytes = convert('ods');
  await expect(take('liste.ods', bytes)).rejects.toThrow('.ods (LibreOffice)');
  await expect(take('liste.xlsx', bytes)).rejects.toThrow('.ods (LibreOffice)');
});
