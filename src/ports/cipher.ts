// Encrypts files with a passphrase, and opens them with the same one.

export interface Cipher {
  encrypt(content: Uint8Array, passphrase: string): Promise<Uint8Array>;
  /** Null when the passphrase is wrong, or the file is not whole. */
  decrypt(content: Uint8Array, passphrase: string): Promise<Uint8Array | null>;
  /** Whether a file was encrypted by `encrypt`, by its first bytes. */
  isEncrypted(content: Uint8Array): boolean;
}
