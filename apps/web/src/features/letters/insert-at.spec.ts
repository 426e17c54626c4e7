import { expect, it } from 'vitest';
import { insertAt } from './insert-at.js';

it('puts a value where the caret is, in place of what is selected', () => {
  expect(insertAt('Dear X,', 5, 6, '{{name}}', false)).toEqual({ text: 'Dear {{name}},', caret: 13 });
});

it('gives a piece a paragraph of its own, wherever the caret is', () => {
  expect(insertAt('Hello there', 5, 5, '{{link}}', true)).toEqual({ text: 'Hello\n\n{{link}}\n\nthere', caret: 15 });
  expect(insertAt('', 0, 0, '{{link}}', true)).toEqual({ text: '{{link}}', caret: 8 });
  expect(insertAt('Hello\n\n', 7, 7, '{{link}}', true)).toEqual({ text: 'Hello\n\n{{link}}', caret: 15 });
});
