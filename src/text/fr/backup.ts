// What `backup` says, and how it names its files, in French.
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
  said: (
    made:
      | { file: string; actors: number; encrypted: boolean }
      | { removed: string }
      | { restored: string; actors?: number; before?: string; erasedAgain?: number },
    dryRun: boolean,
  ) => {
    if ("file" in made)
      return dryRun
        ? `Serait sauvegardé dans ${made.file}\u00a0: ${counted(made.actors, "acteur", "acteurs")}.`
        : `Sauvegardé dans ${made.file}\u00a0: ${counted(made.actors, "acteur", "acteurs")}, avec tout ce que l’équipe sait d’eux. ${made.encrypted ? "Cette copie est chiffrée (format age)\u00a0: sans sa phrase de passe, personne ne la rouvrira, vous non plus. Gardez-la ailleurs." : "Cette copie est aussi confidentielle que la base (--encrypt la chiffre)."}\nPour y revenir\u00a0: outreach backup --restore "${made.file}"`;
    if ("removed" in made)
      return dryRun ? `Serait supprimée\u00a0: ${made.removed}.` : `Supprimée\u00a0: ${made.removed}.`;
    if (dryRun) return `${made.restored} prendrait la place de la base\u00a0; celle-ci serait gardée à côté.`;
    const before = made.before
      ? `\nCe qu’il y avait avant est gardé dans ${made.before}. Pour y revenir\u00a0: outreach backup --restore "${made.before}"`
      : "";
    const again = made.erasedAgain ? `\n${privacy.erasedAgain(made.erasedAgain)}` : "";
    return `La base est de nouveau celle de ${made.restored}\u00a0: ${counted(made.actors ?? 0, "acteur", "acteurs")}.${again}${before}`;
  },
};
