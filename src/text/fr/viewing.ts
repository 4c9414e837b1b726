// What the team's page says, in French.
import { counted } from "./phrases.ts";

const words = {
  team: "Pour l’équipe seulement\u00a0: cette page contient tout ce que nous savons. Ne la transmettez pas.",
  noScript: "Cette page a besoin de JavaScript\u00a0; elle n’utilise pas Internet.",
  pages: "Pages",
  tabs: { actors: "Acteurs", due: "À faire", duplicates: "Doublons possibles", figures: "Chiffres" },
  ...{
    actors: "La liste des acteurs",
    all: "tous",
    search: "Chercher",
    situation: "Situation",
    kind: "Type",
    rank: "Rang",
  },
  ...{
    name: "Nom",
    commune: "Commune",
    choose: "Choisissez un acteur dans la liste.",
    why: "Pourquoi à ce rang",
  },
  ...{
    people: "À qui parler",
    texts: "Ce qui est écrit",
    timeline: "Ce qui s’est passé",
    commands: "Pour changer quelque chose",
  },
  ...{
    on: "Le",
    actor: "Acteur",
    what: "Quoi",
    nothing: "Rien pour l’instant.",
    same: "C’est le même\u00a0:",
  },
  ...{
    different: "Ce sont deux acteurs\u00a0:",
    figure: "Chiffre",
    value: "Valeur",
    definition: "Ce qui est compté",
  },
  counted: "Acteurs trouvés\u00a0: {count}",
  cut: "Les {shown} premiers sur {all}\u00a0: précisez la recherche pour voir les autres.",
};

export const viewing = {
  words,
  title: (mission: string): string => mission || "Mission d’appui à la coopération",
  nobody: "ni leurs mots ni les nôtres",
  objected: (day: string): string => `Aucun contact depuis le ${day}.`,
  cutAndLeft: (left: number): string =>
    `${words.cut} ${counted(left, "autre acteur n’est pas", "autres acteurs ne sont pas")} dans cette page.`,
  commands: (id: string): [string, string][] => [
    ["Préparer la fiche\u00a0:", `outreach brief --actor ${id} -o fiche-${id}.pdf`],
    ["Noter un échange\u00a0:", `outreach log ${id}`],
    ["Qualifier\u00a0:", `outreach triage ${id}`],
    ["Corriger\u00a0:", `outreach edit ${id} --set note="…"`],
    ["Préparer un courriel\u00a0:", `outreach mail --actor ${id}`],
  ],
  cannotOpen: (file: string): string =>
    `Aucun programme n’a pu ouvrir ${file} ici\u00a0; ouvrez-le depuis votre explorateur de fichiers.\n`,
  written: (file: string): string =>
    `La page de l’équipe est dans ${file}. Ouvrez-la dans votre navigateur\u00a0; elle n’utilise pas Internet.\n`,
  file: "mission",
};
