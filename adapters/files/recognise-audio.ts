/** The kinds of sound that citizens' phones and browsers record, as their content tells. */
export type AudioType =
  | 'audio/amr'
  | 'audio/ogg'
  | 'audio/webm'
  | 'audio/mp4'
  | 'audio/mpeg'
  | 'audio/aac'
  | 'audio/wav';

/** Longest start that has to be looked at. */
const START = 16;

/**
 * Tells a sound by its first bytes, whatever it calls itself; `undefined` for anything else, which is not kept.
 * Zalo sends AMR (RFC 4867), Telegram Opus in Ogg (RFC 7845), browsers WebM or MP4, phones MP3, AAC or WAV.
 */
export function recogniseAudio(bytes: Uint8Array): AudioType | undefined {
  const start = Buffer.from(bytes.subarray(0, START));
  const text = start.toString('latin1');
  if (/^#!AMR(?:-WB)?\n/u.test(text)) return 'audio/amr';
  if (text.startsWith('OggS')) return 'audio/ogg';
  if (start.subarray(0, 4).equals(EBML)) return 'audio/webm';
  if (text.slice(4, 8) === 'ftyp') return 'audio/mp4';
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WAVE') return 'audio/wav';
  return text.startsWith('ID3') ? 'audio/mpeg' : framed(start);
}

/** The head of every Matroska file (RFC 8794), of which WebM is one. */
const EBML = Buffer.from([0x1a, 0x45, 0xdf, 0xa3]);

/** A bare MPEG frame: eleven set bits, then version and layer (ISO 11172-3); layer 0 is AAC in ADTS. */
function framed(start: Buffer): AudioType | undefined {
  const [first = 0, second = 0] = start;
  if (first !== 0xff || (second & 0xe0) !== 0xe0) return undefined;
  const layer = (second >> 1) & 3;
  if (layer === 0) return (second & 0xf0) === 0xf0 ? 'audio/aac' : undefined;
  return layer === 1 ? 'audio/mpeg' : undefined;
}
