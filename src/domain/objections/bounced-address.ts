/** An address to which a message could not be delivered: it takes no more mail until one comes from it. */
export interface BouncedAddress {
  /** In small letters. */
  address: string;
  /** ISO date of the failure. */
  at: string;
  /** The status of the failure, as `5.1.1` (RFC 3463); null when none was given. */
  status: string | null;
}
