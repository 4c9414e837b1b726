/** Words of the settings of the cadence of contacts; see `settings.ts`. */
export const cadence = {
  follow_up: {
    label: "the follow-up",
    about: [
      "When to get in touch again, by what happened (outreach next). Time counts from the last exchange that was noted, never from a letter that was prepared; what you promised always comes first. Several steps for one case follow each other as long as nobody answers; “stop” is the end: leave them alone.",
    ],
  },
  "follow_up[].if": {
    label: "the case",
    about: [
      "what happened: no-answer (nobody answered), wrong-person, call-back, reached, interested, not-now, meeting (they came to one) or survey (they answered one)",
    ],
    example: "no-answer",
  },
  "follow_up[].after": {
    label: "the time",
    about: ["after how long: 5d (days), 2w (weeks), 6m (months)"],
    example: "10d",
  },
  "follow_up[].do": { label: "the action", about: ["what: call, visit, mail or letter"], example: "call" },
  "follow_up[].stop": {
    label: "the end",
    about: ["instead of the two before: how long to leave them alone"],
    example: "6m",
  },
  pacing: {
    label: "the pace",
    about: ["The pace of contacts: no step of the follow-up goes beyond it."],
  },
  "pacing.grace": {
    label: "the grace",
    about: ["Nobody is contacted twice within this time, unless you promised to."],
  },
  "pacing.maximum": {
    label: "the number of attempts",
    about: ["After so many attempts in a row without an answer, they are left alone."],
  },
  "pacing.rest": {
    label: "the rest",
    about: ["How long to leave them alone then, or when the follow-up has no more steps."],
  },
  "pacing.holidays": {
    label: "public holidays",
    about: [
      "The holidays on which nobody is contacted: those of France (FR), of Alsace and Moselle, or of a territory overseas; none for none. Saturdays and Sundays are always skipped. Your own closing days: outreach template copy holidays.yaml",
    ],
  },
  "pacing.august": {
    label: "August",
    about: ["Contact people in August too: true (yes) or false (no: the follow-up waits for September)."],
  },
};
