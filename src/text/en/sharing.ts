// Sentences of `share`, and words of the directory of projects, in English.
import type { Sentences } from "../sentences.ts";
import { longDate } from "./dates.ts";
import { counted } from "./phrases.ts";
import { departmentInSentence } from "./places.ts";
import { projects } from "./projects.ts";

const fields: Readonly<Record<string, string>> = {
  title: "title",
  summary: "summary",
  participants: "actors",
  themes: "themes",
  territories: "areas",
  departments: "départements",
  stage: "stage",
  seeks: "what it seeks",
  offers: "what it offers",
  since: "since",
  contact: "contact",
  pictures: "pictures",
};

export const sharing: Sentences["sharing"] = {
  title: (mission, isForAll) =>
    isForAll ? `Cooperation projects – ${mission}` : `Projects that may interest you – ${mission}`,
  madeOn: (mission, day) => `${mission}, ${longDate(day)}`,
  opening: (isForAll) =>
    isForAll
      ? "These are projects that others run or would like to run, told with their agreement. Does one of them resemble yours, or give you an idea? Talk to us."
      : "These are projects that others run or would like to run, told with their agreement, and what made us think of you.",
  closing: (contact) =>
    contact === ""
      ? "Anybody may withdraw their agreement at any time: the project is then left out of later editions."
      : `To get in touch, or to have a project taken out: ${contact}. Anybody may withdraw their agreement at any time: the project is then left out of later editions.`,
  noProject: "No project for now.",
  labels: {
    sheet: "Projects",
    project: "Project",
    summary: "Summary",
    stage: "Stage",
    who: "With",
    seeks: "Seeks",
    offers: "Offers",
    themes: "Themes",
    territories: "Areas",
    departments: "Départements",
    single: { themes: "Theme", territories: "Area", departments: "Département" },
    since: "Since",
    contact: "Contact",
    pictures: "Pictures",
    interests: "Why you",
  },
  interest: ({ code, value }) =>
    ({
      theme: `a theme that you work on: ${value}`,
      territory: `your area: ${value}`,
      department: `your département: ${departmentInSentence(value)}`,
    })[code],
  chapters: {
    seeking: "Seeking partners",
    idea: "Ideas to share",
    "under-way": "Projects under way",
    finished: "Finished projects",
    unsaid: "Projects",
  },
  page: {
    skip: "Go to the projects",
    search: "Search",
    reset: "Show all",
    map: "Projects by département",
    mapSource: "Map: MapSVG, simplified (CC\u00a0BY\u00a04.0).",
    nothing: "No project matches.",
    counted: (shown, all) => `Projects shown: ${shown} of ${all}`,
    area: (name, count) => `${name}: ${counted(count, "project", "projects")}`,
    filters: {
      themes: { label: "Theme", all: "all themes" },
      stage: { label: "Stage", all: "all stages" },
      territories: { label: "Area", all: "all areas" },
      departments: { label: "Département", all: "all départements" },
    },
  },
  fileName: "projects of the network",
  fileNameFor: (name) => `projects for ${name}`,
  preview: {
    shownCount: (count, audience, name) =>
      `${count === 0 ? "No project" : counted(count, "project", "projects")} will be shown (for ${projects.audienceInWords(audience, name)}):`,
    withoutNames: "without names",
    leftOutForReader: (count) =>
      `${counted(count, "other project has", "other projects have")} nothing in common with this actor, or is its own.`,
    withheldHeading: "Kept for the team:",
    withheldLine: (title, said) => `“${title}”: ${said}`,
    revealingWords: (project, place, count, kind) =>
      place === null
        ? `Careful: “${project}”, told without names, says “${kind}”, and the list has only ${count === 1 ? "one structure" : "two structures"} of that kind: this names them. Reword it: outreach project edit`
        : `Careful: “${project}”, told without names, speaks of ${place}, where the list has only ${counted(count, kind ?? "actor", kind === null ? "actors" : `actors of that kind (${kind})`)}: this names them. Reword it: outreach project edit`,
    confirm: "Write it?",
    nothingWritten: "Nothing is written.",
  },
  written: ({ projects: count, file, recipients }, dryRun) =>
    `${counted(count, "project", "projects")}${dryRun ? " would be written to " : ", in "}${file}.${recipients.length > 0 ? ` ${dryRun ? "Would be noted as given" : "Noted as given"} to ${recipients.join(", ")}.` : ""}\n`,
  again: {
    nothingSharedYet: "Nothing was shared with them yet.\n",
    sinceDay: (at) => `Since ${longDate(at)}:`,
    added: (title) => `+ ${title}`,
    removed: (title) => `− ${title} (no longer there)`,
    changed: (title, changed) => `~ ${title}: ${changed.map((field) => fields[field] ?? field).join(", ")}`,
    nothingChanged: "Nothing has changed.",
  },
  recall: {
    noDisclosure: (title) => `No handing over of “${title}” is noted.\n`,
    unknownRecipients:
      "It is also in what was written without saying for whom; tell them if they received it:",
    unknownRecipient: (audience, name, at, file) =>
      `for ${projects.audienceInWords(audience, name)}, on ${longDate(at)}${file === null ? "" : ` (${file})`}`,
    disclosureCount: (title, count) =>
      `“${title}” was handed over ${count === 1 ? "once" : `${count} times`}:`,
    disclosureLine: (name, at, format) => `${name}, on ${longDate(at)} (${format})`,
    stillShown:
      "This project may still be shown to the whole network. If it should not be: outreach project withdraw",
    subject: (title) => `Please take “${title}” out of circulation`,
    body: (title, sender, isTakenBack) =>
      `Hello,\n\nWe had passed on a project to you, “${title}”. ${isTakenBack ? "The agreement to show it no longer holds." : "We wish it not to circulate any further."} Could you take it out of what you have kept, and not pass it on? If you gave it to somebody, please tell us: we will let them know.\n\nThank you, and all good wishes,\n${sender}`,
    messageHeading: "The message to send them:",
  },
};
