import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type OnnxGraph, onnxBytes } from './tiny-model-bytes.ts';

/** Numbers in a vector of the tiny model, where a test does not ask for another size. */
export const TINY_DIMENSION = 64;

/** Words the tiny model knows whole; everything else is spelled letter by letter. */
const WORDS = [
  ...['đăng', 'ký', 'kết', 'hôn', 'khai', 'sinh', 'tử', 'hồ', 'sơ', 'thủ', 'tục', 'cấp', 'lại'],
  ...['giấy', 'phép', 'lái', 'xe', 'đất', 'nhà', 'con', 'tiền', 'lệ', 'phí', 'thường', 'trú'],
];
const LETTERS = [
  ...'abcdefghijklmnopqrstuvwxyz0123456789',
  ...'àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ',
];
const SPECIAL = ['[PAD]', '[UNK]', '[CLS]', '[SEP]', '[MASK]'];
const VOCABULARY = [...SPECIAL, ...WORDS, ...LETTERS, ...LETTERS.map((letter) => `##${letter}`)];
const LONGEST_INPUT = 512;

/** What the files of the tiny model hold, by their path in the folder. */
export function tinyModelFiles(
  dimension = TINY_DIMENSION,
  seed = 7,
): ReadonlyMap<string, string | Buffer> {
  return new Map<string, string | Buffer>([
    ['config.json', JSON.stringify(modelConfig(dimension))],
    ['tokenizer.json', JSON.stringify(tokenizer())],
    ['tokenizer_config.json', JSON.stringify(tokenizerConfig())],
    ['onnx/model_quantized.onnx', onnxBytes(graphOf(dimension, seed))],
  ]);
}

/**
 * Writes a model that the real library loads: a table of vectors per word, one layer, tanh. It understands
 * nothing, but texts that share words come out close. `seed` makes another model of the same shape.
 */
export async function writeTinyModel(
  folder: string,
  options: { readonly dimension?: number; readonly seed?: number } = {},
): Promise<string> {
  await mkdir(join(folder, 'onnx'), { recursive: true });
  for (const [path, content] of tinyModelFiles(options.dimension, options.seed))
    await writeFile(join(folder, path), content);
  return folder;
}

function graphOf(dimension: number, seed: number): OnnxGraph {
  const random = randoms(seed);
  const table = new Float32Array(VOCABULARY.length * dimension).map(random);
  const layer = new Float32Array(dimension * dimension).map(random);
  const batch = ['batch', 'tokens'];
  return {
    weights: [
      { name: 'table', dims: [VOCABULARY.length, dimension], values: table },
      { name: 'layer', dims: [dimension, dimension], values: layer },
      { name: 'last', dims: [1], values: new BigInt64Array([2n]) },
    ],
    inputs: ['input_ids', 'attention_mask', 'token_type_ids'].map((name) => ({
      name,
      kind: 'int64',
      dims: batch,
    })),
    outputs: [{ name: 'last_hidden_state', kind: 'float', dims: [...batch, dimension] }],
    nodes: [
      { op: 'Gather', from: ['table', 'input_ids'], to: 'words' },
      { op: 'MatMul', from: ['words', 'layer'], to: 'mixed' },
      { op: 'Tanh', from: ['mixed'], to: 'bent' },
      { op: 'Cast', from: ['attention_mask'], to: 'mask', attributes: { to: 1 } },
      { op: 'Unsqueeze', from: ['mask', 'last'], to: 'maskColumn' },
      { op: 'Mul', from: ['bent', 'maskColumn'], to: 'kept' },
      { op: 'Cast', from: ['token_type_ids'], to: 'types', attributes: { to: 1 } },
      { op: 'Unsqueeze', from: ['types', 'last'], to: 'typesColumn' },
      { op: 'Add', from: ['kept', 'typesColumn'], to: 'last_hidden_state' },
    ],
  };
}

/** The same numbers on every run, from -0.5 to 0.5. */
function randoms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7f_ff_ff_ff;
    return state / 0x7f_ff_ff_ff - 0.5;
  };
}

function modelConfig(dimension: number): object {
  return {
    model_type: 'bert',
    architectures: ['BertModel'],
    hidden_size: dimension,
    num_attention_heads: 2,
    num_hidden_layers: 1,
    intermediate_size: dimension,
    vocab_size: VOCABULARY.length,
    max_position_embeddings: LONGEST_INPUT,
    pad_token_id: 0,
  };
}

function tokenizerConfig(): object {
  const [pad, unknown, start, separator, mask] = SPECIAL;
  return {
    tokenizer_class: 'BertTokenizer',
    do_lower_case: true,
    model_max_length: LONGEST_INPUT,
    pad_token: pad,
    unk_token: unknown,
    cls_token: start,
    sep_token: separator,
    mask_token: mask,
  };
}

function tokenizer(): object {
  const special = (content: string, id: number): object => ({
    id,
    content,
    single_word: false,
    lstrip: false,
    rstrip: false,
    normalized: false,
    special: true,
  });
  const token = (id: string): object => ({ SpecialToken: { id, type_id: 0 } });
  const one = [token('[CLS]'), { Sequence: { id: 'A', type_id: 0 } }, token('[SEP]')];
  return {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: SPECIAL.map(special),
    normalizer: {
      type: 'BertNormalizer',
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: false,
      lowercase: true,
    },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: {
      type: 'TemplateProcessing',
      single: one,
      pair: [...one, { Sequence: { id: 'B', type_id: 1 } }, token('[SEP]')],
      special_tokens: {
        '[CLS]': { id: '[CLS]', ids: [2], tokens: ['[CLS]'] },
        '[SEP]': { id: '[SEP]', ids: [3], tokens: ['[SEP]'] },
      },
    },
    decoder: { type: 'WordPiece', prefix: '##', cleanup: true },
    model: {
      type: 'WordPiece',
      unk_token: '[UNK]',
      continuing_subword_prefix: '##',
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(VOCABULARY.map((word, id) => [word, id])),
    },
  };
}
