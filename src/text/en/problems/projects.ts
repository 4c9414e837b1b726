// What is said of problems with projects and with agreements, in English.
import type { ProjectProblem } from "../../../domain/problems/project-problems.ts";
import type { ProblemSentences } from "../../sentence-types.ts";
import { longDate } from "../dates.ts";
import { didYouMean } from "../phrases.ts";
import { projects } from "../projects.ts";
import { inQuotes } from "../typography.ts";

export const projectProblems: ProblemSentences<ProjectProblem> = {
  "project-unknown": (p) =>
    `No project matches ${inQuotes(p.asked)}.${didYouMean(p.near)} To see them all: outreach project list`,
  "project-ambiguous": (p) =>
    `${inQuotes(p.asked)} could be several projects. Say which:\n${p.candidates
      .map(({ id, title }) => `  ${id}  (${title})`)
      .join("\n")}`,
  "project-without-actor": () =>
    "A project has at least one actor: it is the one to agree, or not, to its being told. Name it: --who ACTOR",
  "project-not-of-actor": (p) =>
    `${p.name} does not take part in ${inQuotes(p.project)}${p.participants.length > 0 ? ` (those who do: ${p.participants.join(", ")})` : ""}. To add it: outreach project edit … --who ${p.actor}`,
  "project-role-unclear": (p) =>
    `--role: ${inQuotes(p.found)} is not written actor=role. For example: --role "workshop=lead"`,
  "audience-unknown": (p) =>
    `${inQuotes(p.found)} does not say for whom. Write network (everybody), actor:X (one actor) or meeting:M (one meeting).`,
  "consent-to-come": (p) =>
    `An agreement is noted once it was given: ${longDate(p.on)} is still to come (today is ${longDate(p.today)}).`,
  "consent-ends-before": (p) =>
    `The agreement would end on ${longDate(p.until)}, before it was given (on ${longDate(p.on)}). Correct --on or --until.`,
  "consent-over": (p) => `This agreement ended on ${longDate(p.until)}: it allows nothing today.`,
  "consent-of-objector": (p) =>
    `${p.name} has objected to any contact since ${longDate(p.since)}: nothing of it is shown as long as the objection holds (outreach show ${p.actor}).`,
  "outcome-between": (p) =>
    `--outcome ${p.outcome} is not said of two actors. With --with, choose among: ${p.outcomes.join(", ")}.`,
  "pair-of-one": (p) => `${p.name} cannot be on both sides: name another actor with --with.`,
  "pair-apart": (p) =>
    `${p.name} and ${p.otherName} are not introduced to each other: ${projects.apart[p.why]}. Nothing is written.`,
  "introduction-declined": (p) =>
    `${p.name} and ${p.otherName}: one of the two does not agree to this introduction. It is not proposed.`,
  "introduction-one-at-a-time": (p) =>
    `${p.name}: another introduction is already offered to them. The one to ${p.otherName} waits for their answer, or --again.`,
  "too-many-actors": (p) => `${p.option}: ${p.most} actors at most, those to be introduced to each other.`,
  "project-withheld": (p) =>
    `“${p.title}” cannot be shown: ${projects.withheld[p.why]}${p.actors.length > 0 && p.why !== "audience" ? ` (${p.actors.join(", ")})` : ""}. Nothing is written. ${p.why === "audience" ? `To open it to the network: outreach project edit ${p.project} --audience network` : p.why === "objection" ? "The objection holds until it is lifted." : p.why === "consent_refused" ? `A no is not asked again; if the project goes on without them: outreach project edit ${p.project} --without …` : `To ask those who take part whether they agree: outreach mail --kind consent --project ${p.project}`}`,
  "consent-refused": (p) =>
    `${p.name} said no about ${inQuotes(p.title)}, or took its agreement back: nobody asks again.`,
  "share-to-objector": (p) =>
    `${p.name} has objected to any contact since ${longDate(p.since)}: nothing is prepared for this actor. Nothing is written.`,
  "project-option-foreign": (p) => `${p.option} is of no use to “outreach project ${p.action}”.`,
};
