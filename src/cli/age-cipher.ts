// Encrypts files in the format of age (age-encryption.org/v1), which other programs open as well.

import { armor, Decrypter, Encrypter } from "age-encryption";
import type { Cipher } from "../ports/cipher.ts";

const start = "age-encryption.org/v1\n";
const armored = "-----BEGIN AGE ENCRYPTED FILE-----";

/** `work`: scrypt's work factor, the base 2 logarithm of the cost of a guess; 18 is the default of age. */
export const ageCipher = ({ work = 18 } = {}): Cipher => ({
  async encrypt(content, passphrase) {
    const encrypter = new Encrypter();
    encrypter.setScryptWorkFactor(work);
    encrypter.setPassphrase(passphrase);
    return encrypter.encrypt(content);
  },
  async decrypt(content, passphrase) {
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    try {
      const binary = isArmored(content) ? armor.decode(new TextDecoder().decode(content)) : content;
      return await decrypter.decrypt(binary);
    } catch {
      return null;
    }
  },
  isEncrypted: (content) => beginsWith(content, start) || isArmored(content),
});

const beginsWith = (content: Uint8Array, text: string) =>
  new TextDecoder("latin1").decode(content.subarray(0, text.length)) === text;

const isArmored = (content: Uint8Array) => beginsWith(content, armored);
