// Sentences about problems with projects and with agreements, in English.
import type { ProjectProblem } from "../../../domain/problems/project-problems.ts";
import type { PictureFault } from "../../../domain/projects/project-picture.ts";
import type { ProblemSentences } from "../../sentence-types.ts";
import { longDate } from "../dates.ts";
import { didYouMean } from "../phrases.ts";
import { projects } from "../projects.ts";
import { inQuotes } from "../typography.ts";

/** How to make a picture smaller with the programs of every computer. */
const howToShrink =
  "Open it in Paint (Resize) or in Preview (Adjust Size), make it 1,600 pixels wide, and save it as a JPEG under another name.";

const pictureFaults: Readonly<Record<PictureFault, (file: string, format: string | null) => string>> = {
  unknown: (file, format) =>
    format === null
      ? `${file} is no JPEG or PNG picture, whatever its name.`
      : `${file} is in the ${format} format: open the picture and save it as a JPEG or PNG.`,
  broken: (file) =>
    `The picture ${file} is damaged or incomplete: a part is missing. Take it again from where it comes.`,
  turned: (file) =>
    `The picture ${file} lies on its side or on its head, and only a note of the camera turns it. That note goes with the rest (place, date, device): open the picture, resize or crop it a little, and save it under another name. It will stand upright everywhere.`,
  unusual: (file) =>
    `The picture ${file} is of a kind that browsers do not show: open it and save it as a JPEG or PNG, under another name.`,
  vast: (file) => `The picture ${file} has too many pixels (16 million at most). ${howToShrink}`,
};

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
    `${p.name} and ${p.otherName} are not introduced to each other: ${projects.keptApart[p.why]}. Nothing is written.`,
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
  "picture-too-large": (p) =>
    `The picture ${p.file} weighs ${Math.ceil(p.size / 1000)} kB: ${p.largest / 1000} kB at most, so that the directory is easily sent. ${howToShrink}`,
  "picture-unreadable": (p) => pictureFaults[p.why](p.file, p.format),
  "picture-missing": (p) =>
    `${inQuotes(p.title)} has no picture ${p.place}${p.count === 0 ? ": none is noted" : ""}. To see them: outreach project show ${p.project}`,
  "project-option-foreign": (p) => `${p.option} is of no use to “outreach project ${p.action}”.`,
};
