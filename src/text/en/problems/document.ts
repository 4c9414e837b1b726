// Sentences about problems with documents that cannot be made, in English.

import { settingOf } from "../../../domain/documents/mission-facts.ts";
import { untilReleased } from "../../../domain/priority/pinning-decisions.ts";
import type { DocumentProblem } from "../../../domain/problems/document-problems.ts";
import { capitalised } from "../../../domain/values/first-letter.ts";
import type { ProblemSentences } from "../../sentence-types.ts";
import { longDate } from "../dates.ts";
import { objections } from "../objections.ts";
import { counted, didYouMean } from "../phrases.ts";
import { settings } from "../settings.ts";
import { inQuotes } from "../typography.ts";

const location = ({ file, line, column }: { file: string; line: number; column: number }) =>
  `${file}:${line}:${column}`;

const settingLines = (missing: readonly string[]) =>
  missing.map((setting) => `  ${settings.entries[setting]?.label ?? setting} (${setting})`).join("\n");

export const documentProblems: ProblemSentences<DocumentProblem> = {
  "mission-incomplete": (p) =>
    `${p.file}: before any document, it must say\n${settingLines(p.missing)}\nThat is what makes the support legitimate. Which lines to fill in: outreach check`,
  "template-missing": (p) => `${p.file}: there is no such template.`,
  "template-field-unknown": (p) =>
    `${location(p)}: this template has no field ${inQuotes(p.field)}.${didYouMean(p.near)}\nKnown fields: ${p.known.join(", ")}.`,
  "template-tag-unknown": (p) =>
    `${location(p)}: a template has no command {% ${p.tag} %}.${didYouMean(p.near)}\nKnown commands: ${p.known.join(", ")}.`,
  "template-fragment-unknown": (p) =>
    `${p.file}: no fragment ${inQuotes(p.fragment)}. Files looked for: ${p.looked.join(", ")}.`,
  "template-not-shown": (p) =>
    `${inQuotes(p.name)} is a piece of a document: it is seen in the documents that use it, for example outreach template preview mail-first-contact`,
  "template-wrong": (p) => `${location(p)}: this template cannot be read. ${p.detail}`,
  "template-too-long": (p) =>
    `${location(p)}: this template never ends (the loop is too long). Shorten the loop on this line.`,
  "actor-objected": (p) =>
    `${p.name} (${p.actor}): ${objections.closedChannels[p.channel]}. ${capitalised(objections.closureReason(p.closure, p.actor))}`,
  "person-objected": (p) =>
    `${p.name} (${p.actor}): without ${p.person}. ${capitalised(objections.closureReason(p.closure, p.actor))}`,
  "actor-put-off": (p) =>
    `${p.name} (${p.actor}): ${p.until === untilReleased ? "on hold" : `put off until ${longDate(p.until)}`}${p.reason ? ` (${inQuotes(p.reason)})` : ""}. To write to them all the same: --actor ${p.actor}`,
  "actor-to-be-met": (p) =>
    `${p.name} (${p.actor}): you are to meet on ${longDate(p.on)} (${inQuotes(p.words)}). To write to them before: --actor ${p.actor}`,
  "actor-gone": (p) =>
    `${p.name} (${p.actor}): is no more, by its state (${inQuotes(p.state)}). If it still exists: outreach edit ${p.actor} --clear state`,
  "address-our-own": (p) =>
    `${p.name} (${p.actor}): ${p.address} is your own address, and nobody writes to themselves. Theirs: outreach edit ${p.actor} --email …`,
  "actor-decided": (p) =>
    `${p.name} (${p.actor}): its application was refused or closed, and a message to many would ask about it. To write to it all the same: --actor ${p.actor}`,
  "actor-prefers": (p) =>
    `${p.name} (${p.actor}): ${objections.quotedChannelWish(p.wish)}. To write to it all the same: --actor ${p.actor}`,
  "address-missing": (p) =>
    p.others.length === 0
      ? `${p.name}: no usable e-mail address. Add it: outreach edit ${p.actor} --email …`
      : `${p.name}: no e-mail address of the person to write to. One can write to ${p.others
          .slice(0, 2)
          .map(({ fullName, role }) => (role === null ? fullName : `${fullName} (${role})`))
          .join(" or ")}: outreach people --actor ${p.actor} --right "${p.others[0]!.fullName}"`,
  "messages-incomplete": (p) =>
    `For ${counted(p.actors.length, "actor", "actors")}, this is missing:\n${[...new Set(p.fields.map(({ field }) => `  ${missingField(field, "")}`))].join("\n")}`,
  "message-incomplete": (p) =>
    `${p.name}: ${[...new Set(p.fields.map(({ field }) => missingField(field, p.actor)))].join(", ")} missing.`,
};

/** Fields of an actor that a template may print, with the label and the option that fills each in. */
const actorFields: Readonly<Record<string, readonly [label: string, option: string]>> = {
  "actor.acronym": ["the acronym", "--acronym …"],
  "actor.commune": ["the commune", "--commune …"],
  "actor.territory": ["the territory", "--territory …"],
  "application.programme": ["the programme", "--programme …"],
  "application.reference": ["the reference of the application", "--reference …"],
  "application.submitted": ["the date of the application", "--submitted …"],
  "person.full_name": ["somebody to write to", "--add-person …"],
  "person.role": ["the person’s post", "--person … --role …"],
  "person.address": ["the person’s civility", "--person … --civility …"],
};

/** A missing field of a message, and where to fill it in. */
function missingField(field: string, actor: string): string {
  const setting = settingOf(field);
  const label = settings.entries[setting]?.label;
  if (label) return `${label} (${setting}, in mission.yaml)`;
  const actorField = actorFields[field];
  return actorField
    ? `${actorField[0]} (outreach edit ${actor} ${actorField[1]})`
    : `${field} (outreach edit ${actor})`;
}
