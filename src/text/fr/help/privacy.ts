// Help of `privacy`, in French.
import type { CommandHelp } from "../../sentence-types.ts";

export const privacyHelp: Record<string, CommandHelp> = {
  privacy: {
    about:
      "ce que chacun peut demander de ce que l’équipe sait de lui\u00a0: le voir, ne plus être contacté, être effacé",
    options: {
      action:
        "show\u00a0: tout ce que nous en gardons\u00a0; object\u00a0: ne plus contacter\u00a0; erase\u00a0: effacer, jusqu’au dernier octet",
      who: "la structure ou la personne, par une partie de son nom ou son adresse",
      channel: "object\u00a0: all (si rien n’est dit), email, phone ou post",
      reason: "dans quels mots, ou à quelle demande\u00a0; sans nommer personne pour erase",
      yes: "erase\u00a0: effacer sans demander\u00a0; dans les textes d’autres fiches, le nom est remplacé par «\u00a0(effacé)\u00a0»",
    },
    examples: [
      ["outreach privacy show mobiles", "tout ce que nous gardons d’une structure, base, textes et fichiers"],
      ["outreach privacy object figeac --channel phone", "ne plus téléphoner\u00a0; écrire reste possible"],
      ['outreach privacy erase "Marius Tavernier" --dry-run', "tout ce qui partirait, sans rien effacer"],
      [
        'outreach privacy erase mobiles --reason "demande par courriel"',
        "effacer une structure et ses personnes\u00a0: base, fichiers, brouillons, textes qui la nomment",
      ],
    ],
  },
};
