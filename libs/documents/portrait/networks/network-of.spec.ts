import { describe, expect, it } from 'vitest';
import type { GraphModel, GraphNode, Weight } from './graph-model.js';
import { networkOf } from './network-of.js';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const list = (...numbers: number[]) => ({ list: { i: numbers.map(String) } });
const attr = { strides: list(1, 2, 2, 1), padding: { s: base64('SAME') } };
const modelOf = (nodes: GraphNode[], weights: Record<string, Weight>): GraphModel => ({
  nodes: [{ name: 'x', op: 'Placeholder' }, ...nodes],
  weights: new Map(Object.entries(weights)),
});

// That whole networks give the right faces is shown where portraits are looked at; here, what each operation becomes.
describe('a graph of TensorFlow.js, written for ONNX', () => {
  it('has its kernels turned from height, width, channel, filter to filter, channel, height, width', () => {
    const conv: GraphNode = { name: 'conv', op: '_FusedConv2D', input: ['x', 'kernel', 'bias'], attr: { ...attr, fused_ops: { list: { s: [base64('BiasAdd'), base64('Relu')] } } } };
    const kernel = { shape: [1, 2, 3, 2], values: Float32Array.from({ length: 12 }, (_, at) => at) };
    const { constants, operations } = networkOf(modelOf([conv], { kernel, bias: { shape: [2], values: Float32Array.from([7, 8]) } }), 8);
    expect(constants.map(({ name, dims, values }) => [name, dims, [...values]])).toEqual([
      ['conv/kernel', [2, 3, 1, 2], [0, 6, 2, 8, 4, 10, 1, 7, 3, 9, 5, 11]],
      ['conv/bias', [2], [7, 8]],
    ]);
    expect(operations).toEqual([
      { type: 'Conv', inputs: ['x', 'conv/kernel', 'conv/bias'], output: 'conv/plain', attributes: { strides: [2, 2], auto_pad: 'SAME_UPPER', kernel_shape: [1, 2], group: 1 } },
      { type: 'Relu', inputs: ['conv/plain'], output: 'conv', attributes: {} },
    ]);
  });

  it('filters each channel by itself where the graph does', () => {
    const deep: GraphNode = { name: 'deep', op: 'DepthwiseConv2dNative', input: ['x', 'kernel'], attr };
    const { constants, operations } = networkOf(modelOf([deep], { kernel: { shape: [2, 1, 3, 1], values: Float32Array.from([0, 1, 2, 3, 4, 5]) } }), 8);
    expect(constants.map(({ dims, values }) => [dims, [...values]])).toEqual([[[3, 1, 2, 1], [0, 3, 1, 4, 2, 5]]]);
    expect(operations[0]?.attributes).toMatchObject({ group: 3 });
  });

  it('pads channels where the graph pads the last axis', () => {
    const pad: GraphNode = { name: 'pad', op: 'Pad', input: ['x', 'pads'] };
    const { constants } = networkOf(modelOf([pad], { pads: { shape: [4, 2], values: Int32Array.from([0, 0, 1, 2, 3, 4, 0, 9]) } }), 8);
    expect(constants.map(({ values }) => [...values])).toEqual([[0n, 0n, 1n, 3n, 0n, 9n, 2n, 4n]]);
  });

  it('that holds an operation it does not know, or lacks a weight, is not run at all', () => {
    expect(() => networkOf(modelOf([{ name: 'odd', op: 'Softmax', input: ['x'] }], {}), 8)).toThrow('Softmax');
    expect(() => networkOf(modelOf([{ name: 'deep', op: 'DepthwiseConv2dNative', input: ['x', 'gone'], attr }], {}), 8)).toThrow('gone');
  });
});
