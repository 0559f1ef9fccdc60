/* eslint no-console: "off" -- this file watches the console. */
import { configureGlobal } from 'fast-check';
import { afterEach, beforeEach, expect } from 'vitest';

/** One seed for every property, so that a red run is red again; another one now and then finds more. */
configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_261_122) });

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
