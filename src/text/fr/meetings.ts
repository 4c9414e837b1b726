import type { InvitedMeeting } from "../../domain/documents/occasion.ts";
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

interface NotedAttendance {
  title: string;
  counts: { present: number; unexpected: number; absent: number; excused: number };
  headcount: number | null;
  /** Null when no file was read. */
  sheet: {
    read: number;
    candidates: number;
    doubtful: number;
    objections: number;
    consents: number;
    rejects: string | null;
  } | null;
  dryRun: boolean;
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
  /** The same in a sentence. */
  spokenHours: (start: string | null, end: string | null) =>
    start === null ? null : end === null ? `à ${hour(start)}` : `de ${hour(start)} à ${hour(end)}`,
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
  /** Names of the files of invitations. */
  invitation: {
    file: {
      new: "invitation",
      changed: "rencontre modifiée",
      cancelled: "rencontre annulée",
    } satisfies Record<InvitedMeeting["state"], string>,
    calendarFile: {
      new: "invitation.ics",
      changed: "rencontre-modifiee.ics",
      cancelled: "rencontre-annulee.ics",
    } satisfies Record<InvitedMeeting["state"], string>,
  },
  /** Who came. */
  attendance: {
    /** Where we have somebody from, as they are told. */
    source: (date: string, place: string | null) =>
      `la feuille de présence du ${longDate(date)}${place === null ? "" : `, à la rencontre de ${place}`}`,
    noted: ({ title, counts, headcount, sheet, dryRun }: NotedAttendance) => {
      const { present, unexpected, absent, excused } = counts;
      const people = [
        counted(present, "présent", "présents"),
        unexpected > 0 &&
          `${counted(unexpected, "venu", "venus")} sans être attendu${unexpected < 2 ? "" : "s"}`,
        excused > 0 && counted(excused, "excusé", "excusés"),
        absent > 0 && counted(absent, "absent", "absents"),
      ].filter(Boolean);
      const lines = [
        `${dryRun ? "Serait noté pour" : "Noté pour"} «\u00a0${title}\u00a0»\u00a0: ${people.join(", ")}.`,
        headcount !== null && `${headcount} personnes comptées en tout.`,
        sheet && `${counted(sheet.read, "ligne lue", "lignes lues")}.`,
        sheet &&
          sheet.candidates > 0 &&
          `${counted(sheet.candidates, "nouvel acteur", "nouveaux acteurs")} dans la liste.`,
        sheet &&
          sheet.doubtful > 0 &&
          `${counted(sheet.doubtful, "acteur est peut-être déjà connu", "acteurs sont peut-être déjà connus")}\u00a0: outreach duplicates`,
        sheet &&
          sheet.consents > 0 &&
          `${counted(sheet.consents, "personne accepte", "personnes acceptent")} d’être recontactée${sheet.consents < 2 ? "" : "s"}.`,
        sheet &&
          sheet.objections > 0 &&
          `${counted(sheet.objections, "refus d’être recontacté, gardé", "refus d’être recontacté, gardés")}\u00a0: rien ne sera préparé contre leur gré.`,
        sheet?.rejects && `Lignes à corriger, puis à redonner à meeting attendance\u00a0: ${sheet.rejects}`,
      ];
      return `${lines.filter(Boolean).join("\n")}\n`;
    },
  },
  /** The checklist at the keyboard. */
  checklist: {
    progress: (at: number, of: number) => `${at} sur ${of}`,
    cameOrNot: (who: string, reply: InvitationReply | null) =>
      `${who}${reply === null ? "" : reply === "yes" ? " – a dit qu’il viendrait" : " – a dit qu’il ne viendrait pas"}`,
    answers: { present: "était là", absent: "n’était pas là", excused: "s’était excusé" },
    keys: { present: "p", absent: "a", excused: "e", later: "s" },
    later: "plus tard",
    stop: "arrêter là",
    somebodyElse: "Quelqu’un d’autre est venu\u00a0? Son nom ou sa structure (rien pour finir)\u00a0:",
    isNew: (name: string) => `«\u00a0${name}\u00a0» n’est pas dans la liste. L’ajouter\u00a0?`,
    structure: "De quelle structure (rien, si c’est déjà son nom)\u00a0:",
    headcount: "Combien étaient-ils en tout (rien, si personne n’a compté)\u00a0:",
    notANumber: "Un nombre, ou rien.",
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
