// Adds to an entry of a pasted list the people whom its note names with a mailbox: "sa remplaçante est Lina Petit, lina.petit@lac.example".
import { bearsNameOf } from "../../../domain/values/email.ts";
import { personNameIn } from "../../../domain/values/person-name.ts";
import { type NameContext, namesAmong, nameTokens } from "../../people/named-person.ts";
import type { EntryCells } from "./entry-cells.ts";

/** The text of an entry, in which a line end stands for each address or number, and its e-mail addresses. */
interface EntryText {
  emails: readonly string[];
  text: string;
}

/** What may be a post, between a comma behind a name and the next mark. */
const postBehind = /^\s*,\s*((?:[^,;.()\n]|\.(?=\s+\p{Ll}))+)/u;

/** The cells with the people of the note whose name a mailbox bears, unless that mailbox is of somebody already listed. */
export function withMailboxesOf(
  cells: EntryCells,
  { emails, text }: EntryText,
  reading: NameContext,
): EntryCells {
  const listed = cells.person.split(" ; ").flatMap((name) => personNameIn(name) ?? []);
  const open = emails.filter((email) => !listed.some((person) => bearsNameOf(email, person)));
  if (open.length === 0 || cells.note === "") return cells;
  const bearers = open.flatMap((email) => bearerOf(email, cells.note, reading) ?? []);
  const [bearer] = bearers;
  if (bearer === undefined) return cells;
  if (cells.person === "") {
    const [, post = ""] = postBehind.exec(text.slice(text.indexOf(bearer) + bearer.length)) ?? [];
    cells.person = bearers.join(" ; ");
    if (cells.role === "" && reading.remarks.isRole(post)) cells.role = post.trim();
    return cells;
  }
  const others = bearers.filter((name) => !cells.person.includes(name));
  return { ...cells, person: [cells.person, ...others].join(" ; ") };
}

/** Whose name in a note a mailbox bears; null when nobody's, or several people's. */
function bearerOf(email: string, note: string, reading: NameContext): string | null {
  const names = namesAmong(nameTokens(note), reading).filter(({ name, sureness }) => {
    const person = sureness === "word" ? null : personNameIn(name);
    return person !== null && bearsNameOf(email, person);
  });
  return names.length === 1 ? names[0]!.name.replace(/\.$/, "") : null;
}
