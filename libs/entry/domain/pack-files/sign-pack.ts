import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import canonicalize from 'canonicalize';
import { type PackFile } from './pack-file.schema.js';

/** Who a file says it was signed by, once its content was found to be what they signed. */
export type Signer = { readonly state: 'unsigned' } | { readonly state: 'signed'; readonly keyId: string } | { readonly state: 'broken' };

const derOf = (key: KeyObject): Buffer => key.export({ type: 'spki', format: 'der' });

/** SHA-256 of the public key's SubjectPublicKeyInfo (RFC 8410 §4), in hexadecimal. */
export const keyIdOf = (publicKey: KeyObject): string => createHash('sha256').update(derOf(publicKey)).digest('hex');

/** What is signed: the canonical JSON (RFC 8785) of the file without its signature. */
const signedBytes = ({ signature: _, ...content }: PackFile): Buffer => Buffer.from(canonicalize(content) ?? '');

/** The file with an Ed25519 signature (RFC 8032) of its content. */
export function signPack(file: PackFile, privateKey: KeyObject): PackFile {
  const publicKey = createPublicKey(privateKey);
  const value = sign(null, signedBytes(file), privateKey).toString('base64');
  return { ...file, signature: { algorithm: 'Ed25519', keyId: keyIdOf(publicKey), publicKey: derOf(publicKey).toString('base64'), value } };
}

/** A public Ed25519 key from PEM, or from base64 of its DER; undefined for anything else, a private key included. */
export function readPublicKey(text: string): KeyObject | undefined {
  try {
    const trimmed = text.trim();
    if (trimmed.includes('PRIVATE')) return undefined;
    const key = trimmed.startsWith('-----') ? createPublicKey(trimmed) : createPublicKey({ key: Buffer.from(trimmed, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519' ? key : undefined;
  } catch {
    return undefined;
  }
}

/** Checks that the content is what was signed, by the key that the file names. Whether that key is to be trusted is another question. */
export function readSigner(file: PackFile): Signer {
  const { signature } = file;
  if (!signature) return { state: 'unsigned' };
  const key = readPublicKey(signature.publicKey);
  if (!key || keyIdOf(key) !== signature.keyId) return { state: 'broken' };
  const fits = verify(null, signedBytes(file), key, Buffer.from(signature.value, 'base64'));
  return fits ? { state: 'signed', keyId: signature.keyId } : { state: 'broken' };
}
