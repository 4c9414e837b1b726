// Sentences of `meeting`, and words of invitations and sign-in sheets, in French.
import type { InvitedMeeting } from "../../domain/documents/occasion.ts";
import type { AttendanceStatus, InvitationReply } from "../../domain/meetings/attendance.ts";
import type { FollowUp, FollowUpAction, FollowUpReason } from "../../domain/meetings/meeting-follow-up.ts";
import type { ConvenedBy } from "../../domain/meetings/meeting-record.ts";
import type { NoticeFacts } from "../notice-facts.ts";
import { longDate } from "./dates.ts";
import { mailing } from "./mailing.ts";
import { meetingBriefs } from "./meeting-briefs.ts";
import { inSentence, nameless } from "./names.ts";
import { counted, number } from "./phrases.ts";
import { inQuotes } from "./typography.ts";

/** “le Pays de l’Arzelle”; a name without a known kind, such as that of a person, stays as it was typed. */
function structureInSentence(name: string): string {
  const { the } = inSentence(name);
  return the === nameless.the ? name : the;
}

/** “14\u00a0h”, “14\u00a0h\u00a030”. */
export const hourInWords = (time: string) => {
  const [hours, minutes] = time.split(":");
  return `${Number(hours)}\u00a0h${minutes === "00" ? "" : `\u00a0${minutes}`}`;
};

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

interface FollowUpsDone {
  proposed: number;
  agreed: number;
  drafts: number;
  letters: number;
  dryRun: boolean;
}

function whyFollowUp(why: FollowUpReason): string {
  switch (why.code) {
    case "came":
      return "était à votre rencontre";
    case "came-unexpected":
      return "était là sans être sur la liste\u00a0: c’est le moment de faire connaissance";
    case "promised":
      return why.what === null ? "quelque chose lui est promis" : `vous lui avez promis\u00a0: ${why.what}`;
    case "said-yes":
      return "avait dit oui, et n’était pas là\u00a0: demander si tout va bien, sans reproche";
    case "excused":
      return "avait prévenu de son absence\u00a0: lui dire ce qui s’est dit";
    case "missed":
      return "sur la liste, et pas à la rencontre";
    case "in-common":
      return `${why.otherName} y était aussi, et ${why.themes.length < 2 ? "ce thème leur est commun" : "ces thèmes leur sont communs"}\u00a0: ${why.themes.join(", ")}. Demander l’accord de chacun d’abord`;
  }
}

/** The action of a follow-up, and with whom. */
export const followUpInWords = (action: FollowUpAction, why: FollowUpReason) =>
  why.code === "in-common"
    ? `demander à faire se rencontrer ${why.otherName}`
    : {
        send: why.code === "promised" && why.what !== null ? why.what : "envoyer ce qui était promis",
        thank: "remercier d’être venu",
        call:
          why.code === "said-yes" ? "appeler\u00a0: absent de la rencontre" : "appeler après la rencontre",
        tell: "dire ce qui s’est dit à la rencontre",
        introduce: "présenter",
      }[action];

interface NamedMeeting {
  id: string;
  title: string;
  date: string;
  cancelled: string | null;
}

/** How many of those present were not expected: “, dont 2 sans être attendus”. */
function cameUnexpected(unexpected: number, present: number): string {
  if (unexpected === 0) return "";
  const whom = unexpected < 2 ? "sans être attendu" : "sans être attendus";
  return present === 0 ? ` ${whom}` : `, dont ${number(unexpected)} ${whom}`;
}

/** Sentences about meetings. */
export const meetings = {
  columns: ["quand", "heures", "rencontre", "où", "invités", "présents"],
  noMeetingYet: "Aucune rencontre n’est notée. En noter une\u00a0: outreach meeting add\n",
  /** “14\u00a0h à 16\u00a0h”. */
  timeRange: (start: string | null, end: string | null) =>
    start === null ? "" : end === null ? hourInWords(start) : `${hourInWords(start)} à ${hourInWords(end)}`,
  hour: hourInWords,
  /** “de 14\u00a0h à 16\u00a0h”. */
  timeRangeInSentence: (start: string | null, end: string | null) =>
    start === null
      ? null
      : end === null
        ? `à ${hourInWords(start)}`
        : `de ${hourInWords(start)} à ${hourInWords(end)}`,
  cancelledMark: "annulée",
  cancelledOn: (day: string) => `Annulée le ${longDate(day)}.`,
  convenedByUs: "nous",
  convenedByOthers: "d’autres (assemblée générale, comité, salon…)",
  organisedBy: (by: ConvenedBy, convener: string | null) =>
    by === "us"
      ? "Rencontre que nous organisons."
      : `Organisée par ${convener === null ? "d’autres" : structureInSentence(convener)}.`,
  invited: "Invités",
  invitedBy: (document: string, at: string) =>
    `${document === "letter" ? "courrier" : "brouillon"} du ${longDate(at)}`,
  expected: "Attendus",
  declined: "Ont dit qu’ils ne viendraient pas",
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
  headcount: (count: number) => `${counted(count, "personne comptée", "personnes comptées")} en tout.`,
  /** The sign-in sheet. */
  sheet: {
    title: (meeting: string) => `Feuille de présence : ${meeting}`,
    fileName: (meeting: string) => `Feuille de présence - ${meeting}`,
    columns: [
      "Nom et prénom",
      "Structure",
      "Courriel",
      "Signature",
      "J’accepte que l’on me recontacte",
    ] as readonly string[],
    answers: ["oui", "non"] as readonly [string, string],
    notice: ({ controller, ground, readers, kept, contact }: NoticeFacts) =>
      `Pourquoi cette feuille. Votre nom, votre structure et votre courriel sont gardés par ${controller}, pour savoir qui était là et, si vous cochez « oui », pour vous recontacter au sujet de l’appui à la coopération ; ${ground}. ${readers}, et tout est effacé ${kept} après notre dernier échange. Signer n’oblige pas à cocher « oui ». Pour voir, corriger ou faire effacer ce qui vous concerne : ${contact}. Un désaccord ? Il y a la CNIL, cnil.fr.`,
    pageNumber: (number: number, of: number) => `page ${number} sur ${of}`,
    written: (
      { file, expected, blank }: { file: string; expected: number; blank: number },
      dryRun: boolean,
    ) =>
      `${dryRun ? "Serait écrite" : "Feuille de présence à imprimer"} : ${expected === 0 ? "personne n’est attendu" : counted(expected, "personne attendue", "personnes attendues")}, puis ${blank} lignes libres.
  ${file}
`,
  },
  brief: meetingBriefs,
  /** File names of invitations, by the state of the meeting. */
  invitation: {
    fileNames: {
      new: "invitation",
      changed: "rencontre modifiée",
      cancelled: "rencontre annulée",
    } satisfies Record<InvitedMeeting["state"], string>,
    calendarFileNames: {
      new: "invitation.ics",
      changed: "rencontre-modifiee.ics",
      cancelled: "rencontre-annulee.ics",
    } satisfies Record<InvitedMeeting["state"], string>,
  },
  /** Sentences about attendance. */
  attendance: {
    /** The source of somebody’s data, as a message tells them. */
    source: (date: string, title: string) =>
      `la feuille de présence de la rencontre ${inQuotes(title)}, le ${longDate(date)}`,
    attendanceNoted: ({ title, counts, headcount, sheet, dryRun }: NotedAttendance) => {
      const { present, unexpected, absent, excused } = counts;
      const people = [
        `${counted(present + unexpected, "présent", "présents")}${cameUnexpected(unexpected, present)}`,
        excused > 0 && counted(excused, "excusé", "excusés"),
        absent > 0 && counted(absent, "absent", "absents"),
      ].filter(Boolean);
      const lines = [
        `${dryRun ? "Serait noté pour" : "Noté pour"} ${inQuotes(title)}\u00a0: ${people.join(", ")}.`,
        headcount !== null && meetings.headcount(headcount),
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
          `${counted(sheet.objections, "refus d’être recontacté, gardé", "refus d’être recontacté, gardés")}\u00a0: rien ne sera préparé contre ${sheet.objections < 2 ? "son" : "leur"} gré.`,
        sheet?.rejects && `Lignes à corriger, puis à redonner à meeting attendance\u00a0: ${sheet.rejects}`,
      ];
      return `${lines.filter(Boolean).join("\n")}\n`;
    },
  },
  /** Sentences about follow-ups. */
  followUp: {
    actions: {
      send: "envoyer ce qui était promis",
      thank: "remercier",
      call: "appeler",
      tell: "dire ce qui s’est dit",
      introduce: "présenter",
    } satisfies Record<FollowUpAction, string>,
    reason: whyFollowUp,
    /** “remercier, le lundi 22\u00a0mars (est venu…)”. */
    proposal: ({ proposed, why, on }: Pick<FollowUp, "proposed" | "why" | "on">, today: string) =>
      `${followUpInWords(proposed, why)}, le ${mailing.weekdayAndDay(on, today)} (${whyFollowUp(why)})`,
    agreedHeading: "Suites décidées",
    yes: "oui",
    no: "non",
    keys: { yes: "o", no: "n" },
    objectorsLeftOut: (names: readonly string[]) =>
      `Rien n’est proposé pour ceux qui ont dit non\u00a0: ${names.join(", ")}.`,
    outcome: ({ proposed, agreed, drafts, letters, dryRun }: FollowUpsDone) => {
      if (proposed === 0)
        return "Rien à proposer\u00a0: notez d’abord qui est venu (outreach meeting attendance).\n";
      if (agreed === 0)
        return `${counted(proposed, "suite proposée", "suites proposées")}\u00a0; rien n’est fait sans votre oui (au terminal, une par une\u00a0; ou --yes pour toutes).\n`;
      const drafted =
        (drafts > 0 ? `\u00a0; ${counted(drafts, "brouillon à relire", "brouillons à relire")}` : "") +
        (letters > 0 ? `\u00a0; ${counted(letters, "courrier à signer", "courriers à signer")}` : "");
      return dryRun
        ? `${counted(agreed, "suite serait décidée", "suites seraient décidées")}${drafted}\u00a0; rien n’a été écrit.\n`
        : `${counted(agreed, "suite décidée", "suites décidées")}, à retrouver dans outreach next${drafted}.\n`;
    },
  },
  /** The questions on who came, asked one by one at the terminal. */
  checklist: {
    progress: (at: number, of: number) => `${at} sur ${of}`,
    cameOrNot: (who: string, reply: InvitationReply | null) =>
      `${who}${reply === null ? "" : reply === "yes" ? " – a dit qu’il viendrait" : " – a dit qu’il ne viendrait pas"}`,
    answers: { present: "était là", absent: "n’était pas là", excused: "s’était excusé" },
    keys: { present: "p", absent: "a", excused: "e", later: "s" },
    later: "plus tard",
    stop: "arrêter là",
    whoElseCame: "Quelqu’un d’autre est venu\u00a0? Son nom ou sa structure (rien pour finir)\u00a0:",
    addQuestion: (name: string) => `${inQuotes(name)} n’est pas dans la liste. L’ajouter\u00a0?`,
    whoIsMeant: (name: string) => `${inQuotes(name)} n’est pas dans la liste. Est-ce\u00a0:`,
    somebodyNew: "quelqu’un de nouveau, à ajouter",
    typingError: "personne\u00a0: faute de frappe",
    structureQuestion: "De quelle structure (rien, si c’est déjà son nom)\u00a0:",
    headcountQuestion: "Combien étaient-ils en tout (rien, si personne n’a compté)\u00a0:",
    notANumber: "Un nombre, ou rien.",
  },
  questions: {
    title: "Le nom de la rencontre\u00a0:",
    date: "Quel jour (18/03/2027, «\u00a0le 18 mars\u00a0»)\u00a0:",
    start: "De quelle heure (rien, si on ne le sait pas)\u00a0:",
    end: "À quelle heure finit-elle\u00a0:",
    place: "Où\u00a0:",
    about: "De quoi il y sera question, en quelques mots\u00a0:",
    convenedBy: "Qui l’organise",
  },
  titleNeeded: "Sans nom, on ne la retrouverait pas.",
  notADay: "Ce n’est pas un jour. Par exemple\u00a0: 18/03/2027, le 18 mars, jeudi prochain.",
  notATime: "Ce n’est pas une heure. Par exemple\u00a0: 14:00, 14h30.",
  added: ({ id, title, date }: NamedMeeting, dryRun: boolean) =>
    `${dryRun ? "Serait notée" : "Notée"}\u00a0: ${inQuotes(title)}, le ${longDate(date)} (${id}).\n`,
  changed: (
    {
      id,
      title,
      date,
      cancelled,
      invited,
      uninvited,
    }: NamedMeeting & {
      invited: number;
      uninvited: readonly { actor: string; name: string; person: string | null }[];
    },
    dryRun: boolean,
  ) =>
    `${dryRun ? "Serait modifiée" : "Modifiée"}\u00a0: ${inQuotes(title)}, le ${longDate(date)}${cancelled === null ? "" : ", annulée"} (${id}).\n${
      invited > 0 ? `Les invités déjà prévenus n’en savent rien\u00a0: outreach meeting invite ${id}\n` : ""
    }${
      uninvited.length > 0
        ? `${uninvited.length < 2 ? "Est attendu sans avoir été invité ici, et reste à prévenir" : "Sont attendus sans avoir été invités ici, et restent à prévenir"}\u00a0: ${uninvited.map(({ name, person }) => (person === null ? name : `${person} (${name})`)).join(", ")}. Pour leur écrire\u00a0: outreach meeting invite ${id} ${[...new Set(uninvited.map(({ actor }) => `--actor ${actor}`))].join(" ")}\n`
        : ""
    }`,
};
