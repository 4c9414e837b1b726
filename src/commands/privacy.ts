// `privacy`: refuses options of other actions, then calls the file of the action asked for.

import { command } from "./support/command-definition.ts";
import { refuseForeignOptions } from "./support/foreign-options.ts";
import { privacyInput, privacyOptions } from "./support/privacy/privacy-options.ts";

/** Answers the requests that people may make about their data; each action loads only when it is called. */
export default command({
  usage: "privacy <action> [who]",
  input: privacyInput,
  async run(options, host) {
    refuseForeignOptions(options, {
      ...{ command: "privacy", input: privacyInput, args: ["who"], optionsOf: privacyOptions },
    });
    if (options.action === "show")
      return (await import("./support/privacy/show-held.ts")).showHeld(options, host);
    if (options.action === "object")
      return (await import("./support/privacy/object-contact.ts")).objectContact(options, host);
    if (options.action === "retention")
      return (await import("./support/privacy/retention-end.ts")).endRetention(options, host);
    if (options.action === "reword")
      return (await import("./support/privacy/reworded-notes-session.ts")).rewordNotes(options, host);
    if (options.action === "register")
      return (await import("./support/privacy/processing-papers.ts")).writeProcessingPapers(options, host);
    return (await import("./support/privacy/erase-person.ts")).erasePerson(options, host);
  },
});
