// Sentences of `init` and `check`, in French.
import type { Readiness, SettingToFill } from "../../domain/problems/readiness.ts";
import { counted } from "./phrases.ts";
import { settings } from "./settings.ts";

const settingLine = ({ file, line, setting }: SettingToFill) =>
  `  ${file}:${line}  ${settings.entries[setting]?.label ?? ""} (${setting})`;

const section = (title: string, lines: readonly string[]) =>
  lines.length === 0 ? "" : `\n${title}\n${lines.join("\n")}\n`;

export const workspace = {
  questionsIntroduction:
    "Quelques questions pour commencer. Entrée passe à la suivante, «\u00a0<\u00a0» revient à la précédente\u00a0; tout se change ensuite dans mission.yaml.",
  answersKept:
    "Vos réponses sont gardées\u00a0: outreach init, dans le même dossier, les proposera de nouveau.",
  questions: {
    organisation: (example: string) => `Votre structure (ex. ${example}) :`,
    name: (example: string) => `Le nom de la mission (ex. ${example}) :`,
    territory: (example: string) => `Le territoire couvert (ex. ${example}) :`,
    "framework.commissioned_by": (example: string) => `Qui vous a confié la mission (ex. ${example}) :`,
    "framework.eligible": (example: string) => `Qui peut en bénéficier (ex. ${example}) :`,
    "cost.for_actors": (example: string) => `Ce que paient les acteurs (ex. ${example}) :`,
    objectives: (example: string) => `Le premier objectif, en commençant par un verbe (ex. ${example}) :`,
    "sender.name": (example: string) => `Vos prénom et nom (ex. ${example}) :`,
    "sender.role": (example: string) => `Votre fonction (ex. ${example}) :`,
    "sender.email": (example: string) => `Votre adresse de courriel (ex. ${example}) :`,
    "sender.phone": (example: string) => `Votre téléphone (ex. ${example}) :`,
  },
  emailExpected: "Une adresse de courriel est attendue, ou rien.",
  confirmEmptyList: (database: string) =>
    `${database} n’est plus là, et ce dossier avait une base. Repartir d’une liste vide ?`,
  gitignoreLines: [
    "# Ces fichiers contiennent des données personnelles et des confidences : ils ne se publient pas.",
    "outreach.db*",
    ".outreach.db*",
    "*.tmp",
    "out/",
    "sauvegardes/",
  ],
  workspaceMade: (facts: {
    folder: string;
    here: boolean;
    files: readonly string[];
    example: boolean;
    dryRun: boolean;
  }) => {
    const files = facts.files.map((name) => `  ${name}`).join("\n");
    if (facts.dryRun) return `Dans ${facts.folder} seraient créés :\n${files}\nRien n’a été écrit.\n`;
    const steps = [
      ...(facts.here ? [] : [`  cd ${facts.folder}`]),
      ...(facts.example ? [] : ["  ouvrez mission.yaml et complétez-le", "  outreach check"]),
      `  outreach import ${facts.example ? "candidats.csv" : "votre-liste.csv"}`,
      ...(facts.example ? ["  outreach triage --answers reponses.yaml", "  outreach rank"] : []),
    ];
    return `Créés dans ${facts.folder} :\n${files}\n\nEt maintenant :\n${steps.join("\n")}\n`;
  },
  /** The result of `check`; `problems` are its findings in words. */
  checkResult: (
    { file, findings, missing, unsigned, wanted, templates, database }: Readiness,
    problems: readonly string[],
  ) => {
    const errors = findings.filter(({ severity }) => severity === "error").length;
    return [
      errors === 0
        ? `${file} : rien à corriger.\n`
        : `${counted(errors, "erreur", "erreurs")} à corriger, rien ne sera fait d’ici là.\n`,
      section(
        findings.length === 1 ? "À revoir :" : "À revoir, dans l’ordre :",
        problems.map((problem) => `  ${problem}`),
      ),
      section("Il manque, et aucun document ne sera fait sans cela :", missing.map(settingLine)),
      section("Il manque, et ni message ni lettre ne sera fait sans cela :", unsigned.map(settingLine)),
      section("Les documents gagneraient à ce que vous disiez :", wanted.map(settingLine)),
      section(
        "Vos propres modèles, relus :",
        templates.map((name) => `  templates/${name}`),
      ),
      database === null || database.actors === null
        ? ""
        : `\nBase de données : ${
            database.present
              ? `${database.name}, ${counted(database.actors, "acteur", "acteurs")}, saine.`
              : "pas encore, elle sera créée au premier import."
          }\n`,
    ].join("");
  },
};
