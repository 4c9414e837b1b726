// Headings, labels and phrases of the documents about an actor, in English.

import { baseName } from "../../domain/values/file-name.ts";
import { groupsOf } from "../../domain/values/phone.ts";
import { withoutCapitals } from "../fr/capitals.ts";
import type { Sentences } from "../sentences.ts";
import { longDate } from "./dates.ts";
import { inSentence, midSentence, missionInSentence } from "./names.ts";
import { people } from "./people.ts";
import { counted, inWords } from "./phrases.ts";
import * as messages from "./phrases-of-messages.ts";
import { quoting } from "./quoting.ts";
import { firstSubject } from "./subjects.ts";
import { terms } from "./terms.ts";
import { inQuotes, quoted, typeset } from "./typography.ts";

/** Facts in words, for the documents. Their sentences stand in templates; the phrases that depend on a fact stand here. */
export const documents: Sentences["documents"] = {
  typeset,
  quoted,
  quotedTitle: (title) => inQuotes(typeset(title)),
  longDate,
  /** A name as the heading of a page, without the capitals of a register. */
  pageHeading: withoutCapitals,
  inSentence,
  missionInSentence,
  midSentence,
  messages,
  ownSource: /^your\b/i,
  quoting,
  firstSubject,
  sheetTitle: (name) => `${name} – first-contact sheet`,
  notesTitle: "My notes",
  boardTitle: (name) => `${name} – a quarter of an hour on cooperation`,
  briefs: { title: "First-contact sheets", fileNameEnd: "sheet" },
  boards: { title: "A quarter of an hour on cooperation", fileNameEnd: "board" },
  contentsHeading: "Contents",
  sheetsWritten(count, files, dryRun) {
    const sheetCount = `${counted(count, "sheet", "sheets")}${dryRun ? ": nothing was written, this is what would be" : ""}`;
    const shown = files.slice(0, 20).map((file) => `  ${file}\n`);
    const hiddenCount = files.length - shown.length;
    return `${sheetCount}\n${shown.join("")}${hiddenCount > 0 ? `  … and ${hiddenCount} more in the same folder\n` : ""}`;
  },
  defaultMission: "cooperation support mission",
  fieldLabels: {
    programme: "Programme",
    submitted: "Received on",
    answered: "Answered the form on",
    state: "State of the application",
    recommendedBy: "Recommended by",
    reference: "File",
    note: "Our note",
    themes: "Themes",
  },
  labelled: (label) => (/[?!]$/.test(label) ? label : `${label.replace(/[\s:]+$/, "")}:`),
  source({ source, file, line, date }) {
    const name = file === null ? null : baseName(file);
    const place = name === null ? source : line === null ? name : `${name}, line ${line}`;
    return [place, date && longDate(date)].filter(Boolean).join(", ");
  },
  situationStatement(statement) {
    if (statement.basis === "none") return "nobody has checked with them yet";
    if (statement.basis === "suggested")
      return `read from ${statement.noted ? "our notes" : "what they wrote"}, to be confirmed (confidence ${Math.round(statement.confidence * 100)}%)`;
    const by = statement.by ? ` by ${statement.by}` : "";
    return `assessed on ${longDate(statement.at)}${by}${statement.stale ? " – old, to be gone over again" : ""}`;
  },
  supportNeeded: {
    unplanned: "something to start them thinking, without pressure",
    willing: "tools and methods to get going",
    engaged: "a step back, and tools for the stage they have reached",
    unknown: "first of all to be heard, so that we know where they stand",
  },
  interlocutorKinds: {
    staff: "project staff",
    director: "director",
    elected: "elected member",
    "volunteer-president": "volunteer chair",
    "front-desk": "front desk",
  },
  address(to, interlocutor) {
    if (to === null || to.anonymous || to.gender === "unknown") return null;
    if (to.office === "mayor" && interlocutor === "elected")
      return to.gender === "woman" ? "Madam Mayor" : "Mr Mayor";
    return people.spokenName(to);
  },
  advisedGreeting: (address) =>
    address === null ? "“Hello”: their title is not known" : `“Hello, ${address}”`,
  series: (parts) => parts.join("; "),
  callerIntroduction: (name, mission) =>
    name ? `This is ${name}, from ${mission.the}.` : `I am calling for ${mission.the}.`,
  years: (count) => `${inWords(count)}\u00a0${count === 1 ? "year" : "years"}`,
  phone: (e164) => {
    const french = /^(\+(?:33|262|590|594|596))(\d{1,3})(\d\d)(\d\d)(\d\d)$/.exec(e164);
    if (!french) return groupsOf(e164).join("\u00a0");
    const [, country, first = "", ...pairs] = french;
    // “+33 1 99 00 20 00” for mainland France, but “+262 639 98 30 21” overseas.
    const head = country === "+33" ? [first.slice(0, 1), first.slice(1)] : [first];
    return [country, ...head, ...pairs].join("\u00a0");
  },
  actorPlan: {
    leader: "your local strategy",
    park: "your charter",
    territory: "your plan for the area",
    commune: "the town’s plan",
    association: "what you do",
    enterprise: "what you do",
    other: "what you do",
  },
  illustrationReason({ themes, territory, situation }) {
    const reasons = [
      themes.length > 0 && `same ${themes.length > 1 ? "themes" : "theme"} (${themes.join(", ")})`,
      situation && "same starting point",
      territory !== null && `same area (${territory})`,
    ].filter(Boolean);
    return reasons.length > 0 ? reasons.join(", ") : "none is closer to their case";
  },
  exchangeLine: (exchange) =>
    `${longDate(exchange.at)}, ${terms.contactMeans(exchange)}, ${terms.outcome[exchange.outcome]}${exchange.by ? ` (${exchange.by})` : ""}.`,
  recalledExchange: (channel) =>
    channel === "email" || channel === "letter"
      ? "We wrote to each other"
      : channel === "other"
        ? "We were in touch"
        : "We talked",
  exchangeCount: (count) => counted(count, "exchange on record", "exchanges on record"),
};
