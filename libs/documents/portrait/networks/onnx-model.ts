import { bytesField, type Message, messageField, numberField, textField } from './protobuf.js';

/** A constant of a network: 32-bit floats, or whole numbers. */
export interface Constant {
  readonly name: string;
  readonly dims: readonly number[];
  readonly values: Float32Array | BigInt64Array;
}

/** One operation of a network, by its name in ONNX. */
export interface Operation {
  readonly type: string;
  readonly inputs: readonly string[];
  readonly output: string;
  readonly attributes?: Readonly<Record<string, number | string | readonly number[]>>;
}

/** A network of one input, a picture. */
export interface Network {
  readonly input: { readonly name: string; readonly dims: readonly number[] };
  readonly outputs: readonly string[];
  readonly constants: readonly Constant[];
  readonly operations: readonly Operation[];
}

const IR_VERSION = 8;
const OPERATOR_SET = 16;
const FLOAT = 1;
const INT64 = 7;

/** The network as an ONNX model, as the runtime opens it. Numbers of fields and types: onnx.proto, ONNX 1.11. */
export const onnxModel = ({ input, outputs, constants, operations }: Network): Uint8Array =>
  Buffer.concat([
    numberField(1, IR_VERSION),
    messageField(8, textField(1, ''), numberField(2, OPERATOR_SET)),
    messageField(
      7,
      textField(2, 'network'),
      ...operations.map((operation) => messageField(1, ...node(operation))),
      ...constants.map((constant) => messageField(5, ...tensor(constant))),
      messageField(11, ...value(input.name, input.dims)),
      ...outputs.map((name) => messageField(12, ...value(name))),
    ),
  ]);

const node = ({ type, inputs, output, attributes = {} }: Operation): Message[] => [
  ...inputs.map((name) => textField(1, name)),
  textField(2, output),
  textField(4, type),
  ...Object.entries(attributes).map(([name, held]) => messageField(5, textField(1, name), ...attribute(held))),
];

function attribute(held: number | string | readonly number[]): Message[] {
  if (typeof held === 'number') return [numberField(3, held), numberField(20, 2)];
  if (typeof held === 'string') return [textField(4, held), numberField(20, 3)];
  return [...held.map((one) => numberField(8, one)), numberField(20, 7)];
}

const tensor = ({ name, dims, values }: Constant): Message[] => [
  ...dims.map((size) => numberField(1, size)),
  numberField(2, values instanceof Float32Array ? FLOAT : INT64),
  textField(8, name),
  bytesField(9, new Uint8Array(values.buffer, values.byteOffset, values.byteLength)),
];

const value = (name: string, dims?: readonly number[]): Message[] => [
  textField(1, name),
  messageField(2, messageField(1, numberField(1, FLOAT), ...(dims ? [messageField(2, ...dims.map((size) => messageField(1, numberField(1, size))))] : []))),
];
