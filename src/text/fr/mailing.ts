// Phrases of messages, and sentences about drafts, in French.
import type { MailKind } from "../../domain/documents/mail-kinds.ts";
import type { Gender } from "../../domain/people/post-title.ts";
import type { Channel } from "../../domain/relationship/contact.ts";
import { longDate } from "./dates.ts";
import { placeInSentence, purposeInSentence, timeInSentence } from "./occasion-phrases.ts";
import { counted, inWords } from "./phrases.ts";
import { inYear } from "./phrases-of-messages.ts";
import { inQuotes } from "./typography.ts";

/** The drafts that a mailing made, and those that it did not. */
interface MailsWritten {
  made: readonly { name: string; file: string | null; to: string; kept: boolean }[];
  already: readonly { name: string; at: string }[];
  leftOut: number;
  /** The mailbox that holds the drafts; null for files. */
  mailbox: { server: string; user: string; folder: string } | null;
  /** Whether some drafts refer to an earlier message, which may not have been sent. */
  recalls: boolean;
  dryRun: boolean;
}

/** Drafts listed at most; further ones are only counted. */
const mostFilesShown = 20;

export const mailing = {
  placeInSentence,
  timeInSentence,
  purposeInSentence,
  /** Name of each kind of message; also the last words of its file name. */
  kindNames: {
    "first-contact": "premier contact",
    information: "information",
    invitation: "invitation",
    survey: "enquête",
    reminder: "rappel",
    "follow-up": "suite",
    "last-message": "dernier message",
    consent: "accord",
    introduction: "présentation",
  } satisfies Record<MailKind, string>,
  /** Subject of an earlier message, after “au sujet”. */
  subjectPhrases: {
    "first-contact": "de l’appui à la coopération",
    information: "de l’appui à la coopération",
    invitation: "d’une rencontre",
    survey: "de vos besoins d’appui",
    reminder: "de l’appui à la coopération",
    "follow-up": "de la suite de notre échange",
    "last-message": "de ce que nous gardons sur vous",
    consent: "d’un accord à donner pour votre projet",
    introduction: "d’une présentation",
  } satisfies Record<MailKind, string>,
  /** “jeudi 10 décembre”; with the year if it differs from the current one and the day is over 100 days away. */
  weekdayAndDay: (iso: string, today: string) => {
    const weekday = new Date(`${iso}T00:00:00Z`).toLocaleDateString("fr-FR", {
      weekday: "long",
      timeZone: "UTC",
    });
    return `${weekday} ${inYear(iso, today)}`;
  },
  /** An exchange for which a message thanks, by its channel. */
  thankedExchange: {
    phone: "notre échange au téléphone",
    visit: "notre rencontre",
    meeting: "notre rencontre",
    email: "notre échange de courriels",
    letter: "notre échange de courriers",
    other: "notre échange",
  } satisfies Record<Channel, string>,
  /** “mars 2023”. */
  monthAndYear: (iso: string) => longDate(iso).replace(/^\S+?\u00a0/, ""),
  /** “18 mars”. */
  shortDay: (iso: string) => longDate(iso).replace(/\u00a0\d{4}$/, ""),
  minutes: (count: number) =>
    `${count === 1 ? "une" : inWords(count)}\u00a0${count < 2 ? "minute" : "minutes"}`,
  /** Lines above the preview of a message. */
  previewHeading: (to: string, subject: string): string[] => [`À : ${to}`, `Objet : ${subject}`],
  /** Warning that a civility was deduced and not given. */
  deducedCivility: ({ fullName, gender }: { fullName: string; gender: Gender }) =>
    `Civilité déduite du titre et du prénom, à vérifier\u00a0: ${gender === "woman" ? "Madame" : "Monsieur"} (${fullName})`,
  goOnQuestion: (shown: number, count: number | null) =>
    `Voici ${shown === 1 ? "le premier" : `les ${shown} premiers`}. Préparer les autres aussi${count === null ? "" : ` (${counted(count, "acteur", "acteurs")} en tout)`}\u00a0?`,
  nothingWritten: "Rien n’a été écrit.\n",
  /** Name of the folder that is created in a mailbox without a drafts folder. */
  draftsFolder: "Brouillons",
  draftsFolderMade: (folder: string, dryRun: boolean) =>
    `Cette messagerie n’a pas de dossier de brouillons\u00a0: ${inQuotes(folder)} ${dryRun ? "serait créé" : "a été créé"}.`,
  askServer:
    "Serveur IMAP de votre messagerie (pour ne plus avoir à le dire\u00a0: mailbox.server, dans mission.yaml)\u00a0:",
  askPassword: (user: string, server: string) => `Mot de passe de ${user} sur ${server}\u00a0:`,
  keepPassword: "Garder ce mot de passe dans le trousseau de cet ordinateur\u00a0?",
  passwordNotKept:
    "Le trousseau de cet ordinateur n’a pas pu garder le mot de passe\u00a0: il sera demandé à chaque fois.",
  draftsWritten({ made, already, leftOut, mailbox, recalls, dryRun }: MailsWritten): string {
    const shown = made.slice(0, mostFilesShown);
    const draftsInWords =
      made.length === 0
        ? "Aucun brouillon"
        : mailbox
          ? `${counted(made.length, "brouillon", "brouillons")} dans ${inQuotes(mailbox.folder)}, la messagerie de ${mailbox.user} (${mailbox.server})`
          : counted(made.length, "brouillon préparé", "brouillons préparés");
    const lines = [
      dryRun
        ? `${made.length === 0 ? "Aucun brouillon ne serait préparé" : counted(made.length, "brouillon serait préparé", "brouillons seraient préparés")}\u00a0; rien n’a été écrit${made.length > 0 ? "\u00a0:" : "."}`
        : `${draftsInWords}${made.length > 0 ? ", à relire puis à envoyer vous-même\u00a0:" : "."}`,
      ...shown.map(
        ({ name, file, to, kept }) =>
          `  ${file ?? name}  →  ${to}${kept ? "  (déjà là, gardé tel quel)" : ""}`,
      ),
      made.length > shown.length &&
        `  … et ${counted(made.length - shown.length, "autre", "autres")} dans le même dossier`,
      recalls &&
        made.length > 0 &&
        "Ces messages rappellent un message plus ancien : avant de les envoyer, vérifiez qu’il est bien parti.",
      already.length > 0 &&
        `${counted(already.length, "acteur avait", "acteurs avaient")} déjà le ${already.length < 2 ? "sien" : "leur"} (${already
          .slice(0, 3)
          .map(({ name, at }) => `${name}, ${longDate(at)}`)
          .join(
            "\u00a0; ",
          )}${already.length > 3 ? "…" : ""}). Pour ${already.length < 2 ? "le" : "les"} refaire : --again`,
      leftOut > 0 &&
        `${counted(leftOut, "laissé de côté", "laissés de côté")}\u00a0: voir ci-dessus ce qui manque.`,
    ];
    return `${lines.filter(Boolean).join("\n")}\n`;
  },
};
