// Closes files with a passphrase, so that only who knows it can open them.

export interface Cipher {
  encrypt(content: Uint8Array, passphrase: string): Promise<Uint8Array>;
  /** Null when it is not the right passphrase, or the file is not whole. */
  decrypt(content: Uint8Array, passphrase: string): Promise<Uint8Array | null>;
  /** Whether a file is closed in this way, by its first bytes. */
  isEncrypted(content: Uint8Array): boolean;
}
