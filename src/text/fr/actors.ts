import type { ActorField } from "../../domain/actors/actor.ts";
import type { Contact } from "../../domain/relationship/contact.ts";
import { counted, didYouMean } from "./phrases.ts";
import { terms } from "./terms.ts";

const fields: Readonly<Record<ActorField | "id" | "tags", string>> = {
  id: "Identifiant",
  name: "Nom",
  acronym: "Sigle",
  kind: "Type",
  siret: "SIRET",
  siren: "SIREN",
  rna: "RNA",
  address: "Adresse",
  postcode: "Code postal",
  commune: "Commune",
  insee: "Code INSEE",
  territory: "Territoire",
  website: "Site",
  reference: "Référence",
  programme: "Programme",
  submitted: "Déposé le",
  state: "État",
  recommendedBy: "Recommandé par",
  note: "Note",
  emails: "Courriels",
  phones: "Téléphones",
  themes: "Thèmes",
  tags: "Étiquettes",
};

/** “31/01/2026”. */
const day = (iso: string) => iso.slice(0, 10).split("-").reverse().join("/");

interface Named {
  id: string;
  name: string;
}

/** What is said of actors: their page, the list, and what was done to one. */
export const actors = {
  fields,
  day,
  situation: "Situation",
  people: "Interlocuteurs",
  contacts: "Échanges",
  before: "avant\u00a0:",
  prepared: "Préparé",
  documents: { brief: "fiche", mail: "courriel", letter: "courrier" } as Readonly<Record<string, string>>,
  answers: "Leurs mots",
  remarks: "Ce que nous savons d’eux",
  details: "Autres renseignements",
  saidOn: (date: string, by: string) => (by === "" ? `le ${date}` : `le ${date} par ${by}`),
  next: (step: string, on: string | null) => (on === null ? step : `${step} (le ${on})`),
  progress: ({ rows, left }: { rows: number; left: number | null }) =>
    `${counted(rows, "acteur", "acteurs")}${left === null ? "" : ` · encore ${Math.ceil(left)} s`}`,
  counted: (count: number) => counted(count, "acteur.", "acteurs."),
  nobody: "Aucun acteur ne correspond. La liste entière : outreach list",
  nearValues: (near: readonly string[]) => didYouMean(near),
  added: ({ id, name }: Named, dryRun: boolean) =>
    dryRun ? `« ${name} » serait ajouté (${id}).` : `« ${name} » est ajouté (${id}).`,
  tagged: ({ name, tags }: { name: string; tags: readonly string[] }, dryRun: boolean) =>
    `${name} : ${dryRun ? "aurait pour étiquettes" : "étiquettes"} ${tags.length === 0 ? "(aucune)" : tags.join(", ")}`,
  edited: (
    { id, name }: Named,
    changed: readonly { field: string; before: string | null; after: string | null }[],
    dryRun: boolean,
  ) => {
    if (changed.length === 0) return `${name} (${id}) : rien n’a changé.\n`;
    const lines = changed.map(({ field, before, after }) => {
      const label = field in fields ? fields[field as keyof typeof fields] : field.replace(/^people\./, "");
      return `  ${label} : ${before ?? "(vide)"} → ${after ?? "(vide)"}\n`;
    });
    return `${name} (${id}), ${dryRun ? "serait changé" : "changé"} :\n${lines.join("")}`;
  },
  askName: "Le nom de l’acteur",
  nameNeeded: "Il faut un nom (Ctrl-C pour renoncer).",
  logged: (contact: Contact & { name: string }, objects: boolean, dryRun: boolean) =>
    [
      `${dryRun ? "Serait noté" : "Noté"} : ${contact.name}, ${day(contact.at)}, ${terms.channel[contact.channel]}, ${terms.outcome[contact.outcome]}.`,
      contact.nextStep &&
        `Suite : ${contact.nextStep}${contact.nextAt ? `, le ${day(contact.nextAt)}` : " (sans date : donnez-en une avec --next-on)"}.`,
      objects &&
        (dryRun
          ? `Plus rien ne serait préparé pour ${contact.person ?? "cet acteur"}.`
          : `Plus rien ne sera préparé pour ${contact.person ?? "cet acteur"}. Une erreur ? outreach undo`),
    ]
      .filter(Boolean)
      .map((line) => `${line}\n`)
      .join(""),
  questions: {
    channel: "Comment l’échange a-t-il eu lieu ?",
    person: "Avec qui ?",
    nobody: "quelqu’un d’autre, ou personne",
    outcome: "Qu’en est-il sorti ?",
    note: "À retenir (des faits ; Entrée pour rien)",
    next: "Et ensuite ? (Entrée pour rien)",
    nextOn: "Pour quand ? (11/12, lundi prochain, dans dix jours…)",
    noDate: "Ce n’est pas une date : 11/12, « lundi prochain », « dans dix jours »…",
  },
  agenda: {
    title: (today: string) => `À faire, ${today}`,
    due: "Suites promises",
    started: "Questionnaires commencés",
    call: "À contacter d’abord",
    since: (on: string, late: number) =>
      late === 0 ? "(aujourd’hui)" : `(prévu le ${on}, ${counted(late, "jour", "jours")} de retard)`,
    noStep: "reprendre contact",
    resume: (id: string, answered: number) =>
      `${counted(answered, "réponse", "réponses")}. Reprendre : outreach triage --actor ${id}`,
    afterwards:
      "Préparer un appel : outreach brief --actor <acteur>\nNoter l’échange : outreach log <acteur>",
    nothing: "Rien à faire pour l’instant : la liste est vide. Pour commencer : outreach import <fichier>",
  },
};
