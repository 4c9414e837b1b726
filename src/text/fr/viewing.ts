// Words of the mission page (`view`), in French.
import { counted } from "./phrases.ts";

const pageWords = {
  team: "Pour l’équipe seulement\u00a0: cette page contient tout ce que nous savons. Ne la transmettez pas.",
  noScript: "Cette page a besoin de JavaScript\u00a0; elle n’utilise pas Internet.",
  pages: "Pages",
  tabs: {
    ...{
      actors: "Acteurs",
      due: "À faire",
      duplicates: "Doublons possibles",
      map: "Carte",
      figures: "Chiffres",
    },
  },
  actors: "La liste des acteurs",
  search: "Chercher",
  /** What a filter shows while nothing is chosen. */
  all: { situation: "toutes", kind: "tous", department: "tous" },
  group: "Regrouper",
  /** The groupings of the list. */
  grouped: {
    none: "sans groupes",
    situation: "par situation",
    kind: "par type",
    territory: "par territoire",
    department: "par département",
    intercommunality: "par intercommunalité",
  },
  without: {
    situation: "Sans situation",
    kind: "Type inconnu",
    territory: "Sans territoire",
    department: "Département inconnu",
    intercommunality: "Intercommunalité inconnue",
  },
  ...{ rank: "Rang", name: "Nom", situation: "Situation", kind: "Type", commune: "Commune" },
  ...{ department: "Département", count: "Acteurs" },
  choose: "Choisissez un acteur dans la liste.",
  next: "Prochaine étape",
  why: "Pourquoi à ce rang",
  people: "À qui parler",
  texts: "Ce qui est écrit",
  timeline: "Ce qui s’est passé",
  documents: "Ce qui est préparé",
  commands: "Pour changer quelque chose",
  ...{ on: "Le", actor: "Acteur", what: "Quoi" },
  nothing: "Rien pour l’instant.",
  nowhere: "Aucun acteur n’a de commune ou de code postal connus\u00a0: il n’y a rien à placer.",
  same: "C’est le même\u00a0:",
  different: "Ce sont deux acteurs\u00a0:",
  ...{ figure: "Chiffre", value: "Valeur", definition: "Ce qui est compté" },
  counted: "Acteurs trouvés\u00a0: {count}",
  cut: "Les {shown} premiers sur {all}\u00a0: précisez la recherche pour voir les autres.",
};

export const viewing = {
  words: pageWords,
  title: (mission: string): string => mission || "Mission d’appui à la coopération",
  suggested: (suggestion: string): string => `d’après les textes\u00a0: ${suggestion}`,
  noWordsOfOthers: "ni leurs mots ni les nôtres",
  noContactSince: (day: string): string => `Aucun contact depuis le ${day}.`,
  listCutAndLeftOut: (left: number): string =>
    `${pageWords.cut} ${counted(left, "autre acteur n’est pas", "autres acteurs ne sont pas")} dans cette page.`,
  commands: (id: string): [string, string][] => [
    ["Préparer la fiche\u00a0:", `outreach brief --actor ${id} -o fiche-${id}.pdf`],
    ["Noter un échange\u00a0:", `outreach log ${id}`],
    ["Qualifier\u00a0:", `outreach triage --actor ${id}`],
    ["Corriger\u00a0:", `outreach edit ${id} --set note="…"`],
    ["Préparer un courriel\u00a0:", `outreach mail --actor ${id}`],
  ],
  cannotOpen: (file: string): string =>
    `Aucun programme n’a pu ouvrir ${file} ici\u00a0; ouvrez-le depuis votre explorateur de fichiers.\n`,
  written: (file: string): string =>
    `La page de l’équipe est dans ${file}. Ouvrez-la dans votre navigateur\u00a0; elle n’utilise pas Internet.\n`,
  fileName: "mission",
};
