import type { CommandHelp } from "../../sentence-types.ts";

/** Help of `outreach survey`. */
export const surveysHelp: Record<string, CommandHelp> = {
  survey: {
    about:
      "l’enquête sur les besoins d’appui : une définition, toutes les façons de la poser, les réponses qui reviennent",
    options: {
      action:
        "new : en créer une ; check : la relire ; form : en faire un formulaire ; answers : reprendre ce qui est revenu ; enter : taper ce qui est dit au téléphone ou écrit sur papier",
      id: "le nom de l’enquête, celui de son fichier dans surveys/",
      files:
        "answers : les fichiers revenus : exports de KoboToolbox, ODK, LimeSurvey, Google Forms, Framaforms, Microsoft Forms, fichier de la page, courriel enregistré en texte, document Word rempli",
      actor: "enter : l’acteur qui répond",
      channel: "enter : phone (au téléphone, si rien n’est dit) ou paper (sur papier)",
      on: "enter : le jour de la réponse (aujourd’hui, si rien n’est dit)",
      format:
        "form : html, une page à ouvrir sans Internet ; xlsform (KoboToolbox, ODK) ; limesurvey ; pdf et docx, le papier ; text, pour un courriel ; phone, une trame d’entretien",
      for: "form : pour cet acteur, avec son code, que la réponse rapporte",
      output: "form : fichier ou dossier où écrire",
      replace: "new, form : remplacer le fichier de ce nom",
    },
    examples: [
      [
        "outreach survey new besoins",
        "une enquête prête, dans surveys/besoins.yaml, à changer si vous le voulez",
      ],
      [
        "outreach survey form besoins --format html -o besoins.html",
        "la page à joindre à un courriel, ou à donner sur une clé",
      ],
      [
        "outreach survey form besoins --format pdf --for figeac -o figeac.pdf",
        "le papier pour un acteur, avec son code",
      ],
      [
        "outreach survey answers besoins export.csv",
        "reprendre les réponses d’un export ; relancé, il ne compte rien deux fois",
      ],
      [
        "outreach survey enter besoins --actor figeac",
        "taper les réponses au fil du téléphone, une touche chacune",
      ],
      ["outreach survey check besoins", "ce qui ne va pas, ligne par ligne, et combien de temps elle prend"],
    ],
  },
};
