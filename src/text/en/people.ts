// How people are named and addressed, and why one of them is the right interlocutor, in English.

import type { Address } from "../../domain/people/form-of-address.ts";
import type { PersonReason } from "../../domain/people/interlocutor.ts";
import type { Introduction } from "../../domain/people/introduction.ts";
import { fold } from "../../domain/values/spelling.ts";
import { inQuotes } from "./typography.ts";

/** “Ms Durand”; “Claire Durand” when the gender is not known; “Madam” or “Sir or Madam” when there is no surname. */
function address({ gender, anonymous, fullName, lastName }: Address): string {
  if (anonymous || (lastName === "" && gender === "unknown")) return "Sir or Madam";
  if (lastName === "") return gender === "woman" ? "Madam" : "Sir";
  return gender === "unknown" ? fullName : `${gender === "woman" ? "Ms" : "Mr"} ${lastName}`;
}

const spokenName = (to: Address) => (to.anonymous ? "the front desk" : address(to));

/** The name of each rung of the ladder in `src/knowledge/roles.yaml`. */
const rungNames: Readonly<Record<string, string>> = {
  "cooperation-post": "the post says cooperation",
  "programme-animator": "runs a European programme (LEADER, Europe)",
  "programme-direction": "heads what has to do with Europe",
  "programme-animator-presumed": "runs the group's programme",
  "animator-manager": "both runs and manages the programme",
  development: "carries development projects",
  "development-agent": "carries development projects",
  animator: "leads activities, of what is not said",
  "development-lead": "in charge of development and projects",
  "development-direction": "heads development and projects",
  "territory-project": "runs a plan or a contract of the territory",
  "other-project": "runs projects on another subject",
  "other-animator": "leads work on another subject",
  "other-charge": "in charge of another subject of the territory",
  "part-lead": "leads another subject of the territory",
  director: "heads the organisation",
  "company-head": "managing partner: runs the company and signs for it",
  lead: "in charge, of what is not said",
  "part-direction": "heads a part of the organisation",
  "deputy-director": "deputy head",
  "volunteer-cooperation": "follows cooperation as a volunteer",
  "elected-cooperation": "elected, in charge of cooperation",
  "elected-europe": "elected, in charge of Europe or LEADER",
  technician: "carries projects of the structure, as a technician",
  charge: "follows or advises, of what is not said",
  president: "chairs the organisation",
  mayor: "mayor",
  "elected-development": "elected, in charge of development",
  elected: "elected, no link with cooperation said",
  "elected-office": "elected, no link with cooperation said",
  "elected-elsewhere": "elected, in charge of something else",
  board: "member of the board",
  "board-secretary": "secretary of the board",
  manager: "manages files only",
  "accounts-head": "heads administration and finance",
  assistant: "assists somebody else",
  relay: "passes on: ask “for the attention of…”",
  volunteer: "volunteer, function not said",
  "other-officer": "works on another subject",
};

const titleInBrackets = (title: string) => (title === "" ? "" : ` (${inQuotes(title)})`);
const postWithTitle = (post: string, title: string) =>
  fold(post) === fold(title) ? post : `${post}${titleInBrackets(title)}`;
const seeInstead = (name: string | null) => (name === null ? "" : `; see ${name}`);

const day = (iso: string) => iso.slice(0, 10);
const feedbackVerdicts = { right: "the right person", left: "has left", wrong: "not the right person" };

/** Why somebody is, or is not, the right interlocutor. */
function reasonInWords(personReason: PersonReason): string {
  switch (personReason.because) {
    case "title":
      return postWithTitle(rungNames[personReason.rung] ?? personReason.rung, personReason.title);
    case "replaces":
      return `replaces ${personReason.whom}${titleInBrackets(personReason.title)}`;
    case "sent-to":
      return `asked rather than ${personReason.whom}`;
    case "to-avoid":
      return `not to be gone through${titleInBrackets(personReason.title)}`;
    case "absent":
      return `away${titleInBrackets(personReason.title)}${seeInstead(personReason.replacedBy)}`;
    case "left":
      return `no longer there${titleInBrackets(personReason.title)}${seeInstead(personReason.replacedBy)}`;
    case "vacant":
      return `vacant post${titleInBrackets(personReason.title)}${seeInstead(personReason.replacedBy)}`;
    case "not-yet":
      return `not there yet${titleInBrackets(personReason.title)}`;
    case "relay":
      return personReason.attention === null
        ? "shared address: ask “for the attention of…”"
        : `passes on${titleInBrackets(personReason.attention)}`;
    case "learnt":
      return `${feedbackVerdicts[personReason.verdict]} (${[personReason.by, day(personReason.at)].filter(Boolean).join(", ")})${personReason.note ? `: ${personReason.note}` : ""}`;
    case "no-role":
      return "role unknown: ask for it";
    case "unknown-post":
      return `a post to ask about${titleInBrackets(personReason.title)}`;
    case "passing":
      return `there for a while only${titleInBrackets(personReason.title)}`;
    case "other-trade":
      return `another trade${titleInBrackets(personReason.title)}`;
  }
}

/** Whom to ask for at the front desk, by the kind of actor. */
const deskContacts: Readonly<Record<string, string>> = {
  programme: "whoever runs the LEADER programme, or follows cooperation",
  commune: "the mayor, or the councillor who follows projects with other places",
  association: "whoever coordinates the organisation, or its chair",
};
const whomToAskFor = (kind: string | null) =>
  (kind === null ? undefined : deskContacts[kind]) ??
  "whoever follows cooperation or Europe, or the head of the organisation";

export const people = {
  address,
  spokenName,
  reason: reasonInWords,
  whomToAskFor,
  /** Takes the name as an argument, so that the terminal can colour it. */
  likelyPerson: (name: string) => `→ ${name}: `,
  otherPerson: (name: string) => `  or else ${name}: `,
  joinedReasons: (reasons: readonly string[]) => reasons.join("; "),
  nobodyPlausible: (who: string) => `Nobody plausible. Ask the front desk for ${who}.`,
  askAtFrontDesk: (who: string) => `Ask for ${who}.`,
  noActor: "No actor: the list is empty.",
  feedbackNoted: (name: string, actor: string, verdict: keyof typeof feedbackVerdicts, dryRun: boolean) =>
    `${dryRun ? "Would note" : "Noted"}: ${name} (${actor}), ${feedbackVerdicts[verdict]}.`,
  introducersLabel: "  could introduce us: ",
  introducer: (introduction: Introduction) => {
    switch (introduction.by) {
      case "partner":
        return `${introduction.who}, who recommended it`;
      case "person":
        return `${introduction.who}, whom we know through ${introduction.name}`;
      case "neighbour":
        return `${introduction.name}, same territory, with whom we have talked`;
    }
  },
};
