// Help of `workspace`, in French.
import type { CommandHelp } from "../../sentence-types.ts";

export const exchangeHelp: Record<string, CommandHelp> = {
  workspace: {
    about:
      "travailler à plusieurs, chacun sur son ordinateur\u00a0: donner son travail, prendre celui d’un collègue",
    options: {
      action:
        "changes\u00a0: écrire son travail dans un fichier\u00a0; merge\u00a0: fusionner celui d’un collègue\u00a0; move\u00a0: déplacer toute la base, historique compris, vers un serveur partagé, ou en revenir",
      source:
        "merge\u00a0: le fichier reçu, un dossier de tels fichiers, le dossier d’une autre mission, ou la copie d’une base\u00a0; move\u00a0: l’adresse de la nouvelle base, sans mot de passe (postgres://utilisateur@serveur/base), ou un fichier",
      output: "changes\u00a0: le fichier à écrire, ou le dossier où le mettre",
      since:
        "changes\u00a0: seulement ce qui a changé depuis ce jour (AAAA-MM-JJ), plutôt que depuis le dernier échange",
      all: "changes\u00a0: tout le travail, pour qui n’en a encore rien",
      encrypt:
        "changes\u00a0: chiffrer le fichier (format age)\u00a0; la phrase de passe est demandée, ou lue dans OUTREACH_PASSPHRASE ou le trousseau",
      yes: "merge\u00a0: sans rien demander\u00a0; les effacements demandés chez le collègue sont refaits ici",
    },
    examples: [
      ["outreach workspace changes -o pour-bilal.outreach", "son travail depuis le dernier échange"],
      ["outreach workspace changes --encrypt -o /media/cle", "le même, chiffré, sur une clé USB"],
      ["outreach workspace merge de-camille.outreach --dry-run", "ce qui viendrait, sans rien changer"],
      [
        "outreach workspace merge de-camille.outreach",
        "fusionner\u00a0; les désaccords sont montrés un à un",
      ],
      [
        "outreach workspace move postgres://camille@base.example.org/outreach --dry-run",
        "ce qui serait déplacé sur le serveur, sans rien changer",
      ],
      [
        "outreach workspace move postgres://camille@base.example.org/outreach",
        "copie tout, relit et compare, puis garde l’ancien fichier de côté",
      ],
      ["outreach workspace move outreach.db", "revient à un fichier dans le dossier de la mission"],
    ],
  },
};
