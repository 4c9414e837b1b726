/** The passwords that the system keeps for the person at the keyboard. */
export interface Keyring {
  /** The password kept for a user of a server; null when there is none, or no keyring. */
  find(server: string, user: string): Promise<string | null>;
  /** Keeps a password; false when it cannot be kept here. */
  keep(server: string, user: string, password: string): Promise<boolean>;
}
