// Help of `triage`, in French.
import type { CommandHelp } from "../../sentence-types.ts";

export const triageHelp: Record<string, CommandHelp> = {
  triage: {
    about: "le questionnaire : connaître la situation et les besoins d’un acteur",
    options: {
      answers: "enregistrer les réponses d’un fichier CSV ou YAML : actor, puis une colonne par question",
      list: "la situation de chaque acteur, depuis quand, et celle que suggèrent ses mots",
      text: "la situation que suggèrent des textes, un par ligne (-\u00a0: l’entrée standard)\u00a0; sans espace de travail",
      explain:
        "pourquoi cette situation est suggérée pour un acteur, mot à mot, et ce que vos qualifications ont appris",
      wrong:
        "la suggestion est fausse pour cet acteur\u00a0: écrit ses textes, sans noms, dans un petit fichier à envoyer à qui tient le programme",
      situation: "avec --wrong\u00a0: la bonne situation (unknown\u00a0: ses textes n’en disent rien)",
      output:
        "avec --wrong\u00a0: fichier ou dossier où écrire (par défaut\u00a0: out, dans le dossier de la mission)",
      form: "les questions à recopier dans une enquête (Framaforms, LimeSurvey, Google Forms) : importées, ses réponses comptent comme celles du questionnaire",
      history: "les qualifications successives d’un acteur (avec --actor)",
      redo: "reposer les questions même si la qualification est récente",
    },
    examples: [
      [
        "outreach triage",
        "pose les questions pour chaque acteur à qualifier, ou reprend là où vous vous êtes arrêté",
      ],
      [
        "outreach triage --actor figeac",
        "pose les questions pour un acteur, désigné par une partie de son nom",
      ],
      ["outreach triage --list", "montre où en est chaque acteur"],
      [
        "outreach triage --explain figeac",
        "montre les mots qui suggèrent la situation d’un acteur, et pourquoi",
      ],
      [
        "outreach triage --text reponses.txt",
        "dit ce que suggère chaque ligne d’un texte, et quels mots le disent",
      ],
      [
        "outreach triage --answers reponses.csv --dry-run",
        "relit un fichier de réponses sans rien enregistrer",
      ],
      [
        "outreach triage --wrong figeac --situation engaged -o cas.tsv",
        "écrit, sans noms, les textes que le programme a mal compris, à envoyer vous-même",
      ],
      ["outreach triage --form > questions.md", "écrit les questions à recopier dans une enquête en ligne"],
      ["outreach triage --history --actor figeac", "montre ce qui a été conclu, quand, par qui et pourquoi"],
    ],
  },
};
