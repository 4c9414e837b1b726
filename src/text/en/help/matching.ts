// Help of `duplicates` and `merge`, in English.
import type { CommandHelp } from "../../sentence-types.ts";

export const matchingHelp: Record<string, CommandHelp> = {
  duplicates: {
    about: "actors that may be one, and why; on a terminal, side by side, to decide",
    options: {
      different: "say of two actors (give it twice) that they are different: it is not asked again",
    },
    examples: [
      ["outreach duplicates", "shows each pair side by side: merge, keep apart, or later"],
      ["outreach duplicates --no-input", "lists the pairs with their reasons, asks nothing"],
      ["outreach duplicates --different gal-figeac --different petr-figeac", "they are two actors"],
    ],
  },
  merge: {
    about: "makes two actors one; nothing is lost, and undo takes it back",
    options: {
      kept: "the actor that stays",
      gone: "the one that is merged into it",
      take: "a field whose value is taken from the one that goes: commune, name… (repeatable)",
    },
    examples: [
      ["outreach merge cc-vernois communaute-de-communes-du-vernois", "completes the first with the second"],
      ["outreach merge cc-vernois vernois-agglo --take name", "taking the name of the second"],
    ],
  },
};
