import { expect, test } from 'vitest';
import { recogniseAudio } from './recognise-audio.ts';

const bytes = (text: string, ...rest: number[]): Buffer =>
  Buffer.concat([Buffer.from(text, 'latin1'), Buffer.from(rest), Buffer.alloc(20)]);

test.each([
  ['audio/amr', bytes('#!AMR\n', 0x3c)],
  ['audio/amr', bytes('#!AMR-WB\n', 0x44)],
  ['audio/ogg', bytes('OggS', 0, 2)],
  ['audio/webm', bytes('\x1a\x45\xdf\xa3')],
  ['audio/mp4', bytes('\0\0\0\x1cftypM4A ')],
  ['audio/mpeg', bytes('ID3', 4)],
  ['audio/mpeg', bytes('\xff\xfb\x90')],
  ['audio/aac', bytes('\xff\xf1\x50')],
  ['audio/wav', bytes('RIFF\0\0\0\0WAVEfmt ')],
])('%s is told by its first bytes', (type, sound) => {
  expect(recogniseAudio(sound)).toBe(type);
});

test.each([
  '<html><script>',
  '%PDF-1.7',
  'RIFF\0\0\0\0AVI ',
  '#!/bin/sh\n',
  'MZ',
  '\xff\xd8\xff\xe0',
  '',
  '\xff',
])('what only calls itself a sound is none (%j)', (start) => {
  expect(recogniseAudio(bytes(start))).toBeUndefined();
});
