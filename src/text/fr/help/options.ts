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
  actor: "un acteur\u00a0: identifiant, ou partie de son nom, sigle, SIRET ou courriel (répétable)",
  top: "les n premiers du classement",
  all: "tous les acteurs que l’on peut contacter",
  situation: "seulement cette situation (répétable)",
  tag: "seulement cette étiquette (répétable)",
  territory: "seulement ce territoire ou cette commune, ou une partie du nom (répétable)",
  theme: "seulement ce thème (répétable)",
  text: "ces mots dans le nom, le sigle, le territoire ou la commune",
  contact: "seulement ceux qui n’ont jamais été contactés",
  actorKind:
    "seulement ce type d’acteur (CC, GAL, mairie, association…), ou ce groupe : epci, territoires, collectivites, cooperatives, associations",
};
