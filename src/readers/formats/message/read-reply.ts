// Reads a saved message as an answer to one of ours: who writes, when and what, or which addresses took no mail.
import type { CandidatePerson, ContactRefusal } from "../../../domain/importing/candidate.ts";
import type { ImportMappings } from "../../../domain/importing/import-words.ts";
import { Refusal } from "../../../domain/problems/problem.ts";
import { nameRemarks } from "../../people/name-remarks.ts";
import { refusalReader } from "../../refusals/refusal-reader.ts";
import type { WorkerReader } from "../../worker-protocol.ts";
import { MessageReader } from "./message-parts.ts";
import { peopleNamed } from "./people-named.ts";
import {
  type FailedDelivery,
  isAutomatic,
  type MessageAddress,
  type MessageFormat,
} from "./saved-message.ts";

export interface ReadReply {
  from: MessageAddress;
  /** ISO date; null when the message has none. */
  sentOn: string | null;
  /** Without “Re:”. */
  subject: string;
  /** The sender's own words, without quotations, signature and what programs add. */
  words: string;
  /** What the sender quotes of our message. */
  quoted: string;
  /** What reads as a refusal in the subject or the words, a certain one first; null without any. */
  refusal: ContactRefusal | null;
  /** A program answered: nobody read the message yet. */
  automatic: boolean;
  failures: readonly FailedDelivery[];
  /** The people whom the sender names with an address or a number. */
  named: readonly CandidatePerson[];
}

export async function readReply(
  { file, bytes, format }: { file: string; bytes: Uint8Array; format: MessageFormat },
  { mappings, readInWorker }: { mappings: ImportMappings; readInWorker: WorkerReader },
): Promise<ReadReply> {
  const message = await readInWorker("message", { bytes, as: format, file });
  const reader = new MessageReader(mappings.columns.messages);
  const { from, sentOn, parts, passedOn } = reader.written(message);
  if (from.address === "" && message.failures.length === 0)
    throw new Refusal("input", { code: "message-without-sender", file });
  const words = parts.own;
  const refuses = refusalReader(mappings.refusals).inTexts("");
  const subject = reader.bareSubject(message.subject);
  const refusals = [subject, words].flatMap(refuses);
  return {
    from,
    sentOn,
    subject,
    words,
    quoted: parts.quoted,
    refusal: refusals.find(({ certain }) => certain) ?? refusals[0] ?? null,
    automatic: isAutomatic(message) && passedOn === null,
    failures: message.failures,
    named: peopleNamed(words, from.address, nameRemarks(mappings.columns.people).isRole),
  };
}
