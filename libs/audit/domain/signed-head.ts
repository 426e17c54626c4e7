/** Who can sign: the vault, with a key that is not in the database. */
interface Signer {
  sign(purpose: string, text: string): Buffer;
}

/** Signs where a chain ends, so that a chain written anew by someone with the database alone does not pass for ours. */
export const signatureOf = (signer: Signer, organisationId: string, length: number, head: Buffer): Buffer =>
  signer.sign('audit-head', `${organisationId}:${length}:${head.toString('hex')}`);
