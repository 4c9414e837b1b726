import type { CommandHelp } from "../../sentence-types.ts";

/** Help of `outreach survey`. */
export const surveysHelp: Record<string, CommandHelp> = {
  survey: {
    about:
      "l’enquête sur les besoins d’appui : une définition, toutes les façons de la poser, les réponses qui reviennent",
    options: {
      action: "new : en créer une ; check : la relire",
      id: "le nom de l’enquête, celui de son fichier dans surveys/",
      replace: "new : remplacer l’enquête de ce nom",
    },
    examples: [
      [
        "outreach survey new besoins",
        "une enquête prête, dans surveys/besoins.yaml, à changer si vous le voulez",
      ],
      ["outreach survey check besoins", "ce qui ne va pas, ligne par ligne, et combien de temps elle prend"],
    ],
  },
};
