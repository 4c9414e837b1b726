// Sentences of `project`, in English.
import type { RecipientAudience } from "../../domain/audience/recipient-audience.ts";
import type { ProjectAudience, ProjectStage } from "../../domain/projects/cooperation-project.ts";
import type { ConsentChannel, ConsentScope, ProjectConsent } from "../../domain/projects/project-consent.ts";
import type { WithheldReason } from "../../domain/projects/project-visibility.ts";
import type { AgreementScope } from "../../domain/relationship/actor-agreement.ts";
import type { PairOutcome } from "../../domain/relationship/between-actors.ts";
import type { Sentences } from "../sentences.ts";
import { longDate } from "./dates.ts";
import { counted } from "./phrases.ts";
import { inQuotes } from "./typography.ts";

interface NamedProject {
  id: string;
  title: string;
}

interface ConsentFacts {
  project: string;
  id: string;
  name: string;
  scope: ProjectConsent["scope"];
  /** The audience in words. */
  audience: string;
  until: string | null;
}

const scopes: Readonly<Record<ConsentScope, string>> = {
  name: "be named",
  anonymous: "be told of without name or place",
  contact: "be named, and put in contact",
};

const channels: Readonly<Record<ConsentChannel, string>> = {
  mail: "e-mail",
  call: "telephone",
  form: "form",
  visit: "visit",
  meeting: "meeting",
  letter: "letter",
  other: "other",
};

/** Why something is withheld, in a few words for a table. */
const withheld: Readonly<Record<WithheldReason, string>> = {
  audience: "for the team only",
  no_consent: "agreement to be asked for",
  consent_refused: "agreement refused or withdrawn",
  consent_ended: "agreement ended",
  objection: "objection",
};

const pairOutcomes: Readonly<Record<PairOutcome, string>> = {
  met: "they have met",
  failed: "tried and broken off",
  refused: "the first does not want to work with the second",
  competing: "they compete",
  together: "they work together",
};

const agreements: Readonly<Record<AgreementScope, string>> = {
  named: "agrees to be named",
  contact: "agrees to be named and put in contact",
  quoted: "agrees to be named, and to have its answers passed on",
  no: "agrees to nothing being told of it",
};

const audienceInWords = (audience: RecipientAudience, name: string | null = null) =>
  audience === "network"
    ? "the whole network"
    : audience.startsWith("actor:")
      ? (name ?? `the actor ${audience.slice("actor:".length)}`)
      : `the meeting ${name === null ? audience.slice("meeting:".length) : inQuotes(name)}`;

const untilInWords = (until: string | null) => (until === null ? "" : `, until ${longDate(until)}`);

/** Sentences about projects. */
export const projects: Sentences["projects"] = {
  columns: ["project", "who", "stage", "for the network"],
  noProjectYet: 'No project is noted. To note one: outreach project add --title "…" --who ACTOR\n',
  titleNeeded: "It needs a title (Ctrl-C to give up).",
  stages: {
    idea: "idea",
    seeking: "seeks partners",
    "under-way": "under way",
    finished: "finished",
  } satisfies Record<ProjectStage, string>,
  audiences: {
    team: "the team only, for now",
    actor: "those who take part",
    network: "the whole network, within what each agrees to",
  } satisfies Record<ProjectAudience, string>,
  scopes,
  channels,
  withheld,
  shownAs: { name: "shown, with names", anonymous: "shown, without names" },
  shownActor: {
    name: "named",
    contact: "named, and put in contact",
    anonymous: "told of without a name",
  } satisfies Record<ConsentScope, string>,
  audienceInWords,
  actorsHeading: "Who",
  seeksLabel: "Seeks",
  offersLabel: "Offers",
  consentsHeading: "Agreements",
  sinceLine: (since: string) => `Since: ${since}`,
  contactLine: (contact: string) => `Contact: ${contact}`,
  withheldReason: ({ what, why, actors, inTexts }) =>
    what === "name"
      ? `shown without naming ${actors.join(", ")} (${withheld[why]})`
      : what === "pictures"
        ? `shown without its pictures: ${actors.join(", ")} may be seen there, and did not agree to be named`
        : inTexts
          ? `its texts name ${actors.join(", ")}, or say where to find them, without their agreement; reword them: outreach project edit`
          : `${withheld[why]}${actors.length > 0 && why !== "audience" ? ` (${actors.join(", ")})` : ""}`,
  shownToNetwork: (as, kept) =>
    `May be shown to the whole network${as === "anonymous" ? ", without name or place" : ""}.${kept.map((said) => `\n${said[0]?.toUpperCase()}${said.slice(1)}.`).join("")}`,
  notShownToNetwork: (kept: readonly string[]) => `Not shown to the network: ${kept.join("; ")}`,
  consentLine: ({ name, person, scope, said, on, how, until, withdrawn }, holds) => {
    const consenter = person === null ? name : `${person} (${name})`;
    const answer = scope === "none" ? "said no" : `agrees to ${scopes[scope]}`;
    const ending =
      withdrawn !== null
        ? `; withdrawn on ${longDate(withdrawn)}`
        : !holds && until !== null
          ? "; ended"
          : "";
    return `${consenter} ${answer}, for ${said}, on ${longDate(on)} (${channels[how]})${untilInWords(until)}${ending}`;
  },
  pictures: {
    heading: "Pictures",
    textNeeded: "It needs a few words (Ctrl-C to give up).",
    pictureLine: ({ alt, agreed, format, width, height, size }, place) =>
      `${place}. ${alt} (${format === "png" ? "PNG" : "JPEG"}, ${width} × ${height}, ${Math.ceil(size / 1000)} kB); agreed: ${agreed}`,
    pictureAdded: (dryRun) =>
      `The picture ${dryRun ? "would be" : "is"} kept without what the camera wrote into it (place, date, author). It is shown only if all who take part agree to be named.\n`,
  },
  projectAdded: ({ id, title }: NamedProject, dryRun: boolean) =>
    dryRun
      ? `${inQuotes(title)} would be noted (${id}).\n`
      : `${inQuotes(title)} is noted (${id}). None of it is shown until somebody has agreed. To ask: outreach mail --kind consent --project ${id}\n`,
  projectChanged: ({ id, title }: NamedProject, agreed: number, dryRun: boolean) =>
    `${inQuotes(title)} ${dryRun ? "would be" : "is"} changed (${id}).${agreed > 0 ? ` ${counted(agreed, "agreement was", "agreements were")} given on the text as it was: have it read again.` : ""}\n`,
  consentNoted: ({ project, name, scope, audience, until }: ConsentFacts, dryRun: boolean) =>
    `${dryRun ? "Would be noted" : "Noted"}: ${name} agrees to ${scopes[scope as ConsentScope]}, for ${audience}${untilInWords(until)} (${inQuotes(project)}).\n`,
  withdrawalNoted: ({ project, id, actor, name, count, audience, hasOthers }, dryRun) => {
    const answered =
      count > 0
        ? `${name} withdraws their agreement (${inQuotes(project)})`
        : `${name} said no (${inQuotes(project)}): they are not asked again`;
    const continuation = hasOthers
      ? `, even where others agreed. If it goes on without them: outreach project edit ${id} --without ${actor}`
      : ".";
    const recallAdvice =
      count > 0 ? `${hasOthers ? ". " : " "}Who received it: outreach share recall ${id}` : "";
    return `${dryRun ? "Would be noted" : "Noted"}: ${answered}. The project is no longer shown${audience === null ? "" : ` (for ${audience})`}${continuation}${recallAdvice}\n`;
  },
  pairOutcomes,
  keptApart: {
    ...pairOutcomes,
    objection: "one of them objects to any contact",
    said_no: "one of them said or wrote that it does not want to work with the other",
    same_house: "they are one house",
  },
  betweenNoted: ({ name, otherName, outcome, on }, dryRun) =>
    `${dryRun ? "Would be noted" : "Noted"}: ${name} and ${otherName}, ${pairOutcomes[outcome]} (${longDate(on)}). For the team only${outcome === "together" ? "" : "; they will not be proposed to each other"}.\n`,
  consentEvent: ({ title, person, scope, for: audience, forName, until, withdrawal }) =>
    `project ${inQuotes(title)}${person === null ? "" : `, ${person}`}: ${withdrawal ? "withdraws the agreement" : scope === "none" ? "says no" : `agrees to ${scopes[scope]}, for ${audienceInWords(audience, forName)}${untilInWords(until)}`}`,
  agreementEvent: ({ scope, for: audience, forName, until }) =>
    `${agreements[scope]}, for ${audienceInWords(audience, forName)}${untilInWords(until)}`,
  betweenEvent: ({ actorName, otherName, outcome, note }) =>
    `${actorName} and ${otherName}: ${pairOutcomes[outcome]}${note === null ? "" : `; ${note}`}`,
  agreementNoted: ({ name, scope, for: audience, forName, until }, dryRun) =>
    `${dryRun ? "Would be noted" : "Noted"}: ${name} ${agreements[scope]}, for ${audienceInWords(audience, forName)}${untilInWords(until)}.\n`,
  proposals: {
    noProposal: (name) =>
      `Nothing that ${name} wrote reads like a project. To note one by hand: outreach project add\n`,
    proposal: ({ title, summary, seeks, offers, certain }) =>
      `${[
        `${inQuotes(title)}${certain ? "" : "  (to be checked)"}`,
        `  In its words: ${summary ?? ""}`,
        ...(seeks === null ? [] : [`  Seeks: ${seeks}`]),
        ...(offers === null ? [] : [`  Offers: ${offers}`]),
      ].join("\n")}\n`,
    isProject: "Is this a project, to be noted?",
    projectsAdded: (added, dryRun) =>
      added.length === 0
        ? "Nothing is noted. To correct them one by one, run the command at a terminal; to note those that are sure: --yes\n"
        : `${counted(added.length, "project", "projects")} ${dryRun ? "to be noted" : "noted"}, for the team alone: ${added.map(({ id }) => id).join(", ")}. Read over, then open to the network: outreach project edit ${added[0]!.id} --audience network\n`,
  },
  questions: {
    title: "The title of the project",
    summary: "In two or three sentences, for somebody who does not know it (Enter for later)",
    lead: "Who leads it? (an actor of the list, or part of its name)",
    partner: "Who else takes part? (Enter when that is all)",
    which: "Which one?",
    themes: "Its themes, separated by commas (Enter for none)",
    territories: "Its areas, separated by commas (Enter for none)",
    stage: "How far is it?",
    seeks: "What it seeks (Enter for nothing)",
    offers: "What it can offer others (Enter for nothing)",
    since: "Since when? (Enter to leave it out)",
    contact: "Whom to ask (Enter for nobody)",
    audience: "Who may see it, once agreements are given?",
    picture: "A picture? The name of the file, PNG or JPEG (Enter for none)",
    alt: "What it shows, in one sentence, for those who do not see it",
    agreed: "Who agreed that it be shown, and when?",
    scope: "What was agreed to?",
    how: "How do you know?",
    between: "What was between them?",
  },
};
