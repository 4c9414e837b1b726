// The words that documents about an actor put around what is known: headings, series, what is not known, in English.

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

/** Facts in words, for the documents. Their sentences are templates; what a template cannot decide is said here. */
export const documents: Sentences["documents"] = {
  typeset,
  quoted,
  named: (title) => inQuotes(typeset(title)),
  longDate,
  /** A name at the head of a page: never in the capitals of a register. */
  headed: withoutCapitals,
  inSentence,
  missionInSentence,
  midSentence,
  messages,
  theirs: /^your\b/i,
  quoting,
  firstSubject,
  sheetTitle: (name) => `${name} – first-contact sheet`,
  notesTitle: "My notes",
  boardTitle: (name) => `${name} – a quarter of an hour on cooperation`,
  briefs: { title: "First-contact sheets", file: "sheet" },
  boards: { title: "A quarter of an hour on cooperation", file: "board" },
  contents: "Contents",
  sheetsWritten(count, files, dryRun) {
    const made = `${counted(count, "sheet", "sheets")}${dryRun ? ": nothing was written, this is what would be" : ""}`;
    const shown = files.slice(0, 20).map((file) => `  ${file}\n`);
    const more = files.length - shown.length;
    return `${made}\n${shown.join("")}${more > 0 ? `  … and ${more} more in the same folder\n` : ""}`;
  },
  defaultMission: "cooperation support mission",
  fields: {
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
  standing(standing) {
    if (standing.basis === "none") return "nobody has checked with them yet";
    if (standing.basis === "suggested")
      return `read from ${standing.noted ? "our notes" : "what they wrote"}, to be confirmed (confidence ${Math.round(standing.confidence * 100)}%)`;
    const by = standing.by ? ` by ${standing.by}` : "";
    return `assessed on ${longDate(standing.at)}${by}${standing.stale ? " – old, to be gone over again" : ""}`;
  },
  need: {
    unplanned: "something to start them thinking, without pressure",
    willing: "tools and methods to get going",
    engaged: "a step back, and tools for the stage they have reached",
    unknown: "first of all to be heard, so that we know where they stand",
  },
  interlocutor: {
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
    return people.called(to);
  },
  addressed: (address) => (address === null ? "“Hello”: their title is not known" : `“Hello, ${address}”`),
  series: (parts) => parts.join("; "),
  me: (name, mission) =>
    name ? `This is ${name}, from ${mission.the}.` : `I am calling for ${mission.the}.`,
  years: (count) => `${inWords(count)}\u00a0${count === 1 ? "year" : "years"}`,
  phone: (e164) => {
    const french = /^(\+(?:33|262|590|594|596))(\d{1,3})(\d\d)(\d\d)(\d\d)$/.exec(e164);
    if (!french) return groupsOf(e164).join("\u00a0");
    const [, country, first = "", ...pairs] = french;
    // “+33 1 99 00 20 00”, but “+262 639 98 30 21”.
    const head = country === "+33" ? [first.slice(0, 1), first.slice(1)] : [first];
    return [country, ...head, ...pairs].join("\u00a0");
  },
  plan: {
    leader: "your local strategy",
    park: "your charter",
    territory: "your plan for the area",
    commune: "the town’s plan",
    association: "what you do",
    enterprise: "what you do",
    other: "what you do",
  },
  because({ themes, territory, situation }) {
    const reasons = [
      themes.length > 0 && `same ${themes.length > 1 ? "themes" : "theme"} (${themes.join(", ")})`,
      situation && "same starting point",
      territory !== null && `same area (${territory})`,
    ].filter(Boolean);
    return reasons.length > 0 ? reasons.join(", ") : "none is closer to their case";
  },
  contact: (exchange) =>
    `${longDate(exchange.at)}, ${terms.means(exchange)}, ${terms.outcome[exchange.outcome]}${exchange.by ? ` (${exchange.by})` : ""}.`,
  exchanged: (channel) =>
    channel === "email" || channel === "letter"
      ? "We wrote to each other"
      : channel === "other"
        ? "We were in touch"
        : "We talked",
  moreContacts: (count) => counted(count, "exchange on record", "exchanges on record"),
};
