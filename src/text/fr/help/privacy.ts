// Help of `privacy`, in French.
import type { CommandHelp } from "../../sentence-types.ts";

export const privacyHelp: Record<string, CommandHelp> = {
  privacy: {
    about:
      "ce que chacun peut demander de ce que l’équipe sait de lui\u00a0: le voir, ne plus être contacté, être effacé, ne pas être gardé trop longtemps",
    options: {
      action:
        "show\u00a0: tout ce que nous en gardons\u00a0; object\u00a0: ne plus contacter\u00a0; erase\u00a0: effacer, jusqu’au dernier octet\u00a0; retention\u00a0: qui n’a plus eu d’échange depuis trop longtemps\u00a0; register\u00a0: le registre des traitements et la notice d’information\u00a0; reword\u00a0: récrire les notes qui disent de quelqu’un ce qui ne se note pas (santé, opinions, jugement…)",
      who: "la structure ou la personne, par une partie de son nom ou son adresse",
      channel: "object\u00a0: all (si rien n’est dit), email, phone ou post",
      reason: "dans quels mots, ou à quelle demande\u00a0; sans nommer personne pour erase",
      lastMessage:
        "retention\u00a0: préparer un dernier message à ceux dont le délai est passé, en brouillons\u00a0; un oui suffit pour rester",
      purge:
        "retention\u00a0: effacer ceux dont le délai est passé, après votre accord\u00a0; ceux à qui l’on vient d’écrire gardent trente jours pour répondre",
      notice: "register\u00a0: la notice d’information seule, à remettre aux personnes",
      output:
        "show\u00a0: un document à remettre à la personne (.docx, .pdf, .md, .html)\u00a0; register\u00a0: le fichier (.docx, .pdf, .md, .html)\u00a0; retention --last-message\u00a0: le dossier des brouillons (out/, si rien n’est dit)",
      yes: "erase, retention\u00a0: sans demander\u00a0; dans les textes d’autres fiches, le nom est remplacé par «\u00a0(effacé)\u00a0»",
    },
    examples: [
      ["outreach privacy show mobiles", "tout ce que nous gardons d’une structure, base, textes et fichiers"],
      [
        "outreach privacy show mobiles -o mobiles.docx",
        "le même, en document à leur remettre, sans rien sur d’autres",
      ],
      ["outreach privacy object figeac --channel phone", "ne plus téléphoner\u00a0; écrire reste possible"],
      ['outreach privacy erase "Marius Tavernier" --dry-run', "tout ce qui partirait, sans rien effacer"],
      [
        'outreach privacy erase mobiles --reason "demande par courriel"',
        "effacer une structure et ses personnes\u00a0: base, fichiers, brouillons, textes qui la nomment",
      ],
      ["outreach privacy reword", "revoir une à une les notes que check a relevées"],
      ["outreach privacy retention", "qui n’a plus eu d’échange depuis trois ans (legal.retention_years)"],
      ["outreach privacy retention --last-message -o relances", "un dernier message à chacun, à relire"],
      [
        "outreach privacy register -o registre.docx",
        "le registre (RGPD, article 30) et la notice, remplis d’après mission.yaml",
      ],
      ["outreach privacy register --notice -o notice.pdf", "la notice seule, à joindre ou à afficher"],
      ["outreach privacy retention --purge --dry-run", "ceux qui seraient effacés, sans rien effacer"],
    ],
  },
};
