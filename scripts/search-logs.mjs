// Looks through everything that servers said during a test run for what must stand in no log: texts of
// citizens and of the assistant, phone numbers, tokens and keys. What is found is named by its place only.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Shorter ones ("có", "1") stand in every log by chance. */
const LEAST_LENGTH = { text: 12, token: 6, phone: 9 };
/** Words are found by how they begin. */
const BEGINNING = 6;
const PHONE = /(?:\+?84|0)(?:[ .-]?\d){9}(?!\d)/gu;

/** `{ leaks, words, lines }`: one sentence for each line that holds something, and how much was compared. */
export function searchLogs(folder) {
  const names = readdirSync(folder);
  const words = confidentialIn(folder, names);
  const leaks = [];
  let lines = 0;
  for (const name of names.filter((one) => one.endsWith('.log')))
    for (const [at, line] of readFileSync(join(folder, name), 'utf8').split('\n').entries()) {
      lines += 1;
      const kind = heldBy(line, words);
      if (kind) leaks.push(`${join(folder, name)}:${at + 1} holds a ${kind}`);
    }
  return { leaks, words: words.size, lines };
}

/** By the first letters of each word: the words with what each is. */
function confidentialIn(folder, names) {
  const found = new Map();
  const add = (kind, word) => {
    if (word.length < LEAST_LENGTH[kind]) return;
    const beginning = word.slice(0, BEGINNING);
    const known = found.get(beginning) ?? new Map();
    found.set(beginning, known.set(word, kind));
  };
  for (const name of names.filter((one) => one.endsWith('.jsonl')))
    for (const line of readFileSync(join(folder, name), 'utf8').split('\n')) {
      if (line === '') continue;
      const { kind, word } = JSON.parse(line);
      for (const part of word.split('\n')) {
        add(kind, part.trim());
        add(kind, inJson(part.trim()));
      }
      if (kind === 'text') for (const [phone] of word.matchAll(PHONE)) addPhone(add, phone);
    }
  return found;
}

/** As the log quotes it. */
function inJson(text) {
  return JSON.stringify(text).slice(1, -1);
}

function addPhone(add, phone) {
  const digits = phone.replace(/\D/gu, '').replace(/^84/u, '0');
  for (const written of [phone, digits, `84${digits.slice(1)}`]) add('phone', written);
}

function heldBy(line, words) {
  for (let at = 0; at + BEGINNING <= line.length; at += 1)
    for (const [word, kind] of words.get(line.slice(at, at + BEGINNING)) ?? [])
      if (line.startsWith(word, at)) return kind;
  return undefined;
}
