// Sentences of `workspace changes` and `workspace merge`, in French.
import { fileMoment } from "../numerals.ts";
import { actors } from "./actors.ts";
import { counted } from "./phrases.ts";
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
  meetings: ["rencontre", "rencontres"],
  attendance: ["présence à une rencontre", "présences à des rencontres"],
  follow_ups: ["suite convenue", "suites convenues"],
  projects: ["projet", "projets"],
  consents: ["accord sur un projet", "accords sur des projets"],
  agreements: ["accord", "accords"],
  between_actors: ["lien entre acteurs", "liens entre acteurs"],
  shares: ["partage", "partages"],
  project_pictures: ["image de projet", "images de projets"],
  survey_responses: ["réponse à une enquête", "réponses à des enquêtes"],
  objections: ["opposition", "oppositions"],
  doubts: ["doublon possible", "doublons possibles"],
  bounced_addresses: ["adresse sans réponse", "adresses sans réponse"],
};

const meetingFields: Readonly<Record<string, string>> = {
  ...{ title: "Titre", date: "Date", start_time: "Début", end_time: "Fin", place: "Lieu", link: "Lien" },
  ...{ about: "Objet", convener: "Qui invite", themes: "Thèmes", territories: "Territoires" },
  ...{ cancelled: "Annulée", headcount: "Nombre de présents", summary: "Résumé", stage: "Étape" },
  ...{ seeks: "Cherche", offers: "Apporte", since: "Depuis", contact: "Contact", audience: "Diffusion" },
};

const personFields: Readonly<Record<string, string>> = {
  ...{
    fullName: "Nom",
    civility: "Civilité",
    firstName: "Prénom",
    lastName: "Nom de famille",
    role: "Fonction",
  },
};

const countsInWords = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(recordNames)
    .flatMap(([table, [singular, plural]]) =>
      counts[table] ? [counted(counts[table], singular, plural)] : [],
    )
    .join(", ");

const day = (iso: string) => iso.slice(0, 10).split("-").reverse().join("/");

interface ConflictSide {
  value: string | null;
  at: string;
  source: string | null;
}

interface Conflict {
  table: "actors" | "meetings" | "projects";
  name: string;
  field: string;
  person: string | null;
  ours: ConflictSide;
  theirs: ConflictSide;
  stands: "ours" | "theirs";
}

const fieldLabel = ({ table, field, person }: Conflict): string =>
  (person === null
    ? table === "actors"
      ? actors.fields[field as keyof typeof actors.fields]
      : meetingFields[field]
    : `${person}, ${personFields[field] ?? field}`) ?? field;

const conflictSide = ({ value, at, source }: ConflictSide, whose: "ours" | "theirs"): string =>
  `${whose === "ours" ? "ici" : "chez votre collègue"}\u00a0: ${value === null ? "(vide)" : inQuotes(value)} (${[day(at), source].filter(Boolean).join(", ")})`;

const lines = (title: string, all: readonly string[]): string[] =>
  all.length === 0 ? [] : [title, ...all.map((line) => `  ${line}`)];

export const exchange = {
  fileName: (user: string, now: Date) =>
    `outreach ${user.replace(/[^\p{L}\p{N}._-]+/gu, "-") || "collegue"} ${fileMoment(now)}.outreach`,
  changesWritten: (
    given: { file: string; encrypted: boolean; things: number; actors: number; whole: boolean },
    dryRun: boolean,
  ) => {
    const { file, encrypted, things: count, actors: actorCount, whole } = given;
    const contents =
      count === 0
        ? "rien de nouveau depuis le dernier échange"
        : `${whole ? "tout votre travail" : "votre travail depuis le dernier échange"} (${counted(actorCount, "fiche", "fiches")}, ${counted(count, "élément", "éléments")})`;
    if (dryRun) return `Serait écrit dans ${file}\u00a0: ${contents}.`;
    const handlingAdvice = encrypted
      ? "Il est chiffré\u00a0: votre collègue a besoin de la phrase de passe. Dites-la-lui autrement que par courriel."
      : "Il n’est pas chiffré, et contient tout ce que l’équipe sait\u00a0: remettez-le en main propre, ou recommencez avec --encrypt.";
    return `Écrit dans ${file}\u00a0: ${contents}.\n${handlingAdvice}\nSur l’autre ordinateur\u00a0: outreach workspace merge "${file}"`;
  },
  newPassphrase: (least: number) => `Phrase de passe du fichier (${least} caractères au moins)`,
  passphraseAgain: "La même, encore une fois",
  passphraseOf: (file: string, again: boolean) =>
    again ? `Ce n’est pas la bonne. Phrase de passe de ${file}` : `Phrase de passe de ${file}`,
  keepPassphrase: "La garder dans le trousseau de cet ordinateur\u00a0?",
  passphraseNotKept: "Le trousseau n’a pas pu la garder\u00a0: elle sera redemandée.",
  isOtherMission: (file: string, theirs: string, ours: string) =>
    `${file} est le travail de la mission «\u00a0${theirs}\u00a0», et celle-ci est «\u00a0${ours}\u00a0». Le fusionner quand même\u00a0?`,
  conflictQuestion: (conflict: Conflict, { nth, of }: { nth: number; of: number }) =>
    `${nth}/${of} ${conflict.name}, ${fieldLabel(conflict)}\u00a0: quelle valeur garder\u00a0?`,
  conflictSide: conflictSide,
  eraseHereToo: (names: readonly string[]) =>
    `Votre collègue a effacé, sur demande ou à la fin de la durée de conservation\u00a0: ${names.join(", ")}. Les effacer ici aussi, pour de bon\u00a0?`,
  merged: (
    merged: {
      files: readonly { file: string; by: string; made: string; news: boolean }[];
      added: Readonly<Record<string, number>>;
      changed: Readonly<Record<string, number>>;
      removed: Readonly<Record<string, number>>;
      joined: readonly { kept: string; gone: string }[];
      doubtful: number;
      conflicts: readonly (
        | (Conflict & { kind: "value"; decide: string | null })
        | { kind: "removed"; name: string; id: string; decide: string | null }
      )[];
      erased: number;
      comebacks: readonly { name: string; fullName: string | null; command: string }[];
      actors: number;
    },
    dryRun: boolean,
  ): string => {
    const { files, joined, conflicts, comebacks } = merged;
    const counts = (["added", "changed", "removed"] as const).flatMap((change) => {
      const countsText = countsInWords(merged[change]);
      const title = { added: "Ajouté", changed: "Changé", removed: "Retiré" }[change];
      return countsText === "" ? [] : [`  ${title}\u00a0: ${countsText}`];
    });
    const isUnchanged = counts.length === 0 && joined.length === 0 && conflicts.length === 0;
    return `${[
      ...files.map(
        ({ file, by, made, news }) =>
          `${news ? (dryRun ? "Serait fusionné" : "Fusionné") : "Déjà fusionné, rien de nouveau"}\u00a0: ${file}, le travail de ${by} au ${day(made)}.`,
      ),
      ...counts,
      ...(isUnchanged && files.some(({ news }) => news) ? ["  Rien n’y manquait ici."] : []),
      ...joined.map(({ kept, gone }) =>
        kept === gone
          ? `  La même fiche des deux côtés\u00a0: ${kept}`
          : `  La même fiche\u00a0: ${gone} est maintenant ${kept}`,
      ),
      ...(merged.doubtful > 0
        ? [
            `  ${counted(merged.doubtful, "fiche est peut-être la même qu’une autre", "fiches sont peut-être les mêmes que d’autres")}\u00a0: outreach duplicates`,
          ]
        : []),
      ...lines(
        conflicts.some(({ kind }) => kind === "value")
          ? `Changé des deux côtés (${conflicts.filter(({ kind }) => kind === "value").length})\u00a0; la valeur la plus sûre, sinon la plus récente, est gardée sur les deux ordinateurs\u00a0:`
          : "",
        conflicts.flatMap((conflict) =>
          conflict.kind === "removed"
            ? []
            : [
                `${conflict.name}, ${fieldLabel(conflict)}\u00a0: ${conflictSide(conflict.ours, "ours")}\u00a0; ${conflictSide(conflict.theirs, "theirs")}. Gardé\u00a0: ${conflict.stands === "ours" ? "ici" : "celui de votre collègue"}.${conflict.decide ? ` Pour l’autre\u00a0: ${conflict.decide}` : ""}`,
              ],
        ),
      ),
      ...lines(
        conflicts.some(({ kind }) => kind === "removed")
          ? "Retiré par votre collègue, mais vous y avez travaillé depuis\u00a0: gardé."
          : "",
        conflicts.flatMap((conflict) =>
          conflict.kind === "removed" && conflict.name ? [`${conflict.name} (${conflict.id})`] : [],
        ),
      ),
      ...(merged.erased > 0
        ? [
            `  ${counted(merged.erased, "fiche laissée de côté, en tout ou en partie", "fiches laissées de côté, en tout ou en partie")}\u00a0: effacement fait sur demande ou à la fin de la durée de conservation.`,
          ]
        : []),
      ...lines(
        comebacks.length > 0
          ? "Effacé par votre collègue, sur demande ou à la fin de la durée de conservation, et encore ici\u00a0:"
          : "",
        comebacks.map(
          ({ name, fullName, command }) => `${fullName ? `${fullName} (${name})` : name}\u00a0: ${command}`,
        ),
      ),
      ...(dryRun || files.every(({ news }) => !news) ? [] : ["Une erreur\u00a0? outreach undo"]),
    ].join("\n")}\n`;
  },
};
