// Sentences of `import`: columns recognised, outcomes of rows, changes, questions at a terminal, in French.
import type { Author } from "../../domain/actors/text-author.ts";
import type { ValueChange } from "../../domain/importing/value-changes.ts";
import { longDate } from "./dates.ts";
import { counted, number } from "./phrases.ts";
import { placeOf } from "./places.ts";
import { inQuotes } from "./typography.ts";

/** An address that receives no mail, and the line and the words that say so. */
export interface NotedMailbox {
  address: string;
  line: number;
  words: string;
}

/** A received message that an import notes as an exchange; ISO dates. */
export interface NotedMessage {
  name: string;
  on: string;
  /** The day from which the sender asks to be contacted. */
  nextAt: string | null;
}

/** Exchanges read in a log of calls; ISO dates. */
export interface NotedCalls {
  exchanges: number;
  actors: number;
  from: string;
  to: string;
}

const dayInFigures = (iso: string) => iso.split("-").reverse().join("/");

const seconds = (left: number) => (left < 60 ? `${Math.ceil(left)} s` : `${Math.ceil(left / 60)} min`);
const quoted = (file: string) => (/^[\w./-]+$/.test(file) ? file : `"${file}"`);

/** What an import did with a row. */
type RowOutcome = "created" | "merged" | "updated" | "unchanged" | "doubtful" | "skipped" | "rejected";

/** A change of a known actor, its values as they are shown. */
export interface ShownChange extends Pick<ValueChange, "kind" | "before" | "after"> {
  id: string;
  field: string;
}

export const importing = {
  progress: (progress: { rows: number; perSecond: number; left: number | null }) =>
    `${counted(progress.rows, "ligne", "lignes")} · ${number(progress.perSecond)}/s${progress.left === null ? "" : ` · encore ${seconds(progress.left)}`}`,
  matchingProgress: (progress: { rows: number; left: number | null }) =>
    `qui est qui : ${number(progress.rows)} %${progress.left === null ? "" : ` · encore ${seconds(progress.left)}`}`,
  labelledList: (label: string, items: readonly string[]) => `${label} : ${items.join(", ")}`,
  moreItems: (count: number) => `et ${counted(count, "autre", "autres")}`,
  ownExport: "Un export d’outreach\u00a0: tout y est repris sous les mêmes identifiants.",
  recognisedColumns: "Reconnues",
  keptColumns: "Gardées telles quelles, sous leur titre",
  ignoredColumns: "Laissées de côté",
  column: (field: string, header: string) => `${field} ${inQuotes(header)}`,
  quotedTitle: (header: string) => `${inQuotes(header)}`,
  rowsRead: (rows: number) => counted(rows, "ligne lue", "lignes lues"),
  rowOutcomes: {
    created: (count: number) => (count < 2 ? "nouvel acteur" : "nouveaux acteurs"),
    merged: (count: number) =>
      count < 2
        ? "réunie à un acteur que cet import a déjà cité"
        : "réunies à un acteur que cet import a déjà cité",
    updated: (count: number) =>
      count < 2 ? "complète un acteur déjà connu" : "complètent des acteurs déjà connus",
    unchanged: (count: number) => (count < 2 ? "n’apprend rien de nouveau" : "n’apprennent rien de nouveau"),
    doubtful: (count: number) =>
      `${count < 2 ? "douteuse, gardée à part" : "douteuses, gardées à part"}\u00a0: outreach duplicates pour trancher`,
    skipped: (count: number) => (count < 2 ? "sautée" : "sautées"),
    rejected: (count: number) => (count < 2 ? "rejetée" : "rejetées"),
  } as Record<RowOutcome, (count: number) => string>,
  differingValues: (count: number) =>
    count < 2
      ? "1 valeur dit autre chose que ce qui était connu : elle est notée dans la fiche, sans rien remplacer."
      : `${number(count)} valeurs disent autre chose que ce qui était connu : elles sont notées dans les fiches, sans rien remplacer.`,
  replacedValues: (count: number) =>
    count < 2
      ? "1 valeur connue a laissé la place à celle de la liste (outreach undo la rend)."
      : `${number(count)} valeurs connues ont laissé la place à celles de la liste (outreach undo les rend).`,
  surveySource: (file: string) => `l’enquête ${file}`,
  actorsAssessed: (count: number) =>
    count < 2
      ? "1 acteur qualifié d’après ses réponses à l’enquête (outreach triage --list)."
      : `${number(count)} acteurs qualifiés d’après leurs réponses à l’enquête (outreach triage --list).`,
  toCheck: (count: number) => `À vérifier (${number(count)})`,
  moreItemsInJson: (count: number) => `… et ${number(count)} de plus ; toutes : --json`,
  changesHeading: (count: number) => `Ce qui changerait (${number(count)})`,
  keptValuesHeading: (count: number) => `Ce qui resterait tel quel (${number(count)})`,
  change: ({ id, field, kind, before, after }: ShownChange) => {
    if (kind === "added") return `${id} : ${field} + ${after}`;
    if (kind === "removed") return `${id} : ${field} − ${before}`;
    if (kind !== "kept") return `${id} : ${field} ${before} → ${after}`;
    return before === null
      ? `${id} : ${field}, ${after} n’est pas repris`
      : `${id} : ${field} ${before} (la liste dit : ${after})`;
  },
  personField: "interlocuteur",
  /** Folded words for the author of a column, as a user may type them; null stands for nobody. */
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
    whoWroteColumn: (column: string) => `Cette colonne, qui l’a écrite\u00a0? ${column}`,
    authorChoices: {
      actor: "eux",
      team: "nous",
      partner: "un partenaire",
    } as Readonly<Record<Author, string>>,
    whichColumnIsName: (file: string) => `${file}\u00a0: quelle colonne donne le nom des structures\u00a0?`,
    columnChoice: (title: string, values: readonly string[]) => `${title} (${values.join(" · ")})`,
    whichSheet: (file: string) =>
      `${file}\u00a0: plusieurs feuilles ressemblent à des listes. Laquelle lire\u00a0?`,
    noColumn: "aucune",
    listSource: (file: string) =>
      `${file}\u00a0: d’où vient cette liste\u00a0? Dites-le comme à la personne («\u00a0la liste des adhérents du réseau X\u00a0»)\u00a0; vide\u00a0: plus tard.`,
  },
  unsignedColumns: (titles: readonly string[], first: string) =>
    `Rien ne dit qui a écrit ${titles.join(", ")}\u00a0: comptés comme vos notes. Si ce sont leurs mots\u00a0: --author "${first}=eux"`,
  columnsMappedByHand: "Dites à la main, retenues pour les listes qui ont ces titres",
  place: placeOf,
  documentOpening: "Début du document",
  // Users type this label in `--map`, so its spaces are ordinary ones.
  messageLabel: (sentOn: string | null) =>
    sentOn === null ? "Courriel" : `Courriel du ${longDate(sentOn).replaceAll("\u00a0", " ")}`,
  messagesRead: (messages: number) => counted(messages, "courriel lu", "courriels lus"),
  /** A received message that the import notes as an exchange. */
  exchangeNoted: ({ name, on, nextAt }: NotedMessage, dryRun: boolean) =>
    `${dryRun ? "Échange qui serait noté" : "Échange noté"}\u00a0: ${name}, son courriel du ${dayInFigures(on)}${nextAt === null ? "" : `\u00a0; à reprendre le ${dayInFigures(nextAt)}`}.`,
  /** An address that, according to a note, receives no mail. */
  deadMailboxNoted: ({ address, line, words }: NotedMailbox) =>
    `Ligne ${line}\u00a0: ${address} ne reçoit plus de courriels (${inQuotes(words)}). On n’y écrira plus, tant qu’aucun message n’en vient.`,
  unknownInCalls: (actors: number, dryRun: boolean) =>
    `${dryRun ? "À ajouter" : "Ajoutés"}, faute d’un acteur connu de ce nom (${number(actors)})\u00a0:`,
  callsNoted: ({ exchanges, actors, from, to }: NotedCalls, dryRun: boolean) =>
    `${counted(exchanges, "échange de cette liste", "échanges de cette liste")} ${dryRun ? "à noter" : exchanges === 1 ? "noté" : "notés"} (${from === to ? `le ${dayInFigures(from)}` : `du ${dayInFigures(from)} au ${dayInFigures(to)}`}), pour ${counted(actors, "acteur", "acteurs")}\u00a0: outreach show <acteur> les montre.`,
  applicationsRead: (documents: number) => counted(documents, "candidature lue", "candidatures lues"),
  rejectsFile: (name: string) => `${name}.rejets.csv`,
  rejectReasonTitle: "outreach : motif du rejet",
  rowsRejected: (count: number, file: string) =>
    `${counted(count, "ligne rejetée", "lignes rejetées")} : à corriger dans ${file} (s’ouvre dans Excel), puis outreach import ${quoted(file)}`,
  dryRunDone: "Essai : rien n’a été changé. Pour importer, la même commande sans --dry-run.",
  sourceNoted: (source: string) => `Source de la liste, notée pour les messages\u00a0: ${inQuotes(source)}.`,
  nothingNew: "Rien de nouveau : la liste n’a pas changé.",
  nextCommands:
    "Ensuite : outreach list (la liste), outreach triage (les situations), outreach rank (par qui commencer). Pour annuler cet import : outreach undo",
};
