/**
 * A translation model with random weights in the formats that Bergamot loads: Marian's binary model, a SentencePiece
 * vocabulary, a binary shortlist. It translates gibberish, and so takes the engine the whole way without any download.
 */

const width = 64;
const vocabSize = 128;

/** Repeatable numbers between -1 and 1 (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 31 - 1;
  };
}

interface Tensor {
  name: string;
  shape: number[];
  type: number;
  data: Uint8Array;
}

/** Marian's numbers for types (common/types.h): class of the type plus its size in bytes. */
const float32 = 0x404;
const int8 = 0x101;

function weights(name: string, shape: number[], next: () => number): Tensor {
  const values = new Float32Array(shape.reduce((product, size) => product * size, 1));
  const isScale = name.endsWith('_scale');
  for (let index = 0; index < values.length; index++) values[index] = isScale ? 1 : next() * 0.3;
  return { name, shape, type: float32, data: new Uint8Array(values.buffer) };
}

const config = `dim-emb: ${width}
dim-vocabs: [${vocabSize}, ${vocabSize}]
dec-cell: ssru
dec-cell-base-depth: 2
dec-cell-high-depth: 1
dec-depth: 1
enc-cell: gru
enc-cell-depth: 1
enc-depth: 1
enc-type: bidirectional
dim-rnn: ${width}
input-types: []
layer-normalization: false
lemma-dim-emb: 0
right-left: false
skip: false
tied-embeddings: false
tied-embeddings-all: true
tied-embeddings-src: false
transformer-aan-activation: swish
transformer-aan-depth: 2
transformer-aan-nogate: false
transformer-decoder-autoreg: rnn
transformer-depth-scaling: false
transformer-dim-aan: ${width}
transformer-dim-ffn: ${width}
transformer-ffn-activation: relu
transformer-ffn-depth: 2
transformer-guided-alignment-layer: last
transformer-heads: 2
transformer-no-projection: false
transformer-postprocess: dan
transformer-postprocess-emb: d
transformer-postprocess-top: ""
transformer-preprocess: ""
transformer-tied-layers: []
transformer-train-position-embeddings: false
type: transformer
ulr: false
ulr-dim-emb: 0
ulr-trainable-transform: false
version: v1.9.0 test
`;

function tensors(): Tensor[] {
  const next = random(7);
  const list: Tensor[] = [weights('Wemb', [vocabSize, width], next), weights('decoder_ff_logit_out_b', [1, vocabSize], next)];
  const attention = (prefix: string): void => {
    for (const letter of ['q', 'k', 'v', 'o']) {
      list.push(weights(`${prefix}_W${letter}`, [width, width], next), weights(`${prefix}_b${letter}`, [1, width], next));
    }
    list.push(weights(`${prefix}_Wo_ln_scale`, [1, width], next), weights(`${prefix}_Wo_ln_bias`, [1, width], next));
  };
  const ffn = (prefix: string): void => {
    for (const layer of [1, 2]) list.push(weights(`${prefix}_ffn_W${layer}`, [width, width], next), weights(`${prefix}_ffn_b${layer}`, [1, width], next));
    list.push(weights(`${prefix}_ffn_ffn_ln_scale`, [1, width], next), weights(`${prefix}_ffn_ffn_ln_bias`, [1, width], next));
  };
  attention('encoder_l1_self');
  ffn('encoder_l1');
  list.push(weights('decoder_l1_rnn_W', [width, width], next), weights('decoder_l1_rnn_Wf', [width, width], next), weights('decoder_l1_rnn_bf', [1, width], next));
  list.push(weights('decoder_l1_rnn_ffn_ln_scale', [1, width], next), weights('decoder_l1_rnn_ffn_ln_bias', [1, width], next));
  attention('decoder_l1_context');
  ffn('decoder_l1');
  const yaml = new TextEncoder().encode(`${config}\0`);
  list.push({ name: 'special:model.yml', shape: [yaml.length], type: int8, data: yaml });
  return list;
}

class Writer {
  private readonly parts: Uint8Array[] = [];
  length = 0;
  bytes(part: Uint8Array): void {
    this.parts.push(part);
    this.length += part.length;
  }
  u64(...values: number[]): void {
    this.bytes(new Uint8Array(BigUint64Array.from(values, BigInt).buffer));
  }
  u32(...values: number[]): void {
    this.bytes(new Uint8Array(Uint32Array.from(values).buffer));
  }
  done(): Uint8Array<ArrayBuffer> {
    const all = new Uint8Array(this.length);
    let at = 0;
    for (const part of this.parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }
}

const alignment = 256;
const padded = (data: Uint8Array): Uint8Array => {
  const whole = new Uint8Array(Math.ceil(data.length / alignment) * alignment);
  whole.set(data);
  return whole;
};

/** Marian's binary model (common/binary.cpp): version, headers, names, shapes, a gap to the alignment, data. */
export function marianModel(): Uint8Array<ArrayBuffer> {
  const list = tensors().map((tensor) => ({ ...tensor, data: padded(tensor.data) }));
  const file = new Writer();
  file.u64(1, list.length);
  for (const { name, type, shape, data } of list) file.u64(name.length + 1, type, shape.length, data.length);
  for (const { name } of list) file.bytes(new TextEncoder().encode(`${name}\0`));
  for (const { shape } of list) file.u32(...shape);
  const gap = (alignment - ((file.length + 8) % alignment)) % alignment;
  file.u64(gap);
  file.bytes(new Uint8Array(gap));
  for (const { data } of list) file.bytes(data);
  return file.done();
}

/** One field of a protocol buffer: a number, or bytes with their length. */
function field(number: number, value: number | Uint8Array | string): Uint8Array {
  const varint = (rest: number): number[] => (rest < 128 ? [rest] : [(rest & 127) | 128, ...varint(rest >>> 7)]);
  if (typeof value === 'number') return Uint8Array.from([...varint(number << 3), ...varint(value)]);
  const bytes = typeof value === 'string' ? new TextEncoder().encode(value) : value;
  return Uint8Array.from([...varint((number << 3) | 2), ...varint(bytes.length), ...bytes]);
}

const score = (value: number): Uint8Array => Uint8Array.from([(2 << 3) | 5, ...new Uint8Array(Float32Array.of(value).buffer)]);
const concat = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

/** A SentencePiece vocabulary (sentencepiece_model.proto) of single characters. */
export function vocabulary(): Uint8Array<ArrayBuffer> {
  const letters = ['▁', ...'etaoinsrhldcumfpgwybvkxjqz', ...'ETAOINSRHLDCUMFPGWYBVKXJQZ', ...'0123456789.,:;!?-()"\'', ...'안녕하세요이가은는을를다고서의에로한국정상회뉴스기사'];
  const pieces = [...new Set(letters)];
  for (let extra = 0; pieces.length < vocabSize - 2; extra++) pieces.push(`▁w${extra}`);
  const special = (piece: string, type: number): Uint8Array => field(1, concat(field(1, piece), score(0), field(3, type)));
  const model = concat(
    special('</s>', 3),
    special('<unk>', 2),
    ...pieces.slice(0, vocabSize - 2).map((piece, rank) => field(1, concat(field(1, piece), score(-1 - rank / 100)))),
    field(2, concat(field(3, 1), field(4, vocabSize), field(40, 1), field(41, 0x7f), field(42, 0), field(43, 0x7f))),
    field(3, concat(field(1, 'identity'))),
  );
  return new Uint8Array(model);
}

/** A binary shortlist (data/shortlist.cpp): every source word may become every target word. */
export function shortlist(): Uint8Array<ArrayBuffer> {
  const file = new Writer();
  const lists = Array.from({ length: vocabSize }, () => Array.from({ length: vocabSize }, (_, word) => word));
  file.u64(0, 0, vocabSize, vocabSize, vocabSize + 1, vocabSize * vocabSize);
  file.u64(...Array.from({ length: vocabSize + 1 }, (_, word) => word * vocabSize));
  for (const list of lists) file.u32(...list);
  const bytes = file.done();
  new DataView(bytes.buffer).setBigUint64(0, 0xf11a48d5013417f5n, true);
  return bytes;
}

/** The files of a model for a pair, under the names that Mozilla publishes such files by. */
export function testModel(from: string, to: string): { name: string; bytes: Uint8Array<ArrayBuffer> }[] {
  return [
    { name: `model.${from}${to}.intgemm8.bin`, bytes: marianModel() },
    { name: `lex.50.50.${from}${to}.s2t.bin`, bytes: shortlist() },
    { name: `vocab.${from}${to}.spm`, bytes: vocabulary() },
  ];
}
