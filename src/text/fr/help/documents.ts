// Help of `brief`, `template` and `mail`, in French.
import type { CommandHelp } from "../../sentence-types.ts";

export const documentsHelp: Record<string, CommandHelp> = {
  brief: {
    about: "la fiche de premier contact d’un acteur : une page pour une conversation",
    options: {
      meeting:
        "pour une rencontre\u00a0: trois minutes à dire et les fiches de ceux que vous y attendez\u00a0; pour l’une des vôtres, son déroulé",
      for: "conversation : pour l’équipe, avant d’appeler ; board : à laisser à un conseil ou un bureau, un quart d’heure sans technique",
      format: "format du document ; à l’écran, une mise en page pour le terminal",
      output: "fichier ou dossier où écrire ; dans un dossier, un fichier par acteur",
      replace: "remplacer les fichiers qui existent déjà",
    },
    examples: [
      ["outreach brief --actor figeac", "la fiche à l’écran, juste avant d’appeler"],
      ["outreach brief --actor figeac -o figeac.html", "à imprimer : une page A4"],
      ["outreach brief --top 10 -o out", "les dix premiers du classement, un fichier chacun"],
      ["outreach brief --all -o fiches.pdf", "un livret, avec son sommaire"],
      ["outreach brief --meeting assemblee -o assemblee.pdf", "quoi dire à une rencontre, et qui y croiser"],
      ["outreach brief --actor figeac --for board -o conseil.pdf", "la page à commenter devant les élus"],
    ],
  },
  template: {
    about: "les modèles des documents : les voir, en copier un pour le changer, le relire",
    options: {
      action:
        "list\u00a0: les voir\u00a0; copy\u00a0: en faire une copie à vous\u00a0; check\u00a0: relire vos copies\u00a0; preview\u00a0: en voir un rempli",
      name: "le modèle : mail-invitation, letter-first-contact, legal…",
      actor: "preview : un acteur de votre liste, au lieu d’un acteur imaginaire",
      replace: "copy : remplacer votre copie par le modèle fourni",
    },
    examples: [
      ["outreach template", "la liste des modèles"],
      ["outreach template copy mail-first-contact", "une copie à vous, dans templates/"],
      ["outreach template check", "ce qui ne va pas dans vos copies, avec la ligne"],
      ["outreach template preview mail-survey --actor figeac", "le modèle rempli pour un acteur"],
    ],
  },
  mail: {
    about: "des brouillons de courriels personnels, à relire et envoyer vous-même",
    options: {
      kind: "ce que dit le message : premier contact, information à tous, invitation, enquête, rappel, suite d’un échange, accord à demander pour parler d’un projet",
      about: "de quoi il s’agit, en quelques mots (information, invitation, enquête)",
      date: "jour de la rencontre (invitation)",
      time: "heure de la rencontre (invitation)",
      place: "lieu de la rencontre (invitation)",
      link: "adresse du questionnaire (enquête) ou de la visioconférence (invitation)",
      replyBy: "jour jusqu’auquel répondre (invitation, enquête)",
      question: "question à poser (enquête, répétable)",
      news: "nouvelle à faire connaître (information, répétable)",
      output: "dossier où écrire (par défaut : out, dans le dossier de la mission)",
      imap: "déposer les brouillons dans votre messagerie, par IMAP, au lieu d’écrire des fichiers",
      project:
        "le projet dont on demande à parler (consent, répétable\u00a0; sans cela, tous ceux du réseau)",
      scope:
        "ce qui est demandé (consent)\u00a0: name, être nommé (par défaut)\u00a0; anonymous, être raconté sans nom\u00a0; contact, être nommé et mis en relation",
      until: "le dernier jour pour lequel l’accord est demandé (consent)",
      for: "à qui le projet serait raconté (consent)\u00a0: network, le réseau (par défaut)\u00a0; actor:X, un acteur\u00a0; meeting:M, une rencontre",
      again: "préparer à nouveau pour ceux qui ont déjà leur brouillon",
      yes: "préparer sans montrer les trois premiers ni demander",
    },
    examples: [
      ["outreach mail --top 10 --dry-run", "pour qui, et ce qui manque, sans rien écrire"],
      ["outreach mail --actor figeac", "un brouillon que la messagerie ouvre, prêt à corriger"],
      ["outreach mail --top 10 --imap", "directement dans les brouillons de votre messagerie"],
      ["outreach mail --situation willing", "tous ceux qui ont envie, sans savoir comment"],
      [
        'outreach mail --kind invitation --territory quercy --about "les circuits courts" --date 18/03/2027 --place "salle des fêtes"',
        "inviter à une rencontre ; le reste se règle dans mission.yaml (mailings)",
      ],
      ["outreach mail --kind follow-up --actor figeac", "après un échange noté avec outreach log"],
      [
        "outreach mail --kind consent --project bus --until 31/12/2027",
        "demander à chaque participant s’il accepte qu’on en parle\u00a0; sa réponse\u00a0: outreach log --from",
      ],
    ],
  },
};
