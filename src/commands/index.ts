// The registry of commands, from which the program builds its help and finds the command of a line.

import type { CommandRegistry } from "./support/command-definition.ts";

/** The commands, in the order of the help page. Each loads only when called. */
export const commands: CommandRegistry = {
  init: () => import("./init.ts"),
  check: () => import("./check.ts"),
  example: () => import("./example.ts"),
  import: () => import("./import.ts"),
  peek: () => import("./peek.ts"),
  add: () => import("./add.ts"),
  edit: () => import("./edit.ts"),
  show: () => import("./show.ts"),
  list: () => import("./list.ts"),
  duplicates: () => import("./duplicates.ts"),
  merge: () => import("./merge.ts"),
  tag: () => import("./tag.ts"),
  triage: () => import("./triage.ts"),
  rank: () => import("./rank.ts"),
  people: () => import("./people.ts"),
  survey: () => import("./survey.ts"),
  log: () => import("./log.ts"),
  next: () => import("./next.ts"),
  export: () => import("./export.ts"),
  backup: () => import("./backup.ts"),
  privacy: () => import("./privacy.ts"),
  history: () => import("./history.ts"),
  undo: () => import("./undo.ts"),
  completion: () => import("./completion.ts"),
  brief: () => import("./brief.ts"),
  mail: () => import("./mail.ts"),
  template: () => import("./template.ts"),
  letter: () => import("./letter.ts"),
  match: () => import("./match.ts"),
  project: () => import("./project.ts"),
  report: () => import("./report.ts"),
  meeting: () => import("./meeting.ts"),
};
