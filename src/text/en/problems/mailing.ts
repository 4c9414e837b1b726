// Sentences about problems with mailings, in English.
import type { OccasionField } from "../../../domain/documents/occasion.ts";
import type { MailingProblem } from "../../../domain/problems/mailing-problems.ts";
import type { Untimely } from "../../../domain/relationship/exchange-history.ts";
import type { ReachingHint } from "../../../domain/relationship/reaching-hints.ts";
import type { ProblemSentences } from "../../sentence-types.ts";
import { longDate } from "../dates.ts";
import { objections } from "../objections.ts";
import { settings } from "../settings.ts";
import { inQuotes } from "../typography.ts";

/** The option and the setting that give each field of an occasion. */
const occasionPlaces: Record<OccasionField, { flag: string; setting: string }> = {
  about: { flag: "--about", setting: "about" },
  date: { flag: "--date", setting: "date" },
  place: { flag: "--place", setting: "place" },
  link: { flag: "--link", setting: "link" },
  questions: { flag: "--question", setting: "questions" },
  replyBy: { flag: "--reply-by", setting: "reply_by" },
};

const settingFor = (kind: string, field: OccasionField) =>
  `mailings.${kind}.${occasionPlaces[field].setting}`;

const missingFields = (kind: string, fields: readonly OccasionField[]) =>
  fields
    .map((field) => {
      const setting = settingFor(kind, field);
      return `${settings.entries[setting]?.label ?? setting} (${occasionPlaces[field].flag}, or ${setting} in mission.yaml)`;
    })
    .join(" or ");

function whyUntimely(why: Untimely, actor: string): string {
  switch (why.because) {
    case "already-met":
      return `you already talked on ${longDate(why.at)}, so it would not be a first contact. Rather: outreach mail --kind follow-up --actor ${actor}`;
    case "nothing-to-remind":
      return `no message was prepared for them, so there is nothing to remind of. Rather: outreach mail --actor ${actor}`;
    case "answered-since":
      return `you have talked since, on ${longDate(why.at)}: a reminder would be out of place. Rather: outreach mail --kind follow-up --actor ${actor}`;
    case "meeting-over":
      return `the meeting of ${longDate(why.at)} is over, there is nothing left to remind of.`;
    case "too-soon":
      return `the message is too recent to be recalled; from ${longDate(why.at)} on.`;
    case "call-back":
      return `you promised to call${why.at === null ? "" : ` on ${longDate(why.at)}`}: nothing is written until then. After the call: outreach log ${actor}`;
    case "refused":
      return `they said no on ${longDate(why.at)}: nobody writes any more.`;
    case "same-day":
      return `you talked today: a follow-up is written from tomorrow on, or today when you promised to send something (outreach log … --next "send the leaflet").`;
    case "nothing-promised":
      return `nothing was promised on ${longDate(why.at)}, so there is nothing to follow up. A promise is noted with the exchange: outreach log ${actor} --next "…"`;
    case "not-reached":
      return `nobody was reached yet (last tried on ${longDate(why.at)}): there is nothing to follow up. After an exchange: outreach log ${actor}`;
    case "never-met":
      return `no exchange is on record. Record it first: outreach log ${actor}`;
  }
}

const reachingHint = ({ person, words }: ReachingHint) =>
  `${person === null ? "" : `${person}: `}${inQuotes(words)}`;

/** Languages by their code (ISO 639). */
const languages: Readonly<Record<string, string>> = {
  fr: "French",
  en: "English",
  de: "German",
  it: "Italian",
  es: "Spanish",
  pt: "Portuguese",
  nl: "Dutch",
  ro: "Romanian",
  pl: "Polish",
};

export const mailingProblems: ProblemSentences<MailingProblem> = {
  "message-untimely": (p) => `${p.name}: ${whyUntimely(p.why, p.actor)}`,
  "reads-other-language": (p) =>
    `${p.name} (${p.actor}): ${p.country !== null ? `an address abroad (${p.country})${p.language === null ? ", language not known" : `, where people speak ${languages[p.language] ?? p.language}`}` : p.language === null ? "language not known" : `writes ${languages[p.language] ?? p.language}, by their words or their address`}. This message is in ${languages[p.written]}: read it again, or translate it before you send it.`,
  "promise-to-attach": (p) =>
    `${p.name}: the message keeps the promise ${inQuotes(p.step)}. Attach what you promised before you send it.`,
  "their-step-unsaid": (p) =>
    `${p.name}: ${inQuotes(p.step)} is not in the message, for it does not speak to them. Note it so: outreach log ${p.actor} --their-step "you wanted to…", or add it to the message.`,
  "contact-on-condition": (p) =>
    `${p.name}: before you write: ${p.conditions.map(objections.quotedCondition).join("; ")}.`,
  "reach-as-noted": (p) =>
    `${p.name}: before you write, see what is noted: ${p.hints.map(reachingHint).join("; ")}.`,
  "withdrawal-noted": (p) =>
    `${p.name}: ${inQuotes(p.words)} is noted. Read the message again: it must not speak of their application or project as if it still stood.`,
  "existence-doubted": (p) =>
    `${p.name}: ${inQuotes(p.words)} is noted. Check first that the organisation still exists; if not: outreach edit ${p.actor} --state dissolved`,
  "list-unnamed": ({ file }) =>
    `${file}: nothing says where this list comes from, and a first message can only say that it is the team’s. To say it: outreach import ${JSON.stringify(file)} --source-said "the members’ list of network X"`,
  "occasion-incomplete": (p) =>
    `Missing:\n${p.missing.map((fields) => `  ${missingFields(p.kind, fields)}`).join("\n")}`,
  "occasion-over": (p) =>
    `${occasionPlaces[p.field].flag}: ${longDate(p.date)} is over. Give a day to come, here or in mission.yaml (${settingFor(p.kind, p.field)}).`,
};
