/** Words of the settings of mailings; see `settings.ts`. */
export const mailings = {
  mailings: {
    label: "the mailings",
    about: [
      "What mailings say (outreach mail --kind …). All of it can also be given on the line, for one mailing.",
    ],
  },
  "mailings.information": {
    label: "the information to all",
    about: ["Information to all: --kind information."],
  },
  "mailings.information.about": {
    label: "what the information is about",
    about: ["What it is about, in a few words. Blank: the support itself."],
    example: "What changes for cooperation in 2027",
  },
  "mailings.information.news": {
    label: "the news",
    about: ["The news to tell, one sentence each."],
    example: ["The support is open to associations since January"],
  },
  "mailings.invitation": {
    label: "the invitation",
    about: ["The invitation to a meeting: --kind invitation."],
  },
  "mailings.invitation.about": {
    label: "what the meeting is about",
    about: ["What will be talked about. Read after “a meeting:”."],
    example: "cooperating on local food",
  },
  "mailings.invitation.date": {
    label: "the day of the meeting",
    about: ["The day, as YYYY-MM-DD."],
    example: "2027-03-18",
  },
  "mailings.invitation.time": {
    label: "the time of the meeting",
    about: ["The time, as you say it."],
    example: "from 2 to 4 p.m.",
  },
  "mailings.invitation.place": {
    label: "the place of the meeting",
    about: ["The place, as one has to look for it."],
    example: "village hall, Market Square, Valdoire",
  },
  "mailings.invitation.link": {
    label: "the address of the video call",
    about: ["The web address, if one can join from afar."],
    example: "https://video.example.org/meeting",
  },
  "mailings.invitation.reply_by": {
    label: "the last day to answer the invitation",
    about: ["Until which day to answer, as YYYY-MM-DD."],
    example: "2027-03-11",
  },
  "mailings.invitation.voices": {
    label: "who will speak",
    about: ["Who will speak, and of what, in one sentence. Blank: nothing is said of it."],
    example: "Three associations will tell how they came to share a lorry.",
  },
  "mailings.survey": {
    label: "the survey",
    about: ["The survey of support needs: --kind survey."],
  },
  "mailings.survey.about": {
    label: "what the survey is for",
    about: ["What the answers will serve for. Read after “Your answers will help us”."],
    example: "choose the themes of the 2027 meetings",
  },
  "mailings.survey.link": {
    label: "the address of the questionnaire",
    about: ["The web address of the questionnaire, if it is online."],
    example: "https://survey.example.org/cooperation",
  },
  "mailings.survey.questions": {
    label: "the questions",
    about: ["The questions, if one answers in the message. Two or three are enough."],
    example: ["Whom would you like to work with, and on what?"],
  },
  "mailings.survey.minutes": {
    label: "the time an answer takes",
    about: ["How many minutes it takes, in truth."],
  },
  "mailings.survey.reply_by": {
    label: "the last day to answer the survey",
    about: ["Until which day to answer, as YYYY-MM-DD."],
    example: "2027-02-26",
  },
  "mailings.survey.results_on": {
    label: "the day of the survey’s results",
    about: ["When you will tell what came of the answers, as YYYY-MM-DD. Blank: nothing is said of it."],
    example: "2027-03-15",
  },
  "mailings.survey.remind_after": {
    label: "the reminders of the survey",
    about: [
      "After how many days to remind those who have not answered, each from the message before (“outreach survey remind”). After the last one, nothing more. []: no reminder.",
    ],
  },
};
