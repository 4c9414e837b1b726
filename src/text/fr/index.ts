// Collects all sentences, in French.
import { actors } from "./actors.ts";
import { agreements } from "./agreements.ts";
import { backup } from "./backup.ts";
import { dayWords } from "./dates.ts";
import { documents } from "./documents.ts";
import { examples } from "./examples.ts";
import { exchange } from "./exchange.ts";
import { expected } from "./expected.ts";
import { exporting } from "./exporting.ts";
import { formsOfAddress } from "./forms-of-address.ts";
import { heldPaper } from "./held-paper.ts";
import { help } from "./help.ts";
import { history } from "./history.ts";
import { importing } from "./importing.ts";
import { frame } from "./interface.ts";
import { letters } from "./letters.ts";
import { mailing } from "./mailing.ts";
import { matching } from "./matching.ts";
import { meetings } from "./meetings.ts";
import { moving } from "./moving.ts";
import { objections } from "./objections.ts";
import { partners } from "./partners.ts";
import { peek } from "./peek.ts";
import { people } from "./people.ts";
import { priority } from "./priority.ts";
import { privacy } from "./privacy.ts";
import { problems } from "./problems.ts";
import { processing } from "./processing.ts";
import { projects } from "./projects.ts";
import { reporting } from "./reporting.ts";
import { settings } from "./settings.ts";
import { sharing } from "./sharing.ts";
import { suggestion } from "./suggestion.ts";
import { surveys } from "./surveys.ts";
import { tables } from "./tables.ts";
import { templates } from "./templates.ts";
import { terms } from "./terms.ts";
import { triage } from "./triage.ts";
import { viewing } from "./viewing.ts";
import { workspace } from "./workspace.ts";

export const fr = {
  language: "fr" as "fr" | "en",
  actors,
  agreements,
  dayWords,
  documents,
  examples,
  exchange,
  expected,
  exporting,
  frame,
  formsOfAddress,
  help,
  backup,
  history,
  importing,
  letters,
  mailing,
  matching,
  meetings,
  moving,
  objections,
  peek,
  partners,
  people,
  priority,
  privacy,
  heldPaper,
  processing,
  problems,
  projects,
  reporting,
  settings,
  sharing,
  suggestion,
  surveys,
  tables,
  templates,
  terms,
  triage,
  viewing,
  workspace,
};
