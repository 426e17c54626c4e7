import type { Message } from '../message.js';
import { writeTemplate } from '../write-template.js';
import { exampleCall, type ExampleParts } from './example-call.js';
import { fieldsOf } from './fields-of.js';
import type { LetterKind } from './letter-kinds.js';
import { type Block, blocks, fields, type Placeholder } from './placeholders.js';

/** Each name as its own placeholder, so that the built-in words show where it stands. */
export const marks: ExampleParts = {
  name: '{{name}}', operator: '{{operator}}', trip: '{{trip}}', destination: '{{destination}}', authority: '{{authority}}', reason: '{{reason}}', reference: '{{reference}}',
  flight: '{{flight}}', creditNote: '{{credit-note}}', link: 'https://example.org/',
};

/** The blocks that a built-in letter has. */
const blocksIn = ({ points = [], facts = [], action }: Message): Record<Block, boolean> => ({ link: action !== undefined, list: points.length > 0, details: facts.length > 0, news: true });

/** What can stand in a letter of this kind: what its built-in words can say. */
export function placeholdersOf(kind: LetterKind): Placeholder[] {
  const call = exampleCall(kind, marks);
  const said = fieldsOf(call, 'en');
  const has = blocksIn(writeTemplate(call, 'en'));
  return [...fields.filter((name) => (said[name] ?? '') !== ''), ...blocks.filter((name) => has[name])];
}
