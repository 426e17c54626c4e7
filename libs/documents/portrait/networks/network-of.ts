import type { GraphModel, GraphNode, Weight } from './graph-model.js';
import type { Constant, Network, Operation } from './onnx-model.js';

/**
 * Writes a graph of TensorFlow.js as a network of ONNX: the operations that the face networks are made of, and no other.
 * Inside, pictures run by channel, row and column, as the runtime is quickest; results come by row, column and channel again.
 */
export function networkOf(model: GraphModel, side: number): Network {
  const translator = new Translator(model);
  const input = model.nodes.find(({ op }) => op === 'Placeholder');
  if (!input) throw new Error('the graph has no input');
  for (const node of model.nodes) translator.take(node);
  return { input: { name: input.name, dims: [1, 3, side, side] }, ...translator };
}

class Translator {
  readonly operations: Operation[] = [];
  readonly constants: Constant[] = [];
  readonly outputs: string[] = [];

  constructor(private readonly model: GraphModel) {}

  take(node: GraphNode): void {
    const { op, name, input: [first = '', second = '', third = '', fourth = ''] = [] } = node;
    switch (op) {
      case 'Const':
      case 'Placeholder':
        return;
      case '_FusedConv2D':
        return this.convolution(node, first, this.weight(second), { bias: this.weight(third), slopes: fourth });
      case 'DepthwiseConv2dNative':
        return this.convolution(node, first, this.weight(second), {});
      case 'AddV2':
        return this.put('Add', [first, second], name);
      case 'Relu':
      case 'Sigmoid':
        return this.put(op, [first], name);
      case 'Prelu':
        return this.put('PRelu', [first, this.slopes(second)], name);
      case 'MaxPool':
        return this.put('MaxPool', [first], name, { ...window(node), kernel_shape: inner(node, 'ksize') });
      case 'Pad':
        return this.put('Pad', [first, this.whole(`${name}/pads`, padsOf(this.weight(second)))], name);
      case 'ConcatV2':
        return this.put('Concat', [first, second], name, { axis: [0, 2, 3, 1][this.weight(third).values[0] ?? 0] ?? 0 });
      case 'Reshape':
        this.put('Transpose', [first], `${name}/rows`, { perm: [0, 2, 3, 1] });
        return this.put('Reshape', [`${name}/rows`, this.whole(`${name}/shape`, [...this.weight(second).values])], name);
      case 'Identity':
        this.outputs.push(name);
        return this.put('Identity', [first], name);
      default:
        throw new Error(`the graph has an operation that is not known here: ${op}`);
    }
  }

  private convolution(node: GraphNode, input: string, kernel: Weight, { bias, slopes }: { bias?: Weight; slopes?: string }): void {
    const { name, op } = node;
    const [height = 0, width = 0, channels = 0, filters = 0] = kernel.shape;
    const deep = op === 'DepthwiseConv2dNative';
    const [outer, middle] = deep ? [channels, filters] : [filters, channels];
    const values = new Float32Array(kernel.values.length);
    // Kernels come as height, width, channel, filter; depthwise ones have one filter a channel.
    kernel.values.forEach((value, at) => {
      const filter = at % filters;
      const channel = Math.floor(at / filters) % channels;
      const place = Math.floor(at / filters / channels);
      const block = deep ? channel * filters + filter : filter * channels + channel;
      values[block * height * width + place] = value;
    });
    this.constants.push({ name: `${name}/kernel`, dims: [outer, middle, height, width], values });
    const inputs = [input, `${name}/kernel`];
    if (bias) {
      this.constants.push({ name: `${name}/bias`, dims: bias.shape, values: Float32Array.from(bias.values) });
      inputs.push(`${name}/bias`);
    }
    const after = (node.attr?.['fused_ops']?.list?.s ?? []).map(plain).find((one) => one !== 'BiasAdd');
    const output = after ? `${name}/plain` : name;
    this.put('Conv', inputs, output, { ...window(node), kernel_shape: [height, width], group: deep ? channels : 1 });
    if (after === 'Relu') this.put('Relu', [output], name);
    if (after === 'Prelu') this.put('PRelu', [output, this.slopes(slopes ?? '')], name);
  }

  private slopes(weight: string): string {
    const { values } = this.weight(weight);
    const name = `${weight}/slopes`;
    this.constants.push({ name, dims: [values.length, 1, 1], values: Float32Array.from(values) });
    return name;
  }

  private whole(name: string, numbers: readonly number[]): string {
    this.constants.push({ name, dims: [numbers.length], values: BigInt64Array.from(numbers, BigInt) });
    return name;
  }

  private weight(name: string): Weight {
    const found = this.model.weights.get(name);
    if (!found) throw new Error(`the graph lacks the weight ${name}`);
    return found;
  }

  private put(type: string, inputs: readonly string[], output: string, attributes: Operation['attributes'] = {}): void {
    this.operations.push({ type, inputs, output, attributes });
  }
}

const plain = (text: string): string => Buffer.from(text, 'base64').toString();

/** Of a list by batch, row, column and channel: row and column. */
const inner = ({ attr }: GraphNode, name: string): number[] => (attr?.[name]?.list?.i ?? []).slice(1, 3).map(Number);

const window = (node: GraphNode): Record<string, readonly number[] | string> => ({
  strides: inner(node, 'strides'),
  auto_pad: plain(node.attr?.['padding']?.s ?? '') === 'SAME' ? 'SAME_UPPER' : 'VALID',
});

/** From pairs by batch, row, column and channel, to all beginnings, then all ends, by batch, channel, row and column. */
function padsOf({ values }: Weight): number[] {
  const order = [0, 3, 1, 2];
  return [...order.map((axis) => values[axis * 2] ?? 0), ...order.map((axis) => values[axis * 2 + 1] ?? 0)];
}
