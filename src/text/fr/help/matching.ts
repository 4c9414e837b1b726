// Help of `duplicates` and `merge`, in French.
import type { CommandHelp } from "../../sentence-types.ts";

export const matchingHelp: Record<string, CommandHelp> = {
  duplicates: {
    about:
      "les acteurs qui n’en font peut-être qu’un, et pourquoi\u00a0; à l’écran, côte à côte, pour trancher",
    options: {
      different:
        "dire de deux acteurs (à donner deux fois) qu’ils sont différents\u00a0: ce ne sera plus demandé",
    },
    examples: [
      ["outreach duplicates", "montre chaque paire côte à côte\u00a0: réunir, garder à part, ou plus tard"],
      ["outreach duplicates --no-input", "la liste des paires avec leurs raisons, sans rien demander"],
      ["outreach duplicates --different gal-figeac --different petr-figeac", "ce sont deux acteurs"],
    ],
  },
  merge: {
    about: "réunit deux acteurs en un\u00a0; rien ne se perd, et undo l’annule",
    options: {
      kept: "l’acteur qui reste",
      gone: "celui qui lui est réuni",
      take: "champ dont la valeur est prise à celui qui s’efface\u00a0: commune, name… (répétable)",
    },
    examples: [
      ["outreach merge cc-vernois communaute-de-communes-du-vernois", "complète le premier par le second"],
      ["outreach merge cc-vernois vernois-agglo --take name", "en prenant le nom du second"],
    ],
  },
};
