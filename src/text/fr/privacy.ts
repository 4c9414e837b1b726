// Sentences of `privacy` (data held, erasure, retention), and of the search for leaks, in French.
import type { DatabaseCleaning } from "../../domain/privacy/database-cleaning.ts";
import type { Leak, LeakKind } from "../../domain/privacy/leak.ts";
import { type OfficePart, placedPart } from "../../domain/privacy/office-part.ts";
import type { SearchedFile } from "../../domain/privacy/outgoing-file.ts";
import { longDate } from "./dates.ts";
import { namedInSentence } from "./names.ts";
import { counted } from "./phrases.ts";
import { terms } from "./terms.ts";
import { inQuotes } from "./typography.ts";

/** Names of the records that are counted, by table (singular, plural). Tables that users do not know are left out. */
const recordNames: Readonly<Record<string, readonly [singular: string, plural: string]>> = {
  actors: ["fiche", "fiches"],
  records: ["ligne de fichier ou candidature", "lignes de fichiers ou candidatures"],
  assessments: ["qualification", "qualifications"],
  contacts: ["prise de contact", "prises de contact"],
  prepared: ["document préparé", "documents préparés"],
  holds: ["place décidée dans le classement", "places décidées dans le classement"],
  verdicts: ["avis sur un interlocuteur", "avis sur des interlocuteurs"],
  attendance: ["présence à une rencontre", "présences à des rencontres"],
  follow_ups: ["suite convenue", "suites convenues"],
  objections: ["opposition", "oppositions"],
  meetings: ["rencontre qui nomme", "rencontres qui nomment"],
  project_pictures: ["image de projet", "images de projets"],
  survey_responses: ["réponse à une enquête", "réponses à des enquêtes"],
  doubts: ["doublon possible", "doublons possibles"],
  bounced_addresses: ["adresse sans réponse", "adresses sans réponse"],
};

const countsInWords = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(recordNames)
    .flatMap(([table, [singular, plural]]) =>
      counts[table] ? [counted(counts[table], singular, plural)] : [],
    )
    .join(", ");

interface Removal {
  counts: Readonly<Record<string, number>>;
  files: readonly { file: string; action: "remove" | "rows" | "blank" }[];
  backups: readonly { file: string; command: string }[];
  unread: readonly string[];
  mailboxDrafts: number;
}

const fileActions = { remove: "supprimé", rows: "ses lignes retirées", blank: "son nom retiré" };

interface TextNaming {
  table: string;
  about: string | null;
  text: string;
}

const namingText = ({ table, about, text }: TextNaming): string =>
  `${about ?? recordNames[table]?.[0] ?? table}\u00a0: ${inQuotes(text)}`;

const underTitle = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];

/** What the team still has to erase by hand. */
const manualSteps = ({ backups, unread, mailboxDrafts }: Omit<Removal, "counts" | "files">): string[] => [
  ...(backups.length > 0
    ? [
        "Sauvegardes qui gardent ces données. Si l’une est remise en place, l’effacement y est refait\u00a0; pour la supprimer\u00a0:",
        ...backups.map(({ command }) => `  ${command}`),
      ]
    : []),
  ...(unread.length > 0
    ? [
        "Fichiers qui n’ont pas pu être lus (mot de passe, fichier abîmé ou trop gros)\u00a0: à regarder vous-même.",
        ...unread.map((file) => `  ${file}`),
      ]
    : []),
  ...(mailboxDrafts > 0
    ? [
        `${counted(mailboxDrafts, "brouillon a été déposé", "brouillons ont été déposés")} dans votre messagerie\u00a0: à supprimer là-bas.`,
      ]
    : []),
];

/** What a leak tells, before the name of the actor. */
const leakKinds: Readonly<Record<LeakKind, string>> = {
  situation: "la situation",
  note: "une note de l’équipe sur",
  answer: "les mots",
  reason: "un motif de l’équipe sur",
  person: "quelqu’un qui n’a pas dit oui",
  figure: "la note",
  team: "un document de l’équipe",
};

const officeParts: Readonly<Record<OfficePart, string>> = {
  text: "le texte",
  margin: "un en-tête ou un pied de page",
  note: "une note",
  comment: "un commentaire",
  cells: "une cellule",
  sheet: "la feuille",
  slide: "la diapositive",
  properties: "les propriétés du fichier",
  chart: "un graphique ou une image",
};

/** The location of a leak. An Office document has no lines: there, users find the passage by searching for its words. */
function placeInFile({ part, page, line }: Pick<Leak, "part" | "page" | "line">): string {
  const { within, office } = placedPart(part);
  const place = office && `${officeParts[office.kind]}${office.number === null ? "" : ` ${office.number}`}`;
  const steps = [...within, ...(place ? [place] : [])].join(" › ");
  return [steps, page === null ? "" : `page ${page}`, office ? "" : `ligne ${line}`]
    .filter((part) => part !== "")
    .join(", ");
}

/** The actor of a leak, with its preposition: “ de l’amicale”; “ le GAL” after “sur”. */
function whoseLeak({ kind, name }: Pick<Leak, "kind" | "name">): string {
  if (kind === "person" || kind === "team") return "";
  const { the, of } = namedInSentence(name);
  return kind === "note" || kind === "reason" ? ` ${the}` : ` ${of}`;
}

const situations: Readonly<Record<string, string>> = terms.situation;
const situationInWords = (situation: string) => situations[situation] ?? situation;

export const leakLine = (leak: Leak): string =>
  `  ${placeInFile(leak)}\u00a0: ${leakKinds[leak.kind]}${whoseLeak(leak)}\u00a0: «\u00a0${leak.kind === "situation" ? situationInWords(leak.found) : leak.found}\u00a0»  [${leak.code}]`;

export const cleaningAdvice = (cleaning: DatabaseCleaning): string[] =>
  cleaning.outcome === "clean"
    ? []
    : cleaning.outcome === "in-use"
      ? [
          "Un autre programme lit la base\u00a0: fermez-le, puis relancez n’importe quelle commande, qui finira de nettoyer le fichier.",
        ]
      : [
          "Les lignes sont effacées, mais les fichiers du serveur en gardent des traces\u00a0: seul le compte à qui appartiennent les tables peut les nettoyer. Demandez à qui tient le serveur de lancer, dans cette base\u00a0:",
          `  ${cleaning.statement}`,
        ];

interface DueLine {
  name: string;
  lastRealContact: string | null;
  on: string;
  askedOn: string | null;
  answerUntil: string | null;
}

interface RetentionList {
  years: number;
  due: readonly DueLine[];
  next: { name: string; on: string } | null;
  kept: number;
}

interface ToPurge {
  leaving: readonly DueLine[];
  waiting: readonly DueLine[];
  dryRun: boolean;
}

interface Purged extends Omit<Removal, "counts" | "files"> {
  erased: number;
  files: number;
  waiting: readonly DueLine[];
  cleaning: DatabaseCleaning;
}

const lastExchange = (day: string | null) =>
  day === null ? "aucun échange" : `dernier échange le ${longDate(day)}`;

function dueLine({ name, lastRealContact, on, askedOn, answerUntil }: DueLine, today: string): string {
  const asked =
    askedOn === null || answerUntil === null
      ? ""
      : `\u00a0; dernier message préparé le ${longDate(askedOn)}, ${answerUntil >= today ? `réponse attendue jusqu’au ${longDate(answerUntil)}` : "sans réponse notée"}`;
  return `${name}\u00a0: ${lastExchange(lastRealContact)}, à effacer depuis le ${longDate(on)}${asked}`;
}

const waitingLines = (waiting: readonly DueLine[]): string[] =>
  underTitle(
    "Gardées pour l’instant, le temps de répondre au dernier message\u00a0:",
    waiting.map(({ name, answerUntil }) => `${name}\u00a0: jusqu’au ${longDate(answerUntil ?? "")}`),
  );

function leaksInWords({ leaks, ignored, isOnlyPictures }: SearchedFile): string {
  if (leaks.length > 0)
    return counted(
      leaks.length,
      "passage que seule l’équipe peut lire",
      "passages que seule l’équipe peut lire",
    );
  return isOnlyPictures
    ? "ses mots sont dans une image, qui ne se lit pas ici. Regardez-la vous-même avant de l’envoyer."
    : `rien${ignored.length > 0 ? " d’autre" : ""} de ce que l’équipe garde pour elle n’y a été reconnu.`;
}

export const privacy = {
  searchResult: (searched: { file: string } & SearchedFile): string =>
    [
      `${searched.file}\u00a0: ${leaksInWords(searched)}`,
      ...searched.leaks.map(leakLine),
      ...searched.ignored.map(
        ({ code, reason, by, on }) =>
          `  Un passage y reste, que ${by} laisse partir depuis le ${longDate(on)}\u00a0: ${inQuotes(reason)}  [${code}]`,
      ),
      ...searched.leaks
        .slice(0, 1)
        .map(
          ({ code }) =>
            `  Retirez-les, ou dites pourquoi l’un d’eux peut partir\u00a0: outreach check --leaks ${/\s/.test(searched.file) ? `"${searched.file}"` : searched.file} --ignore ${code} --reason …`,
        ),
      "",
    ].join("\n"),
  /** Replaces an erased name in a text. */
  erasedMarker: "(effacé)",
  heldOnActor: ({
    name,
    id,
    counts,
    texts,
    files,
    backups,
    unread,
    mailboxDrafts,
  }: {
    name: string;
    id: string;
    counts: Readonly<Record<string, number>>;
    texts: readonly TextNaming[];
    files: readonly string[];
    backups: readonly string[];
    unread: readonly string[];
    mailboxDrafts: number;
  }): string =>
    [
      `Ce que nous gardons sur ${name}`,
      `Dans la base\u00a0: ${countsInWords(counts) || "rien"}.`,
      ...underTitle("Textes d’autres fiches qui en parlent\u00a0:", texts.map(namingText)),
      ...underTitle("Fichiers\u00a0:", files),
      ...underTitle("Sauvegardes de la base, où tout cela se trouve aussi\u00a0:", backups),
      ...underTitle("Fichiers qui n’ont pas pu être lus\u00a0: à regarder vous-même.", unread),
      ...(mailboxDrafts > 0
        ? [`Dans votre messagerie\u00a0: ${counted(mailboxDrafts, "brouillon", "brouillons")}.`]
        : []),
      `Mot pour mot\u00a0: outreach privacy show ${id} --json\u00a0; la fiche\u00a0: outreach show ${id}\u00a0; dans l’ordre\u00a0: outreach show ${id} --timeline.`,
      "",
    ].join("\n"),
  erasurePlan: ({
    name,
    counts,
    texts,
    files,
    namesakes,
    ...rest
  }: Removal & {
    name: string;
    texts: readonly TextNaming[];
    namesakes: readonly { person: string; actor: string }[];
  }): string =>
    [
      `Effacer ${name}`,
      `Dans la base\u00a0: ${countsInWords(counts) || "rien"}.`,
      ...(texts.length > 0
        ? [
            `${counted(texts.length, "texte d’une autre fiche nomme", "textes d’autres fiches nomment")} cette personne ou cette structure\u00a0; le nom y serait remplacé par «\u00a0(effacé)\u00a0»\u00a0:`,
            ...texts.map((text) => `  ${namingText(text)}`),
          ]
        : []),
      ...(files.length > 0
        ? ["Fichiers\u00a0:", ...files.map(({ file, action }) => `  ${file}\u00a0: ${fileActions[action]}`)]
        : []),
      ...manualSteps(rest),
      ...namesakes.map(
        ({ person, actor }) =>
          `${person} (${actor}) porte le même nom, avec d’autres coordonnées\u00a0: cette fiche reste. Pour l’effacer aussi, nommez-la.`,
      ),
      "Resteront\u00a0: une empreinte illisible, pour qu’un ancien fichier ne les ramène pas, la date de l’effacement, et des nombres sans nom.",
      "C’est définitif\u00a0: outreach undo ne revient ni sur un effacement, ni sur ce qui l’a précédé.",
      "",
    ].join("\n"),
  namingText,
  textPosition: (nth: number, count: number) => `texte ${nth} sur ${count}`,
  textQuestion: "Que devient ce texte\u00a0?",
  eraseName: { key: "e", label: "effacer le nom" },
  reword: { key: "r", label: "réécrire" },
  newText: "Le texte, sans le nom\u00a0:",
  textStillNames: "Ce texte permet encore de savoir de qui il s’agit.",
  confirmErasure: (name: string) => `Effacer définitivement ${name}\u00a0?`,
  nothingErased: "Rien n’a été effacé.",
  erasureDone: ({ counts, files, cleaning, ...rest }: Removal & { cleaning: DatabaseCleaning }): string =>
    [
      `Effacé\u00a0: ${countsInWords(counts) || "rien dans la base"}${files.length > 0 ? `\u00a0; ${counted(files.length, "fichier", "fichiers")}` : ""}.`,
      ...cleaningAdvice(cleaning),
      ...manualSteps(rest),
      "",
    ].join("\n"),
  retention: {
    dueRecords: ({ years, due, next, kept }: RetentionList, today: string): string =>
      [
        `Nous gardons une fiche ${counted(years, "an", "ans")} après le dernier échange réel (legal.retention_years, dans mission.yaml\u00a0; la CNIL recommande trois ans).`,
        due.length === 0
          ? `Personne n’a dépassé ce délai (${counted(kept, "fiche gardée", "fiches gardées")}).`
          : `${counted(due.length, "fiche l’a dépassé", "fiches l’ont dépassé")}, ${counted(kept, "est gardée", "sont gardées")}.`,
        ...due.map((record) => `  ${dueLine(record, today)}`),
        ...(next ? [`Prochaine échéance\u00a0: ${next.name}, le ${longDate(next.on)}.`] : []),
        ...(due.length > 0
          ? [
              "Un dernier message, pour qui voudrait rester\u00a0: outreach privacy retention --last-message",
              "Ceux qui répondent oui\u00a0: outreach log. Effacer les autres\u00a0: outreach privacy retention --purge",
            ]
          : []),
        "",
      ].join("\n"),
    afterMessages: (until: string): string =>
      `Ils ont jusqu’au ${longDate(until)} pour répondre. Un oui\u00a0: outreach log\u00a0; ensuite, pour effacer les autres\u00a0: outreach privacy retention --purge\n`,
    toPurge: ({ leaving, waiting, dryRun }: ToPurge): string =>
      [
        leaving.length === 0
          ? "Aucune fiche n’est à effacer."
          : `${counted(leaving.length, "fiche serait effacée, avec ses fichiers et ses brouillons", "fiches seraient effacées, avec leurs fichiers et leurs brouillons")}\u00a0:`,
        ...leaving.map(({ name, lastRealContact }) => `  ${name}\u00a0: ${lastExchange(lastRealContact)}`),
        ...waitingLines(waiting),
        ...(leaving.length > 0
          ? [
              "Resteront\u00a0: une empreinte illisible, la date de l’effacement, et des nombres sans nom. C’est définitif\u00a0: outreach undo n’y revient pas.",
            ]
          : []),
        ...(dryRun ? ["Rien n’a été effacé."] : []),
        "",
      ].join("\n"),
    confirmPurge: (count: number) =>
      count === 1
        ? "Effacer définitivement cette fiche\u00a0?"
        : `Effacer définitivement ces ${count} fiches\u00a0?`,
    /** The reason kept with the erasure; it names nobody. */
    erasureReason: "fin de la durée de conservation",
    purgeDone: ({ erased, waiting, files, cleaning, ...rest }: Purged): string =>
      [
        `${counted(erased, "fiche effacée", "fiches effacées")}${files > 0 ? `, et ${counted(files, "fichier", "fichiers")}` : ""}.`,
        ...waitingLines(waiting),
        ...cleaningAdvice(cleaning),
        ...manualSteps(rest),
        "",
      ].join("\n"),
  },
  rewording: {
    noteLine: ({
      name,
      on,
      words,
      text,
    }: {
      name: string;
      on: string | null;
      words: string;
      text: string;
    }): string => `${name}${on ? `, ${longDate(on)}` : ""} (${inQuotes(words)})\u00a0: ${inQuotes(text)}`,
    noteCount: (count: number) =>
      count === 0
        ? "Aucune note à récrire."
        : `${counted(count, "note à récrire", "notes à récrire")}, dans un terminal\u00a0: outreach privacy reword`,
    keepNote: { key: "g", label: "garder telle quelle" },
    stop: { key: "q", label: "s’arrêter là" },
    newText: "La note, en s’en tenant aux faits utiles\u00a0:",
    noteStillSensitive: "Cette note dit encore de quelqu’un ce qui ne se note pas.",
    rewordedCount: (count: number, of: number) =>
      `${counted(count, "note récrite", "notes récrites")} sur ${of}.${count > 0 ? " Une erreur\u00a0? outreach undo" : ""}`,
  },
  erasedAgain: (count: number) =>
    `${counted(count, "fiche ou personne que cette copie ramenait a été effacée", "fiches ou personnes que cette copie ramenait ont été effacées")} de nouveau\u00a0: un effacement est définitif.`,
};
