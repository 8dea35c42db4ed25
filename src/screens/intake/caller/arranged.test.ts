import { expect, test } from 'vitest';
import { arranged } from './arranged';

const nils = { id: 'nils', label: 'Nils Aubert' };
const ursule = { id: 'ursule', label: 'Ursule Aubert' };
const unknown = { id: 'unknown', label: 'aubert' };

test('whoever only resembles what was typed is shown and never taken by Enter', () => {
  expect(arranged([nils, ursule], unknown, false)).toEqual({ options: [unknown, nils, ursule], unseen: undefined });
});

test('a customer said exactly is taken by Enter, even before the answer is seen', () => {
  expect(arranged([nils, ursule], unknown, true)).toEqual({ options: [nils, ursule, unknown], unseen: nils });
});

test('whom nobody resembles is written down at once', () => {
  expect(arranged([], unknown, false)).toEqual({ options: [unknown], unseen: unknown });
});
