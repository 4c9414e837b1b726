// Sentences about problems with mailings, in French.
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
      return `${settings.entries[setting]?.label ?? setting} (${occasionPlaces[field].flag}, ou ${setting} dans mission.yaml)`;
    })
    .join(" ou ");

function whyUntimely(why: Untimely, actor: string): string {
  switch (why.because) {
    case "already-met":
      return `vous vous êtes déjà parlé le ${longDate(why.at)}, ce ne serait plus un premier contact. Plutôt : outreach mail --kind follow-up --actor ${actor}`;
    case "nothing-to-remind":
      return `aucun message ne lui a été préparé, il n’y a rien à rappeler. Plutôt : outreach mail --actor ${actor}`;
    case "answered-since":
      return `vous vous êtes parlé depuis, le ${longDate(why.at)}\u00a0: un rappel tomberait mal. Plutôt : outreach mail --kind follow-up --actor ${actor}`;
    case "meeting-over":
      return `la rencontre du ${longDate(why.at)} est passée, il n’y a plus rien à rappeler.`;
    case "too-soon":
      return `le message est trop récent pour être rappelé\u00a0; à partir du ${longDate(why.at)}.`;
    case "call-back":
      return `vous avez promis de rappeler${why.at === null ? "" : ` le ${longDate(why.at)}`}\u00a0: rien ne s’écrit d’ici là. Après l’appel\u00a0: outreach log ${actor}`;
    case "refused":
      return `refus le ${longDate(why.at)}\u00a0: on n’écrit plus.`;
    case "same-day":
      return 'vous vous êtes parlé aujourd’hui\u00a0: la suite s’écrit dès demain, ou aujourd’hui si vous avez promis d’envoyer quelque chose (outreach log … --next "envoyer la fiche").';
    case "nothing-promised":
      return `rien n’a été promis le ${longDate(why.at)}, il n’y a pas de suite à écrire. Ce qui a été promis se note avec l’échange\u00a0: outreach log ${actor} --next "…"`;
    case "not-reached":
      return `personne n’a encore été joint (dernier essai le ${longDate(why.at)})\u00a0: il n’y a pas de suite à écrire. Après un échange\u00a0: outreach log ${actor}`;
    case "never-met":
      return `aucun échange n’est noté. Notez-le d’abord : outreach log ${actor}`;
  }
}

const reachingHint = ({ person, words }: ReachingHint) =>
  `${person === null ? "" : `${person}\u00a0: `}${inQuotes(words)}`;

/** Languages by their code (ISO 639). */
const languages: Readonly<Record<string, string>> = {
  fr: "français",
  en: "anglais",
  de: "allemand",
  it: "italien",
  es: "espagnol",
  pt: "portugais",
  nl: "néerlandais",
  ro: "roumain",
  pl: "polonais",
};

export const mailingProblems: ProblemSentences<MailingProblem> = {
  "message-untimely": (p) => `${p.name}\u00a0: ${whyUntimely(p.why, p.actor)}`,
  "reads-other-language": (p) =>
    `${p.name} (${p.actor})\u00a0: ${p.country !== null ? `adresse à l’étranger (${p.country})${p.language === null ? ", langue non connue" : `, où l’on parle ${languages[p.language] ?? p.language}`}` : p.language === null ? "langue non connue" : `écrit en ${languages[p.language] ?? p.language}, d’après ses mots ou son adresse`}. Ce message est en ${languages[p.written]}\u00a0: relisez-le, ou traduisez-le avant de l’envoyer.`,
  "promise-to-attach": (p) =>
    `${p.name}\u00a0: le message tient la promesse ${inQuotes(p.step)}. Joignez-y ce que vous avez promis avant de l’envoyer.`,
  "their-step-unsaid": (p) =>
    `${p.name}\u00a0: ${inQuotes(p.step)} n’est pas repris, car la phrase ne s’adresse pas à eux. Notez-le ainsi\u00a0: outreach log ${p.actor} --their-step "vous vouliez…", ou ajoutez-le au message.`,
  "contact-on-condition": (p) =>
    `${p.name}\u00a0: avant d’écrire\u00a0: ${p.conditions.map(objections.quotedCondition).join("\u202f; ")}.`,
  "reach-as-noted": (p) =>
    `${p.name}\u00a0: avant d’écrire, voyez ce qui est noté\u00a0: ${p.hints.map(reachingHint).join("\u202f; ")}.`,
  "withdrawal-noted": (p) =>
    `${p.name}\u00a0: il est noté ${inQuotes(p.words)}. Relisez le message\u00a0: il ne doit pas parler de leur candidature ou de leur projet comme s’ils tenaient toujours.`,
  "existence-doubted": (p) =>
    `${p.name}\u00a0: il est noté ${inQuotes(p.words)}. Vérifiez d’abord que la structure existe encore\u202f; sinon\u00a0: outreach edit ${p.actor} --state dissoute`,
  "list-unnamed": ({ file }) =>
    `${file}\u00a0: rien ne dit d’où vient cette liste, et une première lettre devra dire seulement qu’elle est celle de l’équipe. Pour le dire\u00a0: outreach import ${JSON.stringify(file)} --source-said "la liste des adhérents du réseau X"`,
  "occasion-incomplete": (p) =>
    `Il manque\u00a0:\n${p.missing.map((fields) => `  ${missingFields(p.kind, fields)}`).join("\n")}`,
  "occasion-over": (p) =>
    `${occasionPlaces[p.field].flag}\u00a0: le ${longDate(p.date)} est passé. Donnez une date à venir, ici ou dans mission.yaml (${settingFor(p.kind, p.field)}).`,
};
