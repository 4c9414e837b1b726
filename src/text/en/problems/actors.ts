// Sentences about problems with actors and selections, in English.
import type { LeftOutBecause } from "../../../domain/priority/ranking.ts";
import type { ActorsProblem } from "../../../domain/problems/actor-problems.ts";
import type { ProblemSentences } from "../../sentence-types.ts";
import { longDate } from "../dates.ts";
import { objections } from "../objections.ts";
import { didYouMean } from "../phrases.ts";
import { inQuotes } from "../typography.ts";

/** The value that a field expects, for fields that do not accept any text. */
const expectedValues: Readonly<Record<string, string>> = {
  siret: "14 digits, key included",
  siren: "9 digits, key included",
  rna: "W and 9 digits",
  postcode: "5 digits",
  insee: "5 characters, such as 46102 or 2A004",
  submitted: "a date, such as 31/01/2026",
  emails: "an e-mail address",
  phones: "a telephone number",
};

const leftOutReasons: Readonly<Record<LeftOutBecause, string>> = {
  objected: "they objected to being contacted",
  "maybe-objected": "it may be an actor that said no; to decide: outreach duplicates",
  undecided: "it seems to have said no, and nobody has decided (outreach list --objected)",
  dissolved: "it no longer exists",
  deferred: "it is put off",
  resting: "it is to be left alone for now (outreach next)",
  draft: "it is only a draft",
  refused: "its application was refused (rank --all ranks it too)",
  withdrawn: "it withdrew its application (rank --all ranks it too)",
  closed: "its application is closed (rank --all ranks it too)",
  out_of_scope: "it is out of scope (rank --all ranks it too)",
};

export const actorsProblems: ProblemSentences<ActorsProblem> = {
  "field-unknown": (p) => `Unknown field ${inQuotes(p.asked)}.${didYouMean(p.near)}`,
  "kind-unknown": (p) =>
    `Unknown kind ${inQuotes(p.asked)}.${didYouMean(p.near)} Kinds and groups: ${p.known.join(", ")}.`,
  "value-missing": (p) => `${inQuotes(p.field)} has no value: write ${p.field}=value.`,
  "value-blank": (p) =>
    `${inQuotes(p.field)}: a blank erases nothing. To take a value away: outreach edit … --clear ${p.field}`,
  "value-invalid": (p) =>
    `${inQuotes(p.found)} does not suit ${inQuotes(p.field)}.${expectedValues[p.field] ? ` Expected: ${expectedValues[p.field]}.` : ""}`,
  "when-invalid": (p) =>
    `--${p.option}: ${inQuotes(p.found)} is not a date. Write for instance 15/02/2026, 11/12, "11 December", "next Monday" or "in ten days".`,
  "exchange-to-come": (p) =>
    `--on: ${longDate(p.on)} is still to come. An exchange is noted once it has taken place; for what comes: --next "…" --next-on "…".`,
  "name-not-clearable": () => "An actor always keeps a name: it can be changed, not taken away.",
  "actor-exists": (p) =>
    `${inQuotes(p.name)} is on the list already (${p.id}). To complete it: outreach edit ${p.id} … If it is another one: --another.`,
  "nothing-to-change": (p) => `Nothing to do: give at least ${p.options.join(" or ")}.`,
  "compare-two": () =>
    "To compare two actors: outreach rank --why <actor> <actor>. Without --why, rank takes no actor.",
  "actor-left-out": (p) => `${p.actor} is not ranked: ${leftOutReasons[p.because]}.`,
  "person-unknown": (p) =>
    `Nobody matches ${inQuotes(p.asked)} at ${p.actor}.${p.people.length > 0 ? ` Known there: ${p.people.join(", ")}.` : " Nobody is known there yet."}`,
  "person-ambiguous": (p) =>
    `${inQuotes(p.asked)} could be several people at ${p.actor}: ${p.people.join(", ")}. Say which.`,
  "objection-none": (p) => `${p.name} (${p.actor}): no objection to lift.`,
  "objection-to-confirm": objections.refusalToConfirm,
  "objection-taken-back": objections.consentToDecide,
  "objection-without-actor": objections.refusalWithoutActor,
  "objection-of-person": (p) =>
    `The objection is that of ${p.people.join(", ")}. Say whose: outreach edit ${p.actor} --person "${p.people[0]}" --clear objection --reason …`,
};
