import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { portugalPack } from '../packs/portugal/index.js';
import { toRuleText } from '../rules/rule-text.js';
import { type PackFile, packFormat } from './pack-file.schema.js';
import { readPackFile } from './read-pack-file.js';
import { keyIdOf, readPublicKey, readSigner, signPack } from './sign-pack.js';
import { writePackFile } from './write-pack-file.js';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const file: PackFile = { format: packFormat, code: 'portugal', title: 'Portugal', authorities: [...portugalPack.authorities], rules: portugalPack.rules.map(toRuleText) };
const signed = signPack(file, privateKey);
const signature = signed.signature!;
const other = signPack({ ...file, title: 'Something else' }, privateKey).signature!;
const stranger = signPack(file, generateKeyPairSync('ed25519').privateKey).signature!;

describe('the signature of a rule pack', () => {
  it('names the key, however the file is written down', () => {
    expect(readSigner(signed)).toEqual({ state: 'signed', keyId: keyIdOf(publicKey) });
    for (const format of ['yaml', 'json'] as const) {
      const read = readPackFile(Buffer.from(writePackFile(signed, format)), new Set());
      expect(read.refused ? read : readSigner(read.value)).toEqual({ state: 'signed', keyId: keyIdOf(publicKey) });
    }
    const turned = Object.fromEntries(Object.entries(signed).reverse()) as PackFile;
    expect(readSigner(turned)).toMatchObject({ state: 'signed' });
  });

  it('is missing where nobody signed', () => expect(readSigner(file)).toEqual({ state: 'unsigned' }));

  it.each([
    ['a word was changed', { ...signed, rules: signed.rules.map((rule) => ({ ...rule, summary: `${rule.summary}!` })) }],
    ['a rule was left out', { ...signed, rules: signed.rules.slice(1) }],
    ['it belongs to another file', { ...signed, signature: other }],
    ['the key was replaced', { ...signed, signature: { ...signature, publicKey: stranger.publicKey } }],
    ['key and id were replaced', { ...signed, signature: { ...signature, publicKey: stranger.publicKey, keyId: stranger.keyId } }],
    ['another name stands on the key', { ...signed, signature: { ...stranger, keyId: signature.keyId } }],
    ['it is cut', { ...signed, signature: { ...signature, value: signature.value.slice(0, 20) } }],
    ['the key is none', { ...signed, signature: { ...signature, publicKey: 'AAAA' } }],
  ] as [string, PackFile][])('is broken when %s', (_what, changed) => expect(readSigner(changed)).toEqual({ state: 'broken' }));

  it('is made by Ed25519 keys alone', () => {
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    expect(readPublicKey(pem)).toBeDefined();
    expect(readPublicKey(signature.publicKey)).toBeDefined();
    expect(readPublicKey(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())).toBeUndefined();
    expect(readPublicKey(generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'pem' }).toString())).toBeUndefined();
    expect(readPublicKey('hello')).toBeUndefined();
  });
});
