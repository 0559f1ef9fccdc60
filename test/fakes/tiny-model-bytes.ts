/** The few protocol-buffer words that an ONNX file needs, written by hand: no package here writes them. */
export interface OnnxTensor {
  readonly name: string;
  readonly dims: readonly number[];
  readonly values: Float32Array | BigInt64Array;
}

/** A named input or output; a dimension is a number or the name of one that varies. */
export interface OnnxValue {
  readonly name: string;
  readonly kind: 'float' | 'int64';
  readonly dims: readonly (number | string)[];
}

export interface OnnxNode {
  readonly op: string;
  readonly from: readonly string[];
  readonly to: string;
  readonly attributes?: Readonly<Record<string, number>>;
}

export interface OnnxGraph {
  readonly weights: readonly OnnxTensor[];
  readonly inputs: readonly OnnxValue[];
  readonly outputs: readonly OnnxValue[];
  readonly nodes: readonly OnnxNode[];
}

const ONNX_IR = 8;
const ONNX_OPSET = 14;
const FLOAT = 1;
const INT64 = 7;
const INT_ATTRIBUTE = 2;

/** The bytes of a `.onnx` file (field numbers of onnx.proto). */
export function onnxBytes({ weights, inputs, outputs, nodes }: OnnxGraph): Buffer {
  const graph = [
    ...nodes.map((node) => bytes(1, nodeBytes(node))),
    text(2, 'by-hand'),
    ...weights.map((tensor) => bytes(5, tensorBytes(tensor))),
    ...inputs.map((value) => bytes(11, valueBytes(value))),
    ...outputs.map((value) => bytes(12, valueBytes(value))),
  ];
  return Buffer.concat([
    whole(1, ONNX_IR),
    bytes(7, Buffer.concat(graph)),
    bytes(8, Buffer.concat([text(1, ''), whole(2, ONNX_OPSET)])),
  ]);
}

function nodeBytes({ op, from, to, attributes = {} }: OnnxNode): Buffer {
  return Buffer.concat([
    ...from.map((name) => text(1, name)),
    text(2, to),
    text(3, to),
    text(4, op),
    ...Object.entries(attributes).map(([name, value]) =>
      bytes(5, Buffer.concat([text(1, name), whole(3, value), whole(20, INT_ATTRIBUTE)])),
    ),
  ]);
}

function tensorBytes({ name, dims, values }: OnnxTensor): Buffer {
  return Buffer.concat([
    ...dims.map((dim) => whole(1, dim)),
    whole(2, values instanceof Float32Array ? FLOAT : INT64),
    text(8, name),
    bytes(9, Buffer.from(values.buffer, values.byteOffset, values.byteLength)),
  ]);
}

function valueBytes({ name, kind, dims }: OnnxValue): Buffer {
  const shape = dims.map((dim) => bytes(1, typeof dim === 'string' ? text(2, dim) : whole(1, dim)));
  const tensor = Buffer.concat([
    whole(1, kind === 'float' ? FLOAT : INT64),
    bytes(2, Buffer.concat(shape)),
  ]);
  return Buffer.concat([text(1, name), bytes(2, bytes(1, tensor))]);
}

function varint(value: number): Buffer {
  const out: number[] = [];
  let rest = value;
  for (; rest > 127; rest = Math.floor(rest / 128)) out.push((rest % 128) + 128);
  return Buffer.from([...out, rest]);
}

function whole(field: number, value: number): Buffer {
  return Buffer.concat([varint(field * 8), varint(value)]);
}

function bytes(field: number, content: Buffer): Buffer {
  return Buffer.concat([varint(field * 8 + 2), varint(content.length), content]);
}

function text(field: number, content: string): Buffer {
  return bytes(field, Buffer.from(content));
}
