// Finds a signature that no farewell opens: the name of whoever writes, alone on its line, over short lines.
import { bearsNameOf } from "../../../domain/values/email.ts";
import { isFirstName } from "../../../domain/values/first-name.ts";
import { isWholeName, personNameIn } from "../../../domain/values/person-name.ts";
import { fold } from "../../../domain/values/spelling.ts";
import type { MessageAddress } from "./saved-message.ts";

interface SignatureLimits {
  longestSignatureLine: number;
  longestFarewell: number;
  mostSignatureLines: number;
}

/** True for a line of a postscript: it ends as a sentence does, and has more than six words. */
const isSentence = (line: string) => /[.!?…]$/.test(line) && line.split(/\s+/).length > 6;

/** The line where the signature begins; -1 where none does. */
export function signatureAt(
  lines: readonly string[],
  writer: MessageAddress,
  { longestSignatureLine, longestFarewell, mostSignatureLines }: SignatureLimits,
): number {
  const isAboveAll = (at: number) => lines.slice(0, at).every((line) => line.trim() === "");
  let under = 0;
  for (let at = lines.length - 1; at > 0 && !isAboveAll(at); at--) {
    const line = lines[at]!.trim();
    if (line === "") continue;
    if (line.length > longestSignatureLine || isSentence(line) || under > mostSignatureLines) return -1;
    if (line.length <= longestFarewell && isNameOf(line, writer)) return at;
    under++;
  }
  return -1;
}

const inAnyOrder = (name: string): string => (fold(name).match(/[\p{L}]+/gu) ?? []).sort().join(" ");

/** Whether a line is the writer's name as in the header, in any order; without one there, a whole name that the address bears. */
function isNameOf(line: string, { name, address }: MessageAddress): boolean {
  const bare = line.replace(/[,.]$/, "");
  if (name !== "") return name.trim().includes(" ") && inAnyOrder(bare) === inAnyOrder(name);
  const written = isWholeName(bare) ? personNameIn(bare) : null;
  return written !== null && isFirstName(bare.split(/[\s-]/)[0]!) && bearsNameOf(address, written);
}
