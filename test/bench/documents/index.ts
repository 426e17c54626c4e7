import { openNetworks } from '../../../libs/documents/reader/detection/session.js';
import { measure, type Measured } from './measure.js';
import type { DocumentsOptions } from './options.js';
import { benchPool } from './pool.js';
import { drawnSamples, realSamples, type Sample } from './samples.js';
import { byDamage, failureLine, summary } from './tables.js';
import { type Rival, sideBySide, Tesseract } from './tesseract.js';

export { optionsFrom, shortRun } from './options.js';

/** Threads of one inference, as in the reading process of a lone worker. */
const THREADS = 2;

/** Accuracy, time, throughput and memory of the document reader, beside tesseract's on the same pictures. */
export async function benchDocuments(options: DocumentsOptions, say: (line: string) => void): Promise<void> {
  const networks = await openNetworks(THREADS, options.model);
  const tesseract = options.tesseract > 0 ? await Tesseract.find() : undefined;
  const all: Measured[] = [];
  const pairs: { ours: Measured; rival: Rival }[] = [];
  for await (const sample of samplesOf(options)) {
    const ours = await measure(networks, sample);
    all.push(ours);
    if (options.failures && ours.verdict !== 'exact') say(failureLine(ours));
    const asked = sample.set.startsWith('real') || all.length % options.tesseract === 0;
    if (tesseract !== undefined && asked) pairs.push({ ours, rival: await tesseract.read(sample) });
  }
  if (options.model !== undefined) say(`recogniser: ${options.model}`);
  say(`documents, read in one process with ${THREADS} threads:\n${summary(all)}`);
  if (all.some(({ sample }) => sample.level > 0)) say(byDamage(all));
  if (pairs.length > 0 && tesseract !== undefined) say(sideBySide(tesseract, pairs));
  else if (options.tesseract > 0) say('tesseract is not installed: nothing to compare with');
  if (options.documents > 0) say(await benchPool(options.documents));
}

async function* samplesOf(options: DocumentsOptions): AsyncGenerator<Sample> {
  if (options.pictures !== undefined) yield* realSamples(options.pictures);
  yield* drawnSamples(options);
}
