// `privacy`: checks which options go with which action, and hands over to the file of the action.

import { command } from "./support/command-definition.ts";
import { refuseForeignOptions } from "./support/foreign-options.ts";
import { privacyInput, privacyOptions } from "./support/privacy/privacy-options.ts";

/** What people may ask about the data held on them; each action loads when it is asked for. */
export default command({
  usage: "privacy <action> [who]",
  input: privacyInput,
  async run(asked, host) {
    refuseForeignOptions(asked, {
      ...{ command: "privacy", input: privacyInput, args: ["who"], optionsOf: privacyOptions },
    });
    if (asked.action === "show")
      return (await import("./support/privacy/show-held.ts")).showHeld(asked, host);
    if (asked.action === "object")
      return (await import("./support/privacy/object-contact.ts")).objectContact(asked, host);
    if (asked.action === "retention")
      return (await import("./support/privacy/retention-end.ts")).endRetention(asked, host);
    if (asked.action === "reword")
      return (await import("./support/privacy/reworded-notes-session.ts")).rewordNotes(asked, host);
    if (asked.action === "register")
      return (await import("./support/privacy/processing-papers.ts")).writeProcessingPapers(asked, host);
    return (await import("./support/privacy/erase-person.ts")).erasePerson(asked, host);
  },
});
