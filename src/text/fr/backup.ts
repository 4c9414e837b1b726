// Sentences and file names of `backup`, in French.
import { fileMoment } from "../numerals.ts";
import { counted } from "./phrases.ts";
import { privacy } from "./privacy.ts";

export const backup = {
  folder: "sauvegardes",
  fileName: (what: "copy" | "sealed" | "before", now: Date, nth: number) =>
    `${[
      what === "before" ? "outreach avant restauration" : "outreach",
      fileMoment(now),
      nth > 1 ? `(${nth})` : "",
    ]
      .filter(Boolean)
      .join(" ")}.db${what === "sealed" ? ".age" : ""}`,
  outcome: (
    result:
      | { file: string; actors: number; encrypted: boolean }
      | { removed: string }
      | { restored: string; actors?: number; before?: string; erasedAgain?: number },
    dryRun: boolean,
  ) => {
    if ("file" in result)
      return dryRun
        ? `Serait sauvegardé dans ${result.file}\u00a0: ${counted(result.actors, "acteur", "acteurs")}.`
        : `Sauvegardé dans ${result.file}\u00a0: ${counted(result.actors, "acteur", "acteurs")}, avec tout ce que l’équipe sait d’eux. ${result.encrypted ? "Cette copie est chiffrée (format age)\u00a0: sans sa phrase de passe, personne ne la rouvrira, vous non plus. Gardez-la ailleurs." : "Cette copie est aussi confidentielle que la base (--encrypt la chiffre)."}\nPour y revenir\u00a0: outreach backup --restore "${result.file}"`;
    if ("removed" in result)
      return dryRun ? `Serait supprimée\u00a0: ${result.removed}.` : `Supprimée\u00a0: ${result.removed}.`;
    if (dryRun)
      return `${result.restored} prendrait la place de la base\u00a0; celle-ci serait gardée à côté.`;
    const before = result.before
      ? `\nCe qu’il y avait avant est gardé dans ${result.before}. Pour y revenir\u00a0: outreach backup --restore "${result.before}"`
      : "";
    const erasedAgain = result.erasedAgain ? `\n${privacy.erasedAgain(result.erasedAgain)}` : "";
    return `La base est de nouveau celle de ${result.restored}\u00a0: ${counted(result.actors ?? 0, "acteur", "acteurs")}.${erasedAgain}${before}`;
  },
};
