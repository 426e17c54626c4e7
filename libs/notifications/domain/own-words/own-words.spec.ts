import { describe, expect, it } from 'vitest';
import { composeMessage } from '../compose-message.js';
import { plainLook } from '../letter-look.js';
import { locales } from '../message.js';
import { builtInWords } from './built-in-words.js';
import { wordsFaults } from './check-words.js';
import { exampleCall, type ExampleParts } from './example-call.js';
import { kindOf, letterKinds } from './letter-kinds.js';

const parts: ExampleParts = {
  name: 'Zoë & <b>Bob</b>', operator: 'Koryo & Sons', trip: 'Harbour Marathon', destination: 'Harbour', authority: 'Consular department', reason: 'The border is closed.',
  reference: 'K7PXQ4', flight: 'CA121 PEK–FNJ', creditNote: 'CN-1', link: 'https://travel.example.org/trip#token',
};
const invitation = exampleCall('invitation', parts);
const write = (body: string, subject = 'Your trip', call = invitation) => composeMessage(call, 'en', { look: plainLook, words: { subject, body } });

describe.each(letterKinds)('the built-in words of %s as a template', (kind) => {
  const call = exampleCall(kind, parts);

  it('belong to the kind that they are filed under', () => expect(kindOf(call)).toBe(kind));

  it.each(locales)('can be saved as they are, and say in %s what the built-in letter says', (locale) => {
    const words = builtInWords(kind, locale);
    expect(wordsFaults(kind, words)).toEqual([]);
    const own = composeMessage(call, locale, { look: plainLook, words });
    const builtIn = composeMessage(call, locale);
    expect({ subject: own.subject, text: own.text }).toEqual({ subject: builtIn.subject, text: builtIn.text });
  });
});

describe('an organisation’s own words', () => {
  it('are text: no HTML of theirs or of a value reaches the letter as HTML', () => {
    const { html } = write('<script>alert(1)</script> {{name}}\n\n{{link}}');
    expect(html).not.toMatch(/<script|<b>/);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; Zoë &amp; &lt;b&gt;Bob&lt;/b&gt;');
  });

  it('take a value that looks like a placeholder for what it says', () => {
    const call = exampleCall('invitation', { ...parts, name: '{{link}}', trip: '{{name}}' });
    const { text, subject } = write('Dear {{name}}\n\n{{link}}', 'For {{trip}}', call);
    expect(text).toContain('Dear {{link}}');
    expect(subject).toBe('For {{name}}');
  });

  it('cannot start a header by a value in the subject', () => {
    const call = exampleCall('invitation', { ...parts, trip: 'A trip\r\nBcc: everyone@example.org' });
    expect(write('{{link}}', '{{trip}}', call).subject).toBe('A trip Bcc: everyone@example.org');
  });

  it('leave out a paragraph whose facts say nothing', () => {
    const call = exampleCall('waiting-list.removed', { ...parts, reason: '' });
    expect(write('Hello\n\n{{reason}}\n\nBye', 'x', call).text).toBe('Hello\n\nBye\n');
  });

  it('have the button’s small print beside it, whatever else they say', () => expect(write('Hello\n\n{{link}}').text).toContain('This link is for you alone'));

  it.each([
    ['an unknown placeholder', { subject: 'x', body: '{{nmae}}\n\n{{link}}' }, '/body', '{{nmae}} is not known'],
    ['one that another letter has', { subject: 'x', body: '{{refund}}\n\n{{link}}' }, '/body', '{{refund}} is not known'],
    ['an unknown one in the subject', { subject: '{{who}}', body: '{{link}}' }, '/subject', '{{who}} is not known'],
    ['a block in the subject', { subject: '{{link}}', body: '{{link}}' }, '/subject', 'belongs in the letter'],
    ['one that is not closed', { subject: 'x', body: 'Dear {{name\n\n{{link}}' }, '/body', 'not closed'],
    ['something else in braces', { subject: 'x', body: '{{Name.First}}\n\n{{link}}' }, '/body', 'not closed'],
    ['no link', { subject: 'x', body: 'Dear {{name}}' }, '/body', '{{link}} is missing'],
    ['a link inside a sentence', { subject: 'x', body: 'Open {{link}} now' }, '/body', 'paragraph of its own'],
    ['two links', { subject: 'x', body: '{{link}}\n\n{{link}}' }, '/body', 'once'],
    ['nothing', { subject: ' ', body: '{{link}}' }, '/subject', 'Write something'],
    ['a subject of two lines', { subject: 'a\nb', body: '{{link}}' }, '/subject', 'one line'],
    ['a control character', { subject: 'x', body: 'a\u0007\n\n{{link}}' }, '/body', 'no letter can carry'],
    ['too much', { subject: 'x', body: `${'a'.repeat(5_000)}\n\n{{link}}` }, '/body', 'at most 5000'],
  ])('are refused with %s', (_what, words, pointer, detail) => {
    expect(wordsFaults('invitation', words)).toEqual([{ pointer, detail: expect.stringContaining(detail) }]);
  });
});
