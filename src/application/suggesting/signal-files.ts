// Reads the signals of each language: the files that ship, each replaced by the workspace's own of that name.

import type { FittedWordWeights } from "../../domain/suggesting/word-weights.ts";
import { type Language, languages } from "../../domain/values/language.ts";
import type { SignalsFile, SignalTexts } from "../../settings/signals-file.ts";
import type { ApplicationHost } from "../workspace/application-host.ts";

/**
 * What signals are read from, in all languages. Without files of the workspace's own, these are the signals that the build
 * compiled: compiling them costs more than reading a text.
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

/** The workspace's own files of signals: the single file that older versions copied, then one file for each part. */
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
  for (const name of (await files.list(signals)).filter((one) => one.endsWith(".yaml")).sort())
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

/** Loaded only where signals are compiled here: signals that the build compiled hold their weights. */
async function wordWeights(language: Language): Promise<FittedWordWeights> {
  const [fr, en] = await Promise.all([
    import("../../models/words/fr.json", { with: { type: "json" } }),
    import("../../models/words/en.json", { with: { type: "json" } }),
  ]);
  // Each weight is three numbers, which the type of a JSON module does not say.
  return { fr, en }[language].default as unknown as FittedWordWeights;
}
