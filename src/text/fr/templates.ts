// Sentences of `template`, and the imaginary actor with which a template is previewed, in French.
import { counted } from "./phrases.ts";

export const templates = {
  columns: ["Modèle", "D’où il vient"],
  ownTemplate: "le vôtre, dans templates/",
  shippedTemplate: "fourni",
  copied: (file: string, name: string, dryRun: boolean): string =>
    dryRun
      ? `Serait copié : ${file}\n`
      : `Copié : ${file}\nChangez-le avec un éditeur de texte, puis : outreach template check ${name}, et outreach template preview ${name}\n`,
  checked: (names: readonly string[]): string =>
    names.length === 0
      ? "Aucun modèle à vous : ce sont ceux qui sont fournis qui servent. Pour en changer un : outreach template copy NOM\n"
      : `${counted(names.length, "modèle relu", "modèles relus")}, rien à redire : ${names.join(", ")}\n`,
  emptyField: (field: string, place: string): string => `${place}\u00a0: ${field} est vide ici.`,
  specimen: {
    names: {
      actor: "Association Les Hauts de Serre",
      acronym: "AHS",
      street: "3 rue du Four",
      commune: "Serre-le-Haut",
      territory: "Pays de Serre",
      programme: "Appel à coopérer 2026",
      person: "Jeanne Sorel",
      civility: "Mme",
      lastName: "Sorel",
      role: "directrice",
    },
    answer: {
      label: "Votre projet de coopération",
      text: "Nous aimerions ouvrir un atelier avec nos voisins, et partager une personne à mi-temps.",
    },
    story: {
      title: "Un four pour trois villages",
      who: "trois associations de Serre",
      where: "Pays de Serre",
      what: "Trois associations ont remis un four en marche ensemble.",
      result: "Il cuit pour tous deux jours par semaine.",
      quote: "On a commencé par balayer.",
    },
    occasion: {
      about: "partager un lieu à plusieurs",
      place: "la salle du Four, Serre-le-Haut",
      question: "Avec qui aimeriez-vous travailler ?",
    },
  },
};
