/* eslint no-console: "off" -- this file watches the console. */
import { afterEach, beforeEach, expect } from 'vitest';

const original = console.error;
let unexpected: unknown[][] = [];

beforeEach(() => {
  unexpected = [];
  console.error = (...words: unknown[]) => {
    unexpected.push(words);
  };
});

/** A test that makes the product write to the error stream has found something: it fails. */
afterEach(() => {
  console.error = original;
  expect(unexpected).toEqual([]);
});
