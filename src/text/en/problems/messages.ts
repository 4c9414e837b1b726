// Sentences about problems with saved messages, in English.
import type { MessageProblem } from "../../../domain/problems/message-problems.ts";
import type { ProblemSentences } from "../../sentence-types.ts";
import { longDate } from "../dates.ts";

/** A file name as it is typed on a command line. */
const quoted = (file: string) => (/^[\w./-]+$/.test(file) ? file : `"${file}"`);

export const messageProblems: ProblemSentences<MessageProblem> = {
  "folder-without-messages": (p) => `${p.folder}: this folder holds no saved message (.eml or .msg).`,
  "message-address-unknown": (p) =>
    `${p.file}: nobody in the list has the address ${p.address}. Say who it is: outreach log <actor> --from ${quoted(p.file)}; or add them: outreach import ${quoted(p.file)}`,
  "message-address-shared": (p) =>
    `${p.file}: several actors have the address ${p.address} (${p.actors.map(({ id }) => id).join(", ")}). Say which: outreach log <actor> --from ${quoted(p.file)}`,
  "message-our-own": (p) => `${p.file}: this message is yours, not an answer.`,
  "message-automatic": (p) =>
    `${p.file}: automatic answer from ${p.address}. Nobody has read your message yet: nothing is noted.${awayFor(p)}`,
  "message-noted-already": (p) => `${p.file}: noted already, ${p.actor}, on ${longDate(p.on)}.`,
};

/** What an out-of-office message tells: until when somebody is away, and whom to ask meanwhile. */
function awayFor({ actor, until, instead }: Extract<MessageProblem, { code: "message-automatic" }>): string {
  const whose = actor ?? "<actor>";
  const wait =
    until === null
      ? ""
      : ` Away until ${longDate(until)}. To wait until then: outreach rank --defer ${whose} --until ${until} --reason away`;
  const [first] = instead;
  if (first === undefined) return wait;
  return `${wait}${wait === "" ? "" : "."} Meanwhile, ask ${first.name}: outreach edit ${whose} --add-person "${first.name}" --person-email ${first.email}`;
}
