// Help of `survey`, in French.
import type { CommandHelp } from "../../sentence-types.ts";

export const surveysHelp: Record<string, CommandHelp> = {
  survey: {
    about:
      "l’enquête sur les besoins d’appui : une définition, toutes les façons de la poser, les réponses qui reviennent",
    options: {
      action:
        "new : en créer une ; check : la relire ; form : en faire un formulaire ; invite : préparer courriels et courriers ; remind : rappeler à qui n’a pas répondu ; answers : reprendre ce qui est revenu ; enter : taper ce qui est dit au téléphone ou écrit sur papier ; status : où elle en est ; results : ce qu’elle a donné",
      id: "le nom de l’enquête, celui de son fichier dans surveys/",
      files:
        "answers : les fichiers revenus : exports de KoboToolbox, ODK, LimeSurvey, Google Forms, Framaforms, Microsoft Forms, fichier de la page, courriel enregistré en texte, document Word rempli",
      actor: "enter : l’acteur qui répond ; invite : à inviter (répétable)",
      link: "invite, remind : adresse où l’on peut aussi répondre en ligne",
      yes: "invite, remind : préparer sans montrer les trois premiers ni demander",
      channel: "enter : phone (au téléphone, si rien n’est dit) ou paper (sur papier)",
      on: "enter : le jour de la réponse (aujourd’hui, si rien n’est dit)",
      format:
        "form : html, une page à ouvrir sans Internet ; xlsform (KoboToolbox, ODK) ; limesurvey ; pdf et docx, le papier ; text, pour un courriel ; phone, une trame d’entretien ; results : md, html, pdf, docx, xlsx",
      for: "form : pour cet acteur, avec son code, que la réponse rapporte ; results : team (si rien n’est dit), network ou funder, sans nom ni petit nombre",
      output: "form, results : fichier ou dossier où écrire ; invite, remind : dossier",
      replace: "new, form, results : remplacer le fichier de ce nom",
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
      [
        "outreach survey invite besoins --all",
        "un brouillon chacun, avec sa page ; une lettre et le papier à qui n’a pas de courriel",
      ],
      [
        "outreach survey remind besoins",
        "rappeler à qui n’a pas répondu, quand c’est le moment, et jamais plus que prévu",
      ],
      ["outreach survey status besoins", "qui est invité, qui a répondu, qui pas encore"],
      [
        "outreach survey results besoins --for funder -o resultats.docx",
        "les résultats à remettre, sans nom, petits nombres masqués",
      ],
      ["outreach survey check besoins", "ce qui ne va pas, ligne par ligne, et combien de temps elle prend"],
    ],
  },
};
