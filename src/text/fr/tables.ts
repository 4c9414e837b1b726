// Column titles and file names of the tables that list commands write, in French.
import { counted } from "./phrases.ts";

export const tables = {
  titles: {
    ...{
      id: "Identifiant",
      name: "Nom",
      acronym: "Sigle",
      kind: "Type",
      commune: "Commune",
      postcode: "Code postal",
    },
    ...{ insee: "Code INSEE", department: "Département" },
    ...{
      territory: "Territoire",
      programme: "Programme",
      submitted: "Reçu le",
      state: "État",
      themes: "Thèmes",
    },
    ...{
      tags: "Étiquettes",
      emails: "Courriels",
      phones: "Téléphones",
      situation: "Situation",
      people: "Interlocuteurs",
    },
    ...{
      last_contact: "Dernier échange",
      objected: "Ne veut plus être contacté depuis",
      rank: "Rang",
      score: "Score sur 100",
    },
    ...{ reasons: "Pourquoi", waits_for: "À recontacter le", person: "Interlocuteur", role: "Fonction" },
    ...{ person_emails: "Ses courriels", person_phones: "Ses téléphones", why: "Pourquoi" },
    ...{
      when: "Quand",
      what: "Quoi",
      on: "Le",
      due: "Échéance",
      a: "Acteur",
      b: "Peut-être le même",
      verdict: "Avis",
    },
    ...{
      a_name: "Nom",
      b_name: "Nom du second",
      undone: "Annulé",
      by: "Par",
      command: "Commande",
      step: "Numéro",
    },
  },
  fileNames: {
    list: "acteurs",
    rank: "classement",
    people: "interlocuteurs",
    next: "à faire",
    duplicates: "doublons possibles",
    history: "historique",
  } as Readonly<Record<string, string>>,
  due: { late: "en retard", today: "aujourd’hui", week: "cette semaine", later: "plus tard" },
  yes: "oui",
  tableWritten: ({ file, rows }: { file: string; rows: number }): string =>
    `${counted(rows, "ligne", "lignes")} dans ${file}.\n`,
};
