import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { ReadingPool, zoneFormats } from '#documents';
import { damageAt, drawPicture } from '../../fixtures/documents/index.js';

/** Different pictures that take turns. */
const PICTURES = 24;
/** Share of the run after which memory counts: before, caches and arenas fill. */
const WARM_UP = 0.25;
const MEBIBYTE = 2 ** 20;

interface Reading {
  readonly done: number;
  readonly bytes: number;
}

/** Sends pictures through a whole pool: how many a minute, and whether the memory of its processes grows. */
export async function benchPool(documents: number): Promise<string> {
  const pictures = await Promise.all(Array.from({ length: PICTURES }, async (_, index) =>
    (await drawPicture(900_000 + index, zoneFormats[index % zoneFormats.length] ?? 'TD3', index % 3 === 0 ? {} : damageAt('phone', index % 3))).jpeg));
  const lanes = cpus().length;
  const pool = new ReadingPool(lanes);
  try {
    await Promise.all(pictures.slice(0, lanes).map((picture) => takeInAndRead(pool, picture)));
    const resident: Reading[] = [];
    const begun = performance.now();
    let next = 0;
    let done = 0;
    await Promise.all(Array.from({ length: lanes * 2 }, async () => {
      for (let index = next++; index < documents; index = next++) {
        await takeInAndRead(pool, pictures[index % PICTURES] ?? Buffer.alloc(0));
        done += 1;
        if (done % 20 === 0) resident.push({ done, bytes: childrenMemory() });
      }
    }));
    const minutes = (performance.now() - begun) / 60_000;
    return `pool of ${lanes} processes: ${(documents / minutes).toFixed(0)} documents a minute (${documents} pictures of 1 to 3 megapixels)\n${memoryLine(resident, lanes)}`;
  } finally {
    await pool.onApplicationShutdown();
  }
}

/** The two steps of a check that the pool works on. */
async function takeInAndRead(pool: ReadingPool, picture: Buffer): Promise<void> {
  const taken = await pool.takeIn(picture, 'quick');
  if (!('refused' in taken)) await pool.read(taken.kept, taken.takenIn, 'quick');
}

function memoryLine(resident: readonly Reading[], lanes: number): string {
  const warm = resident.slice(Math.floor(resident.length * WARM_UP));
  const [first, last] = [warm[0], warm.at(-1)];
  if (first === undefined || last === undefined || warm.length < 3) return 'resident memory: too few documents to say';
  const most = Math.max(...resident.map(({ bytes }) => bytes));
  const inMebibytes = (bytes: number): string => `${Math.round(bytes / MEBIBYTE)} MiB`;
  return `resident memory of its ${lanes} processes together: ${inMebibytes(first.bytes)} after ${first.done}, ${inMebibytes(last.bytes)} after ${last.done}, ` +
    `at most ${inMebibytes(most)}; slope after warm-up ${((slope(warm) * 1000) / MEBIBYTE).toFixed(1)} MiB per 1,000 documents`;
}

/** Least squares, in bytes a document. */
function slope(readings: readonly Reading[]): number {
  const mean = (of: (reading: Reading) => number): number => readings.reduce((sum, reading) => sum + of(reading), 0) / readings.length;
  const [x, y] = [mean(({ done }) => done), mean(({ bytes }) => bytes)];
  return mean(({ done, bytes }) => (done - x) * (bytes - y)) / mean(({ done }) => (done - x) ** 2);
}

/** Resident bytes of the processes that this one has started, from Linux's /proc. */
function childrenMemory(): number {
  const statuses = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map((id) => {
    try {
      return readFileSync(`/proc/${id}/status`, 'utf8');
    } catch {
      return '';
    }
  });
  return statuses
    .filter((status) => new RegExp(`^PPid:\\s+${process.pid}$`, 'm').test(status))
    .reduce((sum, status) => sum + Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024, 0);
}
