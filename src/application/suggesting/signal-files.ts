// Reads the signals of each language: the files that ship, replaced by the workspace's files of the same name.

import type { FittedWordWeights } from "../../domain/suggesting/word-weights.ts";
import { type Language, languages } from "../../domain/values/language.ts";
import type { SignalsFile, SignalTexts } from "../../settings/signals-file.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";

/**
 * Returns the signals of all languages. For a language without files of the workspace, these are the signals that the build compiled, if
 * there are any: compiling them takes longer than reading a text.
 */
export async function signalTexts(host: ApplicationHost, root: string | null): Promise<SignalTexts[]> {
  return Promise.all(
    languages.map(async (language) => {
      const own = root === null ? [] : await ownSignalFiles(host, root, language);
      const compiled = own.length > 0 ? null : await host.compiledSignals(language);
      if (compiled !== null) return { language, compiled };
      const files = [...(await shippedFiles(host, language)), ...own];
      return { files, weights: await wordWeights(language) };
    }),
  );
}

/** The workspace's own files of signals: the single file that older versions copied, then the files of the parts and signals. */
export async function ownSignalFiles(
  { files }: Pick<ApplicationHost, "files">,
  root: string,
  language: Language,
): Promise<SignalsFile[]> {
  const signalsFiles: SignalsFile[] = [];
  const take = async (name: string, ...path: string[]) => {
    const file = files.resolve(root, "templates", ...path);
    if (await files.facts(file))
      signalsFiles.push({ name, file: files.shown(file), text: await files.readText(file) });
  };
  await take("signals.yaml", `signals.${language}.yaml`);
  const folder = files.resolve(root, "templates", language);
  if ((await files.facts(folder))?.kind !== "folder") return signalsFiles;
  for (const name of parts) await take(name, language, name);
  const signals = files.resolve(folder, "signals");
  if ((await files.facts(signals))?.kind !== "folder") return signalsFiles;
  for (const name of (await files.list(signals)).filter((file) => file.endsWith(".yaml")).sort())
    await take(`signals/${name}`, language, "signals", name);
  return signalsFiles;
}

const parts = ["reading.yaml", "word-groups.yaml", "questions.yaml"];

async function shippedFiles(host: ApplicationHost, language: Language): Promise<SignalsFile[]> {
  const signals = (await host.builtins(`${language}/signals`)).map((name) => `signals/${name}`);
  return Promise.all(
    [...parts, ...signals].map(async (name) => {
      const file = `${language}/${name}`;
      return { name, file, text: await host.builtin(file) };
    }),
  );
}

/** Called only when signals are compiled here: those that the build compiled hold their weights. */
async function wordWeights(language: Language): Promise<FittedWordWeights> {
  const [fr, en] = await Promise.all([
    import("../../models/words/fr.json", { with: { type: "json" } }),
    import("../../models/words/en.json", { with: { type: "json" } }),
  ]);
  // Each weight is three numbers, which the type of a JSON module does not say.
  return { fr, en }[language].default as unknown as FittedWordWeights;
}
