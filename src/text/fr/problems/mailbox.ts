// Sentences about problems with mailboxes, in French.
import type { CertificateFault, MailboxProblem } from "../../../domain/problems/mailbox-problems.ts";
import type { ProblemSentences } from "../../sentence-types.ts";
import { counted } from "../phrases.ts";
import { inQuotes } from "../typography.ts";

const faults: Record<CertificateFault, string> = {
  "unknown-authority":
    "il n’est signé par aucune autorité connue. Sur le serveur d’une structure, son responsable peut vous donner le certificat de son autorité\u00a0; indiquez ce fichier dans la variable NODE_EXTRA_CA_CERTS.",
  expired:
    "il n’est pas, ou plus, valable à la date d’aujourd’hui. Vérifiez la date de cet ordinateur, puis prévenez le responsable du serveur.",
  "other-name":
    "il est au nom d’un autre serveur. Vérifiez l’adresse\u00a0: c’est celle que donne l’aide de votre messagerie, à «\u00a0IMAP\u00a0».",
};

/** The answer of the server, which users can pass on to its administrator. */
const serverAnswer = (answer: string | null) => (answer === null ? "" : ` Sa réponse\u00a0: ${answer}`);

export const mailboxProblems: ProblemSentences<MailboxProblem> = {
  "mailbox-unsaid": (p) =>
    p.lacks === "server"
      ? "Il faut savoir où est votre messagerie\u00a0: dites-le dans mission.yaml (mailbox.server), ou dans la variable OUTREACH_IMAP_URL."
      : "Il faut le mot de passe de votre messagerie. Lancez la commande dans un terminal, où il sera demandé, ou donnez-le par les variables OUTREACH_IMAP_URL et OUTREACH_IMAP_PASSWORD, ensemble\u00a0: le mot de passe ne part que vers le serveur qui l’accompagne.",
  "mailbox-server-invalid": (p) =>
    `${p.place}\u00a0: ce n’est pas l’adresse d’un serveur de messagerie. Par exemple\u00a0: imaps://imap.exemple.fr`,
  "mailbox-password-in-file": (p) =>
    `${p.file}\u00a0: mailbox.server contient un mot de passe. Enlevez-le\u00a0: ce fichier se copie et se partage. Le mot de passe sera demandé.`,
  "mailbox-host-unknown": (p) =>
    `Le serveur ${p.server} est introuvable. Vérifiez son nom (mailbox.server, dans mission.yaml, ou OUTREACH_IMAP_URL) et votre connexion à internet.`,
  "mailbox-unreachable": (p) =>
    `${p.server} ne répond pas (port ${p.port}). Vérifiez l’adresse et votre connexion à internet\u00a0; certains réseaux bloquent ce port.`,
  "mailbox-certificate": (p) =>
    `Le certificat de ${p.server} est refusé\u00a0: ${faults[p.fault]} Rien n’a été transmis, ni mot de passe ni brouillon.`,
  "mailbox-without-tls": (p) =>
    `${p.server} (port ${p.port}) ne propose pas de connexion chiffrée comme il est demandé, et rien n’est transmis en clair. Essayez imaps://${p.server} (port 993) ou imap://${p.server} (port 143).`,
  "mailbox-login-refused": (p) =>
    `${p.server} refuse le nom ou le mot de passe de ${p.user}.${serverAnswer(p.answer)}\nAvec une double authentification, il faut un «\u00a0mot de passe d’application\u00a0», à créer dans les réglages de votre messagerie. Si elle n’en propose pas (Microsoft 365, par exemple), préparez des fichiers, sans --imap.`,
  "mailbox-folder-refused": (p) =>
    `${p.server} refuse le dossier de brouillons${p.folder === "" ? "" : ` ${inQuotes(p.folder)}`}.${serverAnswer(p.answer)}`,
  "mailbox-full": (p) =>
    `La messagerie est pleine\u00a0: ${p.server} n’accepte plus de brouillon. Faites-y de la place.`,
  "mailbox-draft-refused": (p) =>
    `${p.server} refuse un brouillon dans ${inQuotes(p.folder)}.${serverAnswer(p.answer)}`,
  "mailbox-cut": (p) => `La connexion avec ${p.server} a été coupée.`,
  "mailing-stopped": (p) =>
    `${
      p.placed === 0
        ? "Aucun brouillon n’a été déposé cette fois."
        : `${counted(p.placed, "brouillon a été déposé, et c’est noté", "brouillons ont été déposés, et c’est noté")}.`
    } Ensuite, relancez la même commande\u00a0: elle reprend où elle s’est arrêtée, sans rien déposer deux fois.`,
};
