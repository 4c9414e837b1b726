// Help of `letter`, in French.
import type { CommandHelp } from "../../sentence-types.ts";

export const lettersHelp: Record<string, CommandHelp> = {
  letter: {
    about: "ce qui part par la poste\u00a0: courriers à signer, étiquettes, tableaux de publipostage",
    options: {
      project:
        "le projet dont on demande à parler (consent, répétable\u00a0; sans cela, tous ceux du réseau)",
      scope:
        "ce qui est demandé (consent)\u00a0: name, être nommé (par défaut)\u00a0; anonymous, être raconté sans nom\u00a0; contact, être nommé et mis en relation",
      until: "le dernier jour pour lequel l’accord est demandé (consent)",
      kind: "ce que dit le courrier\u00a0: premier contact, information à tous, invitation, enquête, suite d’un échange, accord à demander pour parler d’un projet",
      about: "de quoi il s’agit, en quelques mots (information, invitation)",
      date: "jour de la rencontre (invitation)",
      time: "heure de la rencontre (invitation)",
      place: "lieu de la rencontre (invitation)",
      link: "adresse de la visioconférence (invitation)",
      replyBy: "jour jusqu’auquel répondre (invitation)",
      news: "nouvelle à faire connaître (information, répétable)",
      for: "no-email\u00a0: seulement ceux qui n’ont pas de courriel",
      labels: "des étiquettes à la place des courriers\u00a0: la référence de la planche (Avery)",
      skip: "laisser libres les n premières étiquettes d’une planche entamée",
      merge: "un tableau à la place des courriers\u00a0: pour le publipostage de Word, pour Brevo…",
      format:
        "courriers\u00a0: docx ou pdf\u00a0; étiquettes\u00a0: pdf ou docx\u00a0; tableau\u00a0: xlsx ou csv",
      oneFile: "tous les courriers dans un seul fichier, à imprimer d’un coup",
      output: "fichier ou dossier où écrire (par défaut\u00a0: out, dans le dossier de la mission)",
      again: "préparer à nouveau pour ceux qui ont déjà leur courrier",
      yes: "préparer sans montrer les trois premiers ni demander",
      replace: "remplacer le fichier, s’il existe déjà",
    },
    examples: [
      ["outreach letter --all --for no-email --dry-run", "pour qui, et ce qui manque, sans rien écrire"],
      ["outreach letter --top 20 --one-file", "vingt courriers dans un document Word, à relire et à signer"],
      [
        "outreach letter --all --labels L7160 --skip 6",
        "des étiquettes, sur une planche dont six sont parties",
      ],
      ["outreach letter --tag relance --merge word", "les adresses, pour un publipostage dans Word"],
      [
        'outreach letter --all --for no-email --kind invitation --about "les circuits courts" --date 18/03/2027 --place "salle des fêtes"',
        "inviter par la poste ceux qu’aucun courriel n’atteint",
      ],
    ],
  },
};
