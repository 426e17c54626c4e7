import { readFile } from 'node:fs/promises';

/** One node of a TensorFlow.js graph, as its JSON has it. Texts are in Base64. */
export interface GraphNode {
  readonly name: string;
  readonly op: string;
  readonly input?: readonly string[];
  readonly attr?: Readonly<Record<string, Attribute | undefined>>;
}

interface Attribute {
  readonly s?: string;
  readonly list?: { readonly i?: readonly string[]; readonly s?: readonly string[] };
}

export interface Weight {
  readonly shape: readonly number[];
  readonly values: Float32Array | Int32Array;
}

export interface GraphModel {
  readonly nodes: readonly GraphNode[];
  readonly weights: ReadonlyMap<string, Weight>;
}

interface WeightEntry {
  readonly name: string;
  readonly shape: readonly number[];
  readonly dtype: 'float32' | 'int32';
  readonly quantization?: { readonly dtype: 'float16' };
}

interface Manifest {
  readonly modelTopology: { readonly node: readonly GraphNode[] };
  readonly weightsManifest: readonly [{ readonly paths: readonly [string]; readonly weights: readonly WeightEntry[] }];
}

/** Reads a model of TensorFlow.js (`graph-model`) from its JSON and the one file of weights beside it. */
export async function readGraphModel(address: URL): Promise<GraphModel> {
  const manifest = JSON.parse(await readFile(address, 'utf8')) as Manifest;
  const [{ paths, weights }] = manifest.weightsManifest;
  const bytes = await readFile(new URL(paths[0], address));
  const read = new Map<string, Weight>();
  let at = 0;
  for (const entry of weights) {
    const size = entry.shape.reduce((product, length) => product * length, 1);
    const width = entry.quantization ? 2 : 4;
    read.set(entry.name, { shape: entry.shape, values: valuesOf(entry, Uint8Array.from(bytes.subarray(at, at + size * width))) });
    at += size * width;
  }
  return { nodes: manifest.modelTopology.node, weights: read };
}

function valuesOf({ dtype, quantization }: WeightEntry, bytes: Uint8Array): Float32Array | Int32Array {
  if (dtype === 'int32') return new Int32Array(bytes.buffer);
  return quantization ? Float32Array.from(new Uint16Array(bytes.buffer), fromHalf) : new Float32Array(bytes.buffer);
}

/** IEEE 754 binary16. The weights of a network are finite. */
function fromHalf(half: number): number {
  const sign = half & 0x8000 ? -1 : 1;
  const exponent = (half >> 10) & 0x1f;
  const fraction = half & 0x3ff;
  return exponent === 0 ? sign * 2 ** -24 * fraction : sign * 2 ** (exponent - 25) * (0x400 + fraction);
}
