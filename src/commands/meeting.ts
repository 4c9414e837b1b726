// `meeting`: calls the file of the action asked for.

import { command } from "./support/command-definition.ts";
import { meetingInput, refuseForeignMeetingOptions } from "./support/meetings/meeting-options.ts";

/** Manages meetings that the mission convenes, and public events that it attends. */
export default command({
  usage: "meeting [action] [meeting] [file]",
  input: meetingInput,
  async run(options, host) {
    refuseForeignMeetingOptions(options);
    const changes = () => import("./support/meetings/meeting-changes.ts");
    const views = () => import("./support/meetings/meeting-views.ts");
    switch (options.action) {
      case "list":
        await (await views()).listMeetings(host);
        break;
      case "show":
        await (await views()).showMeeting(options.meeting, host);
        break;
      case "add":
        await (await changes()).addMeeting(options, host);
        break;
      case "edit":
        await (await changes()).editMeeting(options, host);
        break;
      case "invite":
        return (await import("./support/meetings/meeting-invitations.ts")).inviteToMeeting(options, host);
      case "follow-up":
        return (await import("./support/meetings/meeting-follow-ups.ts")).followUpMeeting(options, host);
      case "attendance":
        return (await import("./support/meetings/meeting-attendance.ts")).takeAttendance(options, host);
      case "sheet":
        await (await import("./support/meetings/sign-in-file.ts")).makeSignInSheet(options, host);
        break;
    }
    return 0;
  },
});
