/** Options of every command, and those that mean the same wherever they stand. */
export const options: Record<string, string> = {
  workspace: "the mission's folder (where mission.yaml is)",
  lang: "language of what is shown",
  json: "result as JSON, for another program",
  plain: "one record a line, columns separated by tabs",
  color: "without colours",
  input: "ask no questions",
  debug: "technical details of a defect",
  help: "this help",
  version: "version number",
  dryRun: "show what would be done, change nothing",
  actor: "an actor: its id, or part of its name, acronym, SIRET or e-mail (repeatable)",
  top: "the first n of the ranking",
  all: "every actor that may be contacted",
  situation: "this situation only (repeatable)",
  tag: "this tag only (repeatable)",
  territory: "this territory or commune only, or part of its name (repeatable)",
  theme: "this theme only (repeatable)",
  text: "these words in the name, acronym, territory or commune",
  contact: "only those never contacted",
  actorKind:
    "this kind of actor only (CC, LEADER group, association…), or this group: epci, territoires, collectivites, cooperatives, associations",
};
