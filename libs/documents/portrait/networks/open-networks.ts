import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { InferenceSession } from 'onnxruntime-node';
import { readGraphModel } from './graph-model.js';
import { networkOf } from './network-of.js';
import { onnxModel } from './onnx-model.js';

/** Google's MediaPipe networks (Apache-2.0), as the package `@vladmandic/human` (MIT) carries them. DECISIONS.md, "Which model". */
export interface FaceNetworks {
  /** BlazeFace, full range: faces in a picture of 256 × 256 pixels. */
  readonly faces: InferenceSession;
  /** Face mesh: 468 points of one face, 192 × 192 pixels. */
  readonly mesh: InferenceSession;
  /** Iris: the rim of one eye, 64 × 64 pixels. */
  readonly eye: InferenceSession;
}

/** Loads the networks from the installed tree; nothing is fetched. `threads` is for one inference. */
export async function openFaceNetworks(threads: number): Promise<FaceNetworks> {
  const packaged = pathToFileURL(createRequire(import.meta.url).resolve('@vladmandic/human'));
  const open = async (name: string, side: number): Promise<InferenceSession> => {
    const model = await readGraphModel(new URL(`../models/${name}.json`, packaged));
    const options = { intraOpNumThreads: threads, executionMode: 'sequential', graphOptimizationLevel: 'all', logSeverityLevel: 3 } as const;
    return InferenceSession.create(onnxModel(networkOf(model, side)), options);
  };
  return { faces: await open('blazeface', 256), mesh: await open('facemesh', 192), eye: await open('iris', 64) };
}
