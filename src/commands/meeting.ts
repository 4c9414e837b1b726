// `meeting`: hands each of its actions over to the file that does it.

import { command } from "./support/command-definition.ts";
import { meetingInput, refuseForeignMeetingOptions } from "./support/meetings/meeting-options.ts";

/** Meetings that the mission calls, and those where the public gathers anyway. */
export default command({
  usage: "meeting [action] [meeting] [file]",
  input: meetingInput,
  async run(asked, host) {
    refuseForeignMeetingOptions(asked);
    const changes = () => import("./support/meetings/meeting-changes.ts");
    const views = () => import("./support/meetings/meeting-views.ts");
    switch (asked.action) {
      case "list":
        await (await views()).listMeetings(host);
        break;
      case "show":
        await (await views()).showMeeting(asked.meeting, host);
        break;
      case "add":
        await (await changes()).addMeeting(asked, host);
        break;
      case "edit":
        await (await changes()).editMeeting(asked, host);
        break;
      case "invite":
        return (await import("./support/meetings/meeting-invitations.ts")).inviteToMeeting(asked, host);
      case "follow-up":
        return (await import("./support/meetings/meeting-follow-ups.ts")).followUpMeeting(asked, host);
      case "attendance":
        return (await import("./support/meetings/meeting-attendance.ts")).takeAttendance(asked, host);
      case "sheet":
        await (await import("./support/meetings/sign-in-file.ts")).makeSignInSheet(asked, host);
        break;
    }
    return 0;
  },
});
