// Sentences about problems with a database on a server, in French.
import type { ServerProblem } from "../../../domain/problems/store-problems.ts";
import type { ProblemSentences } from "../../sentence-types.ts";

const addressFaults = {
  form: () =>
    "l’adresse de la base ne se lit pas (dans un nom ou un mot de passe, les signes @, /, # et\u00a0? s’écrivent %40, %2F, %23 et %3F)",
  parameter: (found: string) => `l’adresse de la base contient «\u00a0${found}\u00a0», qui n’est pas connu`,
  port: () => "le port, dans l’adresse de la base, n’est pas un nombre de 1 à 65535",
  database: () => "l’adresse de la base n’en dit pas le nom",
  schema: (found: string) => `«\u00a0${found}\u00a0» ne peut pas être le nom d’un schéma`,
  sslmode: (found: string) =>
    `sslmode «\u00a0${found}\u00a0» n’est pas connu\u00a0: verify-full, verify-ca, require ou disable`,
} as const;

export const serverProblems: ProblemSentences<ServerProblem> = {
  "server-address": (p) =>
    `${p.saidIn ? `${p.saidIn}\u00a0: ` : ""}${addressFaults[p.fault](p.found ?? "")}. Elle s’écrit\u00a0: postgres://utilisateur@serveur/base (et, s’il le faut, ?schema=nom&sslmode=verify-full).`,
  "server-password-in-file": (p) =>
    `${p.file}:${p.line}:${p.column}\u00a0: cette adresse contient un mot de passe, et mission.yaml se lit et se copie. Enlevez-le d’ici\u00a0; outreach le demandera, ou le prendra dans PGPASSWORD, ~/.pgpass ou le trousseau de l’ordinateur.`,
  "server-password-in-argument": () =>
    "Cette adresse contient un mot de passe, et ce qui est tapé sur une ligne de commande se voit et se garde. Enlevez-le\u00a0; outreach le demandera, ou le prendra dans PGPASSWORD, ~/.pgpass ou le trousseau de l’ordinateur.",
  "server-unreachable": (p) =>
    `${p.server}\u00a0: le serveur ne répond pas (${p.reason}). Vérifiez le réseau, l’adresse et le port\u00a0; rien n’a été changé.`,
  "server-login-refused": (p) =>
    p.encrypted
      ? `${p.server}\u00a0: le serveur n’accepte pas «\u00a0${p.user}\u00a0» avec ce mot de passe. Rien n’a été changé. Il est pris dans OUTREACH_DATABASE_URL, PGPASSWORD, ~/.pgpass ou le trousseau de l’ordinateur, dans cet ordre.`
      : `${p.server}\u00a0: le serveur n’accepte «\u00a0${p.user}\u00a0» que par une liaison chiffrée. Ajoutez ?sslmode=verify-full à l’adresse.`,
  "server-database-unknown": (p) =>
    `${p.server}\u00a0: il n’y a pas de base «\u00a0${p.database}\u00a0» sur ce serveur. Vérifiez le nom, ou demandez qu’elle soit créée (guide, «\u00a0Partager une base entre collègues\u00a0»).`,
  "server-tls-refused": (p) =>
    `${p.server}\u00a0: la liaison chiffrée a échoué (${p.reason}), et rien n’est envoyé en clair. Si le serveur a un certificat de votre organisation, indiquez-le\u00a0: ?sslrootcert=fichier.pem.`,
  "server-too-old": (p) =>
    `${p.server}\u00a0: ce serveur est PostgreSQL ${p.version}\u00a0; il faut PostgreSQL ${p.oldest} ou plus récent.`,
  "server-right-missing": (p) =>
    `${p.server}\u00a0: «\u00a0${p.user}\u00a0» n’a pas tous les droits qu’il faut sur le schéma «\u00a0${p.schema}\u00a0». Rien n’a été changé. Les lignes à donner à qui tient le serveur sont dans le guide, «\u00a0Partager une base entre collègues\u00a0».`,
  "server-schema-foreign": (p) =>
    `${p.server}\u00a0: le schéma «\u00a0${p.schema}\u00a0» contient les tables d’un autre programme, et outreach n’y touche pas. Donnez-en un autre\u00a0: ?schema=nom.`,
  "server-tables-gone": (p) =>
    `${p.server}\u00a0: les tables du schéma «\u00a0${p.schema}\u00a0» ne sont plus là, et rien n’a été enregistré. Voyez avec qui tient le serveur, ou remettez une sauvegarde en place\u00a0: outreach backup --restore <fichier>.`,
  "server-full": (p) =>
    `${p.server}\u00a0: le serveur a trop de liaisons ouvertes en ce moment. Rien n’a été changé\u00a0; recommencez un peu plus tard.`,
  "server-out-of-memory": (p) =>
    `${p.server}\u00a0: le serveur n’a plus assez de mémoire en ce moment. Rien n’a été changé\u00a0; recommencez un peu plus tard, ou voyez avec qui tient le serveur.`,
  "server-lost": (p) =>
    p.writing
      ? `${p.server}\u00a0: la liaison avec le serveur a été coupée. Rien de cette commande n’a été gardé\u00a0; relancez-la.`
      : `${p.server}\u00a0: la liaison avec le serveur a été coupée. Relancez la commande.`,
  "server-lost-saving": (p) =>
    `${p.server}\u00a0: la liaison a été coupée au moment d’enregistrer, et le serveur n’est pas revenu dire si c’est fait. Regardez avec outreach history avant de recommencer\u00a0: l’étape y est en entier, ou pas du tout.`,
  "server-empty": (p) =>
    `${p.server}\u00a0: il n’y a pas encore de base d’outreach ici (schéma «\u00a0${p.schema}\u00a0»)\u00a0; le premier changement la créera.`,
  "store-moved": (p) =>
    p.to === null
      ? `${p.database}\u00a0: cette base a été déplacée ailleurs, et ne sert plus. Sa nouvelle adresse s’écrit après database: dans mission.yaml\u00a0; vos collègues la connaissent.`
      : `${p.database}\u00a0: cette base a été déplacée vers ${p.to}, et ne sert plus. Écrivez cette adresse après database: dans mission.yaml.`,
  "move-nothing": (p) =>
    `${p.database}\u00a0: il n’y a encore rien à déplacer\u00a0; la base naît au premier import. Écrivez simplement la nouvelle adresse après database: dans mission.yaml.`,
  "move-occupied": (p) =>
    `${p.database} contient déjà une liste\u00a0: rien n’a été déplacé. Pour une seconde mission sur le même serveur, donnez un autre schéma\u00a0: ?schema=nom.`,
  "move-differs": (p) =>
    `${p.database}\u00a0: la copie ne se relit pas comme l’original (table ${p.table}). Elle n’a pas été gardée, et votre base est restée en place.`,
  "move-same": (p) =>
    p.variable
      ? `${p.database}\u00a0: OUTREACH_DATABASE_URL dit déjà que la base est là. Pour y déplacer celle que dit mission.yaml, enlevez cette variable\u00a0; le mot de passe se donne par PGPASSWORD, ~/.pgpass ou le trousseau.`
      : `${p.database}\u00a0: la base est déjà là.`,
};
