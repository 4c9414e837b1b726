// Sentences about problems with meetings, in French.
import type { MeetingProblem } from "../../../domain/problems/meeting-problems.ts";
import type { ProblemSentences } from "../../sentence-types.ts";
import { longDate } from "../dates.ts";
import { hourInWords } from "../meetings.ts";
import { didYouMean } from "../phrases.ts";
import { inQuotes } from "../typography.ts";

export const meetingProblems: ProblemSentences<MeetingProblem> = {
  "meeting-unknown": (p) =>
    `Aucune rencontre ne correspond à ${inQuotes(p.asked)}.${didYouMean(p.near)} Pour les voir toutes\u00a0: outreach meeting list`,
  "meeting-ambiguous": (p) =>
    `${inQuotes(p.asked)} désigne plusieurs rencontres. Précisez l’une d’elles\u00a0:\n${p.candidates
      .map(({ id, title, date }) => `  ${id}  (${title}, ${longDate(date)})`)
      .join("\n")}`,
  "meeting-time-invalid": (p) =>
    `--${p.option}\u00a0: ${inQuotes(p.found)} n’est pas une heure. Écrivez par exemple 14:00, 14h30 ou 9h.`,
  "meeting-ends-before": (p) =>
    `La rencontre finirait à ${hourInWords(p.end)}, avant d’avoir commencé (${hourInWords(p.start)}). Corrigez --start ou --end.`,
  "meeting-end-alone": (p) =>
    `La rencontre a une heure de fin (${hourInWords(p.end)}) et pas de début. Donnez aussi --start.`,
  "time-zone-unknown": (p) =>
    `--time-zone\u00a0: ${inQuotes(p.found)} n’est pas un fuseau horaire connu. Par exemple\u00a0: Europe/Paris, Indian/Reunion, America/Martinique, America/Guadeloupe, America/Cayenne, Indian/Mayotte, Pacific/Noumea.`,
  "meeting-cancelled": (p) =>
    `${inQuotes(p.title)} a été annulée le ${longDate(p.on)}. Si elle a lieu malgré tout\u00a0: outreach meeting edit … --maintain`,
  "attendance-contradicted": (p) =>
    `Pour ${inQuotes(p.asked)}, deux des options --present, --absent et --excused se contredisent\u00a0: gardez-en une. Rien n’a été noté.`,
  "meeting-ahead": (p) =>
    `${inQuotes(p.title)} n’a lieu que le ${longDate(p.on)}\u00a0: est-ce la bonne rencontre\u00a0? Pour corriger sa date\u00a0: outreach meeting edit … --date\u00a0; pour annuler ce qui vient d’être noté\u00a0: outreach undo`,
  "sheet-notice-incomplete": (p) =>
    `La feuille de présence doit dire qui la garde et à qui s’adresser. Il manque dans ${p.file} : ${p.missing.join(", ")}.`,
  "attendance-columns-unknown": (p) =>
    `${p.file} : aucune colonne ne dit de quelle structure chacun vient (colonnes trouvées : ${p.headers.filter(Boolean).join(", ") || "aucune"}). Remettez le titre « Structure » au-dessus de la bonne colonne, ou dites-le : --map "Titre=name". Rien n’a été noté.`,
  "attendee-unknown": (p) =>
    `${inQuotes(p.asked)} n’est ni un acteur ni une personne de la liste.${didYouMean(p.near)} Un nouvel acteur : outreach add "${p.asked}"`,
  "attendee-ambiguous": (p) => `${inQuotes(p.asked)} peut être : ${p.candidates.join(" ; ")}. Précisez.`,
  "consent-after-objection": (p) =>
    `ligne ${p.line} : ${p.person ?? p.name} accepte maintenant un contact, refusé auparavant. L’opposition tient jusqu’à ce que vous la leviez : outreach edit ${p.actor}${p.person === null ? "" : ` --person "${p.person}"`} --clear objection --reason "feuille de présence"`,
  "meeting-not-ours": (p) =>
    `${inQuotes(p.title)} est organisée par ${p.convener ?? "d’autres"}\u00a0: c’est à eux d’inviter. Pour préparer ce que vous y direz\u00a0: outreach brief --meeting …`,
  "meeting-over": (p) =>
    `${inQuotes(p.title)} a eu lieu le ${longDate(p.on)}\u00a0: personne n’y est plus invité.`,
  "meeting-nowhere": (p) =>
    `${inQuotes(p.title)} n’a ni lieu ni lien. Dites où\u00a0: outreach meeting edit … --place "…", ou --link https://…`,
};
