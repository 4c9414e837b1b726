// What `privacy` says of what is held on people, and of erasing it, in French.
import type { Leak, LeakKind } from "../../domain/privacy/leak.ts";
import { counted } from "./phrases.ts";
import { inQuotes } from "./typography.ts";

/** What the tables of the database hold, as people count it; what nobody knows of is not said. */
const held: Readonly<Record<string, readonly [one: string, many: string]>> = {
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
  survey_responses: ["réponse à une enquête", "réponses à des enquêtes"],
  doubts: ["doublon possible", "doublons possibles"],
  bounced_addresses: ["adresse sans réponse", "adresses sans réponse"],
};

const countsSaid = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(held)
    .flatMap(([table, [one, many]]) => (counts[table] ? [counted(counts[table], one, many)] : []))
    .join(", ");

interface Removal {
  counts: Readonly<Record<string, number>>;
  files: readonly { file: string; action: "remove" | "rows" | "blank" }[];
  backups: readonly { file: string; command: string }[];
  unread: readonly string[];
  mailboxDrafts: number;
}

const actions = { remove: "supprimé", rows: "ses lignes retirées", blank: "son nom retiré" };

interface Naming {
  table: string;
  about: string | null;
  text: string;
}

const namingText = ({ table, about, text }: Naming): string =>
  `${about ?? held[table]?.[0] ?? table}\u00a0: ${inQuotes(text)}`;

const listed = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];

/** What stays to be done by hand. */
const leftOver = ({ backups, unread, mailboxDrafts }: Omit<Removal, "counts" | "files">): string[] => [
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

/** What is recognised in a file for others. */
const leakKinds: Readonly<Record<LeakKind, string>> = {
  situation: "la situation de",
  note: "une note de l’équipe sur",
  answer: "les mots de",
  reason: "un motif de l’équipe sur",
  person: "quelqu’un qui n’a pas dit oui",
  figure: "le rang donné à",
};

const placeInFile = ({ part, page, line }: Pick<Leak, "part" | "page" | "line">): string =>
  [part, page === null ? null : `page ${page}`, `ligne ${line}`].filter((one) => one !== null).join(", ");

const leakLine = (leak: Leak): string =>
  `  ${placeInFile(leak)}\u00a0: ${leakKinds[leak.kind]}${leak.kind === "person" ? "" : ` ${leak.name}`}\u00a0: «\u00a0${leak.found}\u00a0»  [${leak.code}]`;

export const privacy = {
  leaks: ({ file, leaks }: { file: string; leaks: readonly Leak[] }): string =>
    leaks.length === 0
      ? `${file}\u00a0: rien de ce que l’équipe garde pour elle n’y a été reconnu.\n`
      : `${file}\u00a0: ${counted(leaks.length, "passage que seule l’équipe peut lire", "passages que seule l’équipe peut lire")}\n${leaks.map((leak) => `${leakLine(leak)}\n`).join("")}  Retirez-les, ou dites pourquoi l’un d’eux peut partir\u00a0: outreach check --leaks ${/\s/.test(file) ? `"${file}"` : file} --ignore ${leaks[0]!.code} --reason …\n`,
  /** What stands where a name was. */
  marker: "(effacé)",
  held: ({
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
    texts: readonly Naming[];
    files: readonly string[];
    backups: readonly string[];
    unread: readonly string[];
    mailboxDrafts: number;
  }): string =>
    [
      `Ce que nous gardons sur ${name}`,
      `Dans la base\u00a0: ${countsSaid(counts) || "rien"}.`,
      ...listed("Textes d’autres fiches qui en parlent\u00a0:", texts.map(namingText)),
      ...listed("Fichiers\u00a0:", files),
      ...listed("Sauvegardes de la base, où tout cela se trouve aussi\u00a0:", backups),
      ...listed("Fichiers qui n’ont pas pu être lus\u00a0: à regarder vous-même.", unread),
      ...(mailboxDrafts > 0
        ? [`Dans votre messagerie\u00a0: ${counted(mailboxDrafts, "brouillon", "brouillons")}.`]
        : []),
      `Mot pour mot\u00a0: outreach privacy show ${id} --json\u00a0; la fiche\u00a0: outreach show ${id}\u00a0; dans l’ordre\u00a0: outreach show ${id} --timeline.`,
      "",
    ].join("\n"),
  plan: ({
    name,
    counts,
    texts,
    files,
    namesakes,
    ...rest
  }: Removal & {
    name: string;
    texts: readonly Naming[];
    namesakes: readonly { person: string; actor: string }[];
  }): string =>
    [
      `Effacer ${name}`,
      `Dans la base\u00a0: ${countsSaid(counts) || "rien"}.`,
      ...(texts.length > 0
        ? [
            `${counted(texts.length, "texte d’une autre fiche nomme", "textes d’autres fiches nomment")} cette personne ou cette structure\u00a0; le nom y serait remplacé par «\u00a0(effacé)\u00a0»\u00a0:`,
            ...texts.map((one) => `  ${namingText(one)}`),
          ]
        : []),
      ...(files.length > 0
        ? ["Fichiers\u00a0:", ...files.map(({ file, action }) => `  ${file}\u00a0: ${actions[action]}`)]
        : []),
      ...leftOver(rest),
      ...namesakes.map(
        ({ person, actor }) =>
          `${person} (${actor}) porte le même nom, avec d’autres coordonnées\u00a0: cette fiche reste. Pour l’effacer aussi, nommez-la.`,
      ),
      "Resteront\u00a0: une empreinte illisible, pour qu’un ancien fichier ne les ramène pas, la date de l’effacement, et des nombres sans nom.",
      "C’est définitif\u00a0: outreach undo ne revient ni sur un effacement, ni sur ce qui l’a précédé.",
      "",
    ].join("\n"),
  namingText,
  textOf: (nth: number, count: number) => `texte ${nth} sur ${count}`,
  whatOfText: "Que devient ce texte\u00a0?",
  blank: { key: "e", label: "effacer le nom" },
  reword: { key: "r", label: "réécrire" },
  newText: "Le texte, sans le nom\u00a0:",
  stillNames: "Ce texte permet encore de savoir de qui il s’agit.",
  eraseAll: (name: string) => `Effacer définitivement ${name}\u00a0?`,
  nothingErased: "Rien n’a été effacé.",
  erased: ({ counts, files, clean, ...rest }: Removal & { clean: boolean }): string =>
    [
      `Effacé\u00a0: ${countsSaid(counts) || "rien dans la base"}${files.length > 0 ? `\u00a0; ${counted(files.length, "fichier", "fichiers")}` : ""}.`,
      ...(clean
        ? []
        : [
            "Un autre programme lit la base\u00a0: fermez-le, puis relancez n’importe quelle commande, qui finira de nettoyer le fichier.",
          ]),
      ...leftOver(rest),
      "",
    ].join("\n"),
  erasedAgain: (count: number) =>
    `${counted(count, "fiche ou personne que cette copie ramenait a été effacée", "fiches ou personnes que cette copie ramenait ont été effacées")} de nouveau, comme demandé.`,
};
