// Help of `meeting`, in French.
import type { CommandHelp } from "../../sentence-types.ts";

export const meetingsHelp: Record<string, CommandHelp> = {
  meeting: {
    about: "les rencontres\u00a0: les vôtres, et celles où vos acteurs se retrouvent déjà",
    options: {
      action:
        "list (par défaut), show, add, edit, invite (inviter), sheet (feuille de présence), attendance (qui est venu), follow-up (quoi faire ensuite)",
      meeting: "la rencontre\u00a0: son nom (add), ou une partie de son nom, ou son jour",
      file: "la feuille de présence remplie : tableur ou CSV (attendance)",
      title: "son nouveau nom (edit)",
      date: "son jour\u00a0: 18/03/2027, «\u00a0le 18 mars\u00a0»",
      start: "l’heure à laquelle elle commence\u00a0: 14:00, 14h30",
      end: "l’heure à laquelle elle finit",
      place: "où elle a lieu",
      link: "adresse de la visioconférence",
      convenedBy: "qui l’organise\u00a0: us, vous\u00a0; others, quelqu’un d’autre",
      convener: "le nom de qui l’organise, si ce n’est pas vous",
      about: "de quoi il y sera question, en quelques mots",
      theme: "un de ses thèmes (répétable)",
      territory: "un territoire qu’elle concerne (répétable)",
      timeZone: "son fuseau horaire (par défaut\u00a0: celui du lieu, outre-mer compris)",
      expect: "un acteur attendu, sans invitation de votre part (répétable)",
      coming: "un acteur qui a dit qu’il viendrait (répétable)",
      declined: "un acteur qui a dit qu’il ne viendrait pas (répétable)",
      cancel: "elle est annulée",
      maintain: "elle a lieu, après avoir été annulée",
      format: "pdf, à imprimer, ou docx, à compléter d’abord (sheet, et courriers d’invite et de follow-up)",
      output: "fichier ou dossier où écrire (par défaut : out, dans le dossier de la mission)",
      emails:
        "imprimer aussi les courriels connus ; sans cela, chacun écrit le sien : la feuille passe de main en main (sheet)",
      replace: "remplacer le fichier, s’il existe déjà",
      present: "un acteur, ou une personne, qui était là (attendance, répétable)",
      absent: "un acteur, ou une personne, qui n’était pas là (attendance, répétable)",
      excused: "un acteur, ou une personne, qui s’était excusé (attendance, répétable)",
      headcount: "combien ils étaient en tout, sans nom compris (attendance)",
      map: "dit ce qu’est une colonne de la feuille : titre=champ (attendance, répétable)",
      replyBy: "jour jusqu’auquel répondre (invite)",
      imap: "poser les brouillons dans votre messagerie plutôt que dans un dossier (invite)",
      again: "préparer à nouveau pour ceux qui ont déjà leur invitation (invite)",
      yes: "sans demander\u00a0: toutes les invitations (invite), toutes les suites (follow-up)",
    },
    examples: [
      [
        'outreach meeting add "Circuits courts, à plusieurs" --date 18/03/2027 --start 14h --end 16h --place "Salle des fêtes, Valdoire"',
        "noter une rencontre que vous organisez",
      ],
      [
        'outreach meeting add "Assemblée du Pays" --date "le 2 avril" --convener "Pays de Valombre" --expect Figeac',
        "noter une réunion où vous irez, et qui vous y attendez",
      ],
      ["outreach meeting edit circuits --date 25/03/2027", "elle est déplacée"],
      [
        "outreach meeting invite circuits --all",
        "inviter tous ceux que l’on peut contacter : un brouillon et son fichier d’agenda, ou un courrier",
      ],
      ["outreach meeting invite circuits", "après un changement : prévenir ceux qui étaient invités"],
      ["outreach meeting edit circuits --coming Figeac --declined Causse", "noter qui a répondu"],
      [
        "outreach meeting sheet circuits",
        "la feuille de présence : ceux que vous attendez, puis des lignes libres",
      ],
      ["outreach meeting attendance circuits feuille.xlsx", "noter qui est venu, d’après la feuille remplie"],
      [
        "outreach meeting attendance circuits --present Figeac --absent Causse --headcount 34",
        "le noter sur une ligne",
      ],
      [
        "outreach meeting follow-up circuits",
        "quoi faire ensuite avec chacun, et pourquoi\u00a0; rien sans votre oui",
      ],
      ["outreach meeting show circuits", "qui est invité, qui viendra, qui est venu"],
    ],
  },
};
