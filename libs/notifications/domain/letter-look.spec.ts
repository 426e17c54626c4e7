import { describe, expect, it } from 'vitest';
import { composeMessage } from './compose-message.js';
import { type LetterLook, lookFaults, plainLook } from './letter-look.js';

const look: LetterLook = { name: 'Harbour & Co', replyTo: 'office@harbour.example', signature: 'Harbour Travel\nLicence <4711>', accent: '#7a1f3d' };
const call = { template: 'link-renewal', values: { name: 'Zoë', operator: 'Harbour Ltd', tripName: 'Harbour Marathon', link: 'https://travel.example.org/', expiresAt: new Date('2026-03-01T14:00:00Z') } } as const;

describe('the look of an organisation’s letters', () => {
  it('gives every letter its name, its colour and its signature, as text', () => {
    const { text, html } = composeMessage(call, 'en', { look, words: null });
    expect(text).toContain('Kind regards\nHarbour & Co\n\n--\nHarbour Travel\nLicence <4711>');
    expect(html).toContain('background:#7a1f3d');
    expect(html).toContain('Licence &lt;4711&gt;');
  });

  it('changes nothing where there is none', () => expect(composeMessage(call, 'en', { look: plainLook, words: null })).toEqual(composeMessage(call, 'en')));

  it('can be used as it is', () => expect([lookFaults(look), lookFaults(plainLook)]).toEqual([[], []]));

  it.each<[string, Partial<LetterLook>, string]>([
    ['a name of two lines', { name: 'a\nBcc: x' }, '/name'],
    ['a name with an address in it', { name: 'Bank <bank@example.org>' }, '/name'],
    ['two addresses', { replyTo: 'a@example.org, b@example.org' }, '/replyTo'],
    ['an address with a header in it', { replyTo: 'a@example.org\r\nBcc: b@example.org' }, '/replyTo'],
    ['four lines', { signature: 'a\nb\nc\nd' }, '/signature'],
    ['a colour that is none', { accent: 'red;background:url(x)' }, '/accent'],
    ['a colour on which nobody can read', { accent: '#ffe680' }, '/accent'],
  ])('is refused with %s', (_what, change, pointer) => expect(lookFaults({ ...look, ...change }).map((fault) => fault.pointer)).toEqual([pointer]));
});
