import type { AttendanceStatus, InvitationReply } from "../../domain/meetings/attendance.ts";
import type { ConvenedBy } from "../../domain/meetings/meeting-record.ts";
import { longDate } from "./dates.ts";
import { counted } from "./phrases.ts";

/** “14\u00a0h”, “14\u00a0h\u00a030”. */
export const hour = (time: string) => {
  const [hours, minutes] = time.split(":");
  return `${Number(hours)}\u00a0h${minutes === "00" ? "" : `\u00a0${minutes}`}`;
};

/** What those who sign are told of their data. */
interface NoticeFacts {
  controller: string;
  ground: string;
  readers: string;
  kept: string;
  contact: string;
}

interface NamedMeeting {
  id: string;
  title: string;
  date: string;
  cancelled: string | null;
}

/** What is said of meetings on the screen. */
export const meetings = {
  columns: ["quand", "heures", "rencontre", "où", "invités", "présents"],
  none: "Aucune rencontre n’est notée. En noter une\u00a0: outreach meeting add\n",
  /** “14\u00a0h à 16\u00a0h”. */
  hours: (start: string | null, end: string | null) =>
    start === null ? "" : end === null ? hour(start) : `${hour(start)} à ${hour(end)}`,
  cancelledWord: "annulée",
  cancelledOn: (day: string) => `Annulée le ${longDate(day)}.`,
  convenedByUs: "nous",
  convenedByOthers: "d’autres (assemblée générale, comité, salon…)",
  calledBy: (by: ConvenedBy, convener: string | null) =>
    by === "us" ? "Rencontre que nous organisons." : `Organisée par ${convener ?? "d’autres"}.`,
  invited: "Invités",
  invitedBy: (document: string, at: string) =>
    `${document === "letter" ? "courrier" : "brouillon"} du ${longDate(at)}`,
  expected: "Attendus",
  replies: { yes: "a dit qu’il viendrait", no: "a dit qu’il ne viendrait pas" } satisfies Record<
    InvitationReply,
    string
  >,
  statuses: {
    present: "Présents",
    absent: "Absents",
    excused: "Excusés",
    unexpected: "Venus sans être attendus",
  } satisfies Record<AttendanceStatus, string>,
  headcount: (count: number) => `${count} personnes comptées en tout.`,
  /** The sheet that people sign. */
  sheet: {
    title: (meeting: string) => `Feuille de présence : ${meeting}`,
    file: (meeting: string) => `Feuille de présence - ${meeting}`,
    columns: [
      "Nom et prénom",
      "Structure",
      "Courriel",
      "Signature",
      "J’accepte d’être recontacté·e",
    ] as readonly string[],
    answers: ["oui", "non"] as readonly [string, string],
    notice: ({ controller, ground, readers, kept, contact }: NoticeFacts) =>
      `Pourquoi cette feuille. Vos nom, structure et courriel sont gardés par ${controller}, pour savoir qui était là et, si vous cochez « oui », pour vous recontacter au sujet de l’appui à la coopération ; ${ground}. ${readers}, et tout est effacé ${kept} après notre dernier échange. Signer n’oblige pas à cocher « oui ». Pour voir, corriger ou faire effacer ce qui vous concerne : ${contact}. Un désaccord ? Il y a la CNIL, cnil.fr.`,
    page: (number: number, of: number) => `page ${number} sur ${of}`,
    written: (
      { file, expected, blank }: { file: string; expected: number; blank: number },
      dryRun: boolean,
    ) =>
      `${dryRun ? "Serait écrite" : "Feuille de présence à imprimer"} : ${counted(expected, "personne attendue", "personnes attendues")}, puis ${blank} lignes libres.
  ${file}
`,
  },
  questions: {
    title: "Le nom de la rencontre\u00a0:",
    date: "Quel jour (18/03/2027, “le 18 mars”)\u00a0:",
    start: "De quelle heure (rien, si on ne le sait pas)\u00a0:",
    end: "À quelle heure finit-elle\u00a0:",
    place: "Où\u00a0:",
    about: "De quoi il y sera question, en quelques mots\u00a0:",
    convenedBy: "Qui l’organise",
  },
  needed: "Sans nom, on ne la retrouverait pas.",
  notADay: "Ce n’est pas un jour. Par exemple\u00a0: 18/03/2027, le 18 mars, jeudi prochain.",
  notATime: "Ce n’est pas une heure. Par exemple\u00a0: 14:00, 14h30.",
  added: ({ id, title, date }: NamedMeeting, dryRun: boolean) =>
    `${dryRun ? "Serait notée" : "Notée"}\u00a0: «\u00a0${title}\u00a0», le ${longDate(date)} (${id}).\n`,
  changed: (
    { id, title, date, cancelled, renumbered }: NamedMeeting & { renumbered: boolean },
    dryRun: boolean,
  ) =>
    `${dryRun ? "Serait modifiée" : "Modifiée"}\u00a0: «\u00a0${title}\u00a0», le ${longDate(date)}${cancelled === null ? "" : ", annulée"} (${id}).\n${
      renumbered ? `Les invités déjà prévenus n’en savent rien\u00a0: outreach meeting invite ${id}\n` : ""
    }`,
};
