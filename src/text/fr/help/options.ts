/** Options of every command, and those that mean the same wherever they stand. */
export const options: Record<string, string> = {
  workspace: "le dossier de la mission (celui de mission.yaml)",
  lang: "langue de l’affichage",
  json: "résultat en JSON, pour un autre programme",
  plain: "une ligne par fiche, colonnes séparées par des tabulations",
  color: "sans couleurs",
  input: "ne poser aucune question",
  debug: "détails techniques en cas de défaut",
  help: "cette aide",
  version: "numéro de version",
  dryRun: "montrer ce qui serait fait, sans rien changer",
  actor: "un acteur : identifiant, ou partie de son nom, sigle, SIRET ou courriel (répétable)",
};
