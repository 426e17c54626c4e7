import { type InferenceSession, Tensor } from 'onnxruntime-node';

/** Runs a network on one square picture. Returns its results by their length. */
export async function runNetwork(network: InferenceSession, planes: Float32Array, side: number): Promise<Map<number, Float32Array>> {
  const [input = ''] = network.inputNames;
  const results = await network.run({ [input]: new Tensor('float32', planes, [1, 3, side, side]) });
  return new Map(Object.values(results).map(({ data }) => [data.length, data as Float32Array]));
}
