/** Why nothing is noted from a saved message, or from a folder of messages. */
export type MessageProblem =
  | { code: "folder-without-messages"; folder: string }
  /** Nobody in the list has the address. */
  | { code: "message-address-unknown"; file: string; address: string }
  | {
      code: "message-address-shared";
      file: string;
      address: string;
      actors: readonly { id: string; name: string }[];
    }
  | { code: "message-our-own"; file: string }
  /**
   * A program answered (an absence, a receipt). `until`: the last day of the absence when it is today or later, else null. `instead`:
   * people whom it names with an address.
   */
  | {
      code: "message-automatic";
      file: string;
      address: string;
      actor: string | null;
      until: string | null;
      instead: readonly { name: string; email: string }[];
    }
  | { code: "message-noted-already"; file: string; actor: string; on: string };
