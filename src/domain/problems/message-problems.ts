/** Why nothing is noted of a saved message, or of a folder of them. */
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
  /** A program answered: an absence, a receipt. */
  | { code: "message-automatic"; file: string; address: string }
  | { code: "message-noted-already"; file: string; actor: string; on: string };
