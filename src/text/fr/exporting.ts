// Titles and words of what `export` writes, in French.
import type { RecordKey, RecordSheet } from "../../domain/importing/record-sheets.ts";
import { counted } from "./phrases.ts";

export const exporting = {
  parts: {
    civility: "Civilité",
    firstName: "Prénom",
    lastName: "Nom de famille",
    fullName: "Nom complet",
    role: "Fonction",
    email: "Courriel",
    phone: "Téléphone",
  },
  sheets: {
    ...{ actors: "Acteurs", people: "Interlocuteurs", answers: "Réponses et notes" },
    ...{ assessments: "Qualifications", replies: "Réponses au questionnaire", contacts: "Échanges" },
    ...{ objections: "Oppositions", holds: "Épingles et reports", verdicts: "Avis sur les personnes" },
    ...{ pairs: "Doublons examinés", prepared: "Documents préparés", origins: "Provenance" },
    lists: "Listes importées",
    ...{
      projects: "Projets",
      consents: "Accords sur les projets",
      agreements: "Accords des acteurs",
      between: "Entre acteurs",
    },
  } satisfies Record<RecordSheet, string>,
  titles: {
    ...{ id: "Identifiant", name: "Nom", acronym: "Sigle", kind: "Type", siret: "SIRET", siren: "SIREN" },
    ...{ rna: "RNA", address: "Adresse", postcode: "Code postal", commune: "Commune", insee: "Code INSEE" },
    ...{ territory: "Territoire", website: "Site", reference: "Référence", programme: "Programme" },
    ...{ submitted: "Déposé le", state: "État", recommended_by: "Recommandé par", note: "Note" },
    ...{ emails: "Courriels", phones: "Téléphones", themes: "Thèmes", tags: "Étiquettes", actor: "Acteur" },
    ...{ full_name: "Nom complet", civility: "Civilité", first_name: "Prénom", last_name: "Nom de famille" },
    ...{
      role: "Fonction",
      label: "Intitulé",
      text: "Texte",
      author: "Auteur",
      author_name: "Nom de l’auteur",
    },
    ...{ quotes: "Passages cités", file: "Fichier", line: "Ligne", number: "Numéro", at: "Date", by: "Par" },
    ...{ situation: "Situation", needs: "Besoins", reason: "Raison", origin: "Obtenue par" },
    ...{ deciding: "Questions décisives", question: "Question", answer: "Réponse", channel: "Moyen" },
    ...{ person: "Personne", outcome: "Suite donnée", next_step: "Prochaine étape", next_at: "Prévue le" },
    ...{
      received: "Reçu d’eux (1)",
      their_step: "Leur engagement",
      certain: "Certaine (1 ou 0)",
      source: "Source",
      words: "Mots",
    },
    ...{
      noted: "Notée le",
      lifted_at: "Levée le",
      lifted_by: "Levée par",
      lifted_reason: "Raison de la levée",
    },
    ...{ signs: "Reconnue à", until: "Jusqu’au", verdict: "Avis", a: "Acteur", b: "Autre acteur" },
    ...{ different: "Différents (1 ou 0)", score: "Points", reasons: "Raisons", document: "Document" },
    ...{
      template: "Modèle",
      recipient: "Destinataire",
      date: "Reçu le",
      values: "Valeurs",
      said: "Dite ainsi",
    },
    ...{
      title: "Titre",
      summary: "Résumé",
      who: "Qui y participe",
      territories: "Territoires",
      stage: "Étape",
    },
    ...{ seeks: "Recherche", offers: "Propose", since: "Depuis", contact: "Contact", audience: "Pour qui" },
    ...{ project: "Projet", scope: "Accepté", for: "Pour", on: "Le", how: "Comment", withdrawn: "Repris le" },
    other: "Autre acteur",
  } satisfies Record<RecordKey, string>,
  inWords: (title: string) => `${title} (en clair)`,
  toComplete: {
    sheet: "À compléter",
    missing: "Il manque",
    street: "rue",
    email: "courriel",
    bounced: (addresses: readonly string[]) =>
      `courriel (${addresses.join(", ")} ne reçoit${addresses.length < 2 ? "" : "vent"} plus rien)`,
    phone: "téléphone",
    contact: "Interlocuteur",
  },
  completing: (count: number, file: string, dryRun: boolean) =>
    `${dryRun ? counted(count, "acteur à compléter serait écrit", "acteurs à compléter seraient écrits") : counted(count, "acteur à compléter écrit", "acteurs à compléter écrits")} dans ${file}. Remplissez les cases en couleur, puis\u00a0: outreach import ${file}`,
  nothingToComplete: "Chaque acteur a une rue, un courriel et un téléphone\u00a0: rien à compléter.",
  person: (part: string, rank: number) => `${part}, contact ${rank}`,
  objections: "Oppositions (date | canal | qui | source | mots)",
  situation: "outreach\u00a0: situation",
  id: "outreach\u00a0: identifiant",
  written: (count: number, file: string, dryRun: boolean) =>
    `${dryRun ? counted(count, "acteur serait écrit", "acteurs seraient écrits") : counted(count, "acteur écrit", "acteurs écrits")} dans ${file}. Pour l’équipe seulement.`,
};
