// What `import` says: the file, what was recognised, what happened to each row, the questions at a terminal, in French.
import type { Author } from "../../domain/actors/text-author.ts";
import type { ValueChange } from "../../domain/importing/value-changes.ts";
import { longDate } from "./dates.ts";
import { counted, number } from "./phrases.ts";
import { placeOf } from "./places.ts";
import { inQuotes } from "./typography.ts";

/** A message of theirs that an import notes as an exchange; ISO dates. */
/** An address that takes no mail, and the line and the words that say so. */
export interface MailboxNoted {
  address: string;
  line: number;
  words: string;
}

export interface MessageNoted {
  name: string;
  on: string;
  /** When they ask to hear from us. */
  nextAt: string | null;
}

/** Exchanges that a log of calls tells of; ISO dates. */
export interface CallsNoted {
  exchanges: number;
  actors: number;
  from: string;
  to: string;
}

const inFigures = (iso: string) => iso.split("-").reverse().join("/");

const seconds = (left: number) => (left < 60 ? `${Math.ceil(left)} s` : `${Math.ceil(left / 60)} min`);
const quoted = (file: string) => (/^[\w./-]+$/.test(file) ? file : `"${file}"`);

/** What became of rows. */
type Row = "created" | "merged" | "updated" | "unchanged" | "doubtful" | "skipped" | "rejected";

/** A change of a known actor, its values as people write them. */
export interface ShownChange extends Pick<ValueChange, "kind" | "before" | "after"> {
  id: string;
  field: string;
}

/** What `import` says. */
export const importing = {
  progress: (at: { rows: number; perSecond: number; left: number | null }) =>
    `${counted(at.rows, "ligne", "lignes")} · ${number(at.perSecond)}/s${at.left === null ? "" : ` · encore ${seconds(at.left)}`}`,
  settling: (at: { rows: number; left: number | null }) =>
    `qui est qui : ${number(at.rows)} %${at.left === null ? "" : ` · encore ${seconds(at.left)}`}`,
  list: (label: string, items: readonly string[]) => `${label} : ${items.join(", ")}`,
  others: (n: number) => `et ${counted(n, "autre", "autres")}`,
  ours: "Un export d’outreach\u00a0: tout y est repris sous les mêmes identifiants.",
  recognised: "Reconnues",
  kept: "Gardées telles quelles, sous leur titre",
  ignored: "Laissées de côté",
  column: (field: string, header: string) => `${field} ${inQuotes(header)}`,
  title: (header: string) => `${inQuotes(header)}`,
  read: (rows: number) => counted(rows, "ligne lue", "lignes lues"),
  rows: {
    created: (n: number) => (n < 2 ? "nouvel acteur" : "nouveaux acteurs"),
    merged: (n: number) =>
      n < 2
        ? "réunie à un acteur que cet import a déjà cité"
        : "réunies à un acteur que cet import a déjà cité",
    updated: (n: number) => (n < 2 ? "complète un acteur déjà connu" : "complètent des acteurs déjà connus"),
    unchanged: (n: number) => (n < 2 ? "n’apprend rien de nouveau" : "n’apprennent rien de nouveau"),
    doubtful: (n: number) =>
      `${n < 2 ? "douteuse, gardée à part" : "douteuses, gardées à part"}\u00a0: outreach duplicates pour trancher`,
    skipped: (n: number) => (n < 2 ? "sautée" : "sautées"),
    rejected: (n: number) => (n < 2 ? "rejetée" : "rejetées"),
  } as Record<Row, (n: number) => string>,
  differing: (n: number) =>
    n < 2
      ? "1 valeur dit autre chose que ce qui était connu : elle est notée dans la fiche, sans rien remplacer."
      : `${number(n)} valeurs disent autre chose que ce qui était connu : elles sont notées dans les fiches, sans rien remplacer.`,
  replaced: (n: number) =>
    n < 2
      ? "1 valeur connue a laissé la place à celle de la liste (outreach undo la rend)."
      : `${number(n)} valeurs connues ont laissé la place à celles de la liste (outreach undo les rend).`,
  survey: (file: string) => `l’enquête ${file}`,
  assessed: (n: number) =>
    n < 2
      ? "1 acteur qualifié d’après ses réponses à l’enquête (outreach triage --list)."
      : `${number(n)} acteurs qualifiés d’après leurs réponses à l’enquête (outreach triage --list).`,
  toCheck: (n: number) => `À vérifier (${number(n)})`,
  more: (n: number) => `… et ${number(n)} de plus ; toutes : --json`,
  changes: (n: number) => `Ce qui changerait (${number(n)})`,
  keptAsIs: (n: number) => `Ce qui resterait tel quel (${number(n)})`,
  change: ({ id, field, kind, before, after }: ShownChange) => {
    if (kind === "added") return `${id} : ${field} + ${after}`;
    if (kind === "removed") return `${id} : ${field} − ${before}`;
    if (kind !== "kept") return `${id} : ${field} ${before} → ${after}`;
    return before === null
      ? `${id} : ${field}, ${after} n’est pas repris`
      : `${id} : ${field} ${before} (la liste dit : ${after})`;
  },
  someone: "interlocuteur",
  /** Who may have written a column, as people say it: folded word → author; null: nobody. */
  authorWords: {
    actor: "actor",
    team: "team",
    partner: "partner",
    nobody: null,
    eux: "actor",
    elles: "actor",
    acteur: "actor",
    acteurs: "actor",
    nous: "team",
    equipe: "team",
    "l'equipe": "team",
    partenaire: "partner",
    "un partenaire": "partner",
    personne: null,
    them: "actor",
    us: "team",
    "a partner": "partner",
  } as Readonly<Record<string, Author | null>>,
  asking: {
    author: (column: string) => `Cette colonne, qui l’a écrite\u00a0? ${column}`,
    authors: {
      actor: "eux",
      team: "nous",
      partner: "un partenaire",
    } as Readonly<Record<Author, string>>,
    name: (file: string) => `${file}\u00a0: quelle colonne donne le nom des structures\u00a0?`,
    column: (title: string, values: readonly string[]) => `${title} (${values.join(" · ")})`,
    sheet: (file: string) =>
      `${file}\u00a0: plusieurs feuilles ressemblent à des listes. Laquelle lire\u00a0?`,
    none: "aucune",
    sourceSaid: (file: string) =>
      `${file}\u00a0: d’où vient cette liste\u00a0? Dites-le comme à la personne («\u00a0la liste des adhérents du réseau X\u00a0»)\u00a0; vide\u00a0: plus tard.`,
  },
  unsigned: (titles: readonly string[], first: string) =>
    `Rien ne dit qui a écrit ${titles.join(", ")}\u00a0: comptés comme vos notes. Si ce sont leurs mots\u00a0: --author "${first}=eux"`,
  told: "Dites à la main, retenues pour les listes qui ont ces titres",
  place: placeOf,
  opening: "Début du document",
  // A label that people type (`--map`): its spaces are plain.
  message: (sentOn: string | null) =>
    sentOn === null ? "Courriel" : `Courriel du ${longDate(sentOn).replaceAll("\u00a0", " ")}`,
  messages: (messages: number) => counted(messages, "courriel lu", "courriels lus"),
  /** A message that they sent, noted as an exchange. */
  exchange: ({ name, on, nextAt }: MessageNoted, dryRun: boolean) =>
    `${dryRun ? "Échange qui serait noté" : "Échange noté"}\u00a0: ${name}, son courriel du ${inFigures(on)}${nextAt === null ? "" : `\u00a0; à reprendre le ${inFigures(nextAt)}`}.`,
  /** An address of which a note says that it takes no mail. */
  deadMailbox: ({ address, line, words }: MailboxNoted) =>
    `Ligne ${line}\u00a0: ${address} ne reçoit plus de courriels (${inQuotes(words)}). On n’y écrira plus, tant qu’aucun message n’en vient.`,
  calls: ({ exchanges, actors, from, to }: CallsNoted, dryRun: boolean) =>
    `${counted(exchanges, "échange de cette liste", "échanges de cette liste")} ${dryRun ? "à noter" : exchanges === 1 ? "noté" : "notés"} (${from === to ? `le ${inFigures(from)}` : `du ${inFigures(from)} au ${inFigures(to)}`}), pour ${counted(actors, "acteur", "acteurs")}\u00a0: outreach show <acteur> les montre.`,
  applications: (documents: number) => counted(documents, "candidature lue", "candidatures lues"),
  rejectsFile: (name: string) => `${name}.rejets.csv`,
  reason: "outreach : motif du rejet",
  rejects: (n: number, file: string) =>
    `${counted(n, "ligne rejetée", "lignes rejetées")} : à corriger dans ${file} (s’ouvre dans Excel), puis outreach import ${quoted(file)}`,
  dryRun: "Essai : rien n’a été changé. Pour importer, la même commande sans --dry-run.",
  sourceNoted: (said: string) => `Source de la liste, notée pour les messages\u00a0: ${inQuotes(said)}.`,
  nothingNew: "Rien de nouveau : la liste n’a pas changé.",
  next: "Ensuite : outreach list (la liste), outreach triage (les situations), outreach rank (par qui commencer). Pour annuler cet import : outreach undo",
};
