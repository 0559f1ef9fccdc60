import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSseReader } from './sse.ts';

const read = (...pieces: readonly string[]) => {
  const reader = createSseReader();
  return pieces.flatMap((piece) => reader(piece));
};

test('a message is given out once its blank line has come', () => {
  const reader = createSseReader();
  expect(reader('id: 4\ndata: {"a"')).toEqual([]);
  expect(reader(':1}\n')).toEqual([]);
  expect(reader('\n')).toEqual([{ id: '4', event: 'message', data: '{"a":1}' }]);
});

test('comments, empty messages and unknown fields say nothing', () => {
  expect(read(': still here\n\nretry: 5\nfoo\n\n')).toEqual([]);
});

test('several data lines are one message, and the id stays until a new one comes', () => {
  expect(read('id: 7\ndata: a\ndata: b\n\ndata:c\n\n')).toEqual([
    { id: '7', event: 'message', data: 'a\nb' },
    { id: '7', event: 'message', data: 'c' },
  ]);
});

test('a message cut off by the end of the stream is not given out', () => {
  expect(read('id: 1\ndata: whole\n\nid: 2\ndata: ha')).toHaveLength(1);
});

test('however the stream is cut, and whatever ends its lines, the messages are the same', () => {
  const stream = ': hello\n\nid: 1\ndata: một\n\nevent: x\nid: 2\ndata: hai\ndata: ba\n\n';
  const whole = read(stream);
  expect(whole).toHaveLength(2);
  fc.assert(
    fc.property(
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.array(fc.nat(90), { maxLength: 12 }),
      (end, cuts) => {
        const text = `${stream.replaceAll('\n', end)}${end}`;
        const at = [0, ...cuts.toSorted((a, b) => a - b), text.length];
        const pieces = at.slice(1).map((to, index) => text.slice(at[index], to));
        expect(read(...pieces, ': end\n')).toEqual(whole);
      },
    ),
  );
});
