/** Looks for malware in what strangers send. */
export abstract class VirusScan {
  /**
   * True where something was found.
   * @throws where nobody could look, for whatever reason: that is never an answer.
   */
  abstract infected(bytes: Buffer): Promise<boolean>;
}
