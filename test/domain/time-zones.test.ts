import { execFile } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { everyDay, isWorked } from './holidays';

const SCRIPT = join(dirname(fileURLToPath(import.meta.url)), 'zone-walk.ts');
/** Far east and west, and zones whose clocks change at midnight. */
const ZONES = ['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Beirut', 'America/Santiago'];

interface Walk {
  readonly zone: string;
  readonly walk: readonly string[];
  readonly decisions: readonly string[];
}

async function walkUnder(zone: string): Promise<Walk> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', SCRIPT], {
    env: { ...process.env, TZ: zone },
    maxBuffer: 16_000_000,
  });
  return JSON.parse(stdout) as Walk; // the script above prints exactly this
}

/** The same walk by UTC's calendar and the table of holidays, without the product. */
const EXPECTED = everyDay().map((date, index) => {
  const instant = Date.parse(`${date}T12:00:00Z`);
  const next = new Date(instant + 86_400_000).toISOString().slice(0, 10);
  const worked = [false, true].map((alsace) => (isWorked(date, alsace) ? 1 : 0));
  return [next, new Date(instant).getUTCDay() || 7, index, ...worked].join(' ');
});

describe('nothing depends on the time zone of the machine', () => {
  let paris: Walk;
  beforeAll(async () => {
    paris = await walkUnder('Europe/Paris');
  });

  test.each(ZONES)('%s', async (zone) => {
    const walked = await walkUnder(zone);
    expect(walked.zone).toBe(zone);
    expect(walked.walk).toEqual(EXPECTED);
    expect(walked.decisions).toEqual(paris.decisions);
  });
});
