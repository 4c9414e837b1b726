// Labels, explanations and examples of the settings of mission.yaml, for `check`, `init` and its schema, in English.
import type { Sentences } from "../sentences.ts";
import { cadence } from "./settings/cadence.ts";
import { legal } from "./settings/legal.ts";
import { mailings } from "./settings/mailings.ts";
import { sharing } from "./settings/sharing.ts";

export const settings: Sentences["settings"] = {
  entries: {
    name: {
      label: "the name of the mission",
      about: ["The name of the mission, as you say it on the phone."],
      example: "Cooperation support mission",
    },
    organisation: {
      label: "your organisation",
      about: ["The organisation that carries the mission."],
      example: "Valdoire rural network",
    },
    territory: {
      label: "the territory",
      about: ["The territory you cover, as the people who live there call it."],
      example: "Valdoire",
    },
    language: {
      label: "the language",
      about: ["The language of the documents and of what is displayed: fr or en."],
    },
    database: {
      label: "the database",
      about: [
        "Where the records are kept. Blank: outreach.db, in this folder. Otherwise the path of another file, or the address of a PostgreSQL database shared among colleagues (postgres://user@server/database), without a password.",
      ],
      example: "../records/outreach.db",
    },
    framework: {
      label: "the framework of the support",
      about: [
        "The framework of the support: it is what makes it legitimate. It is stated on the first contact, and again to every new person.",
      ],
    },
    "framework.commissioned_by": {
      label: "who commissioned the mission",
      about: ["Who commissioned the mission, and in what capacity. Read after “At whose request:”."],
      example: "the Region, for its rural network",
    },
    "framework.said": {
      label: "the framework, said in one sentence",
      about: [
        "Who asked for the support and why, in one sentence, as on the telephone (35 words at most). Blank: the sentence is made of the line above and the first objective.",
      ],
      example: "The Region asked us to help anybody who wants to move forward with others.",
    },
    "framework.eligible": {
      label: "who is eligible",
      about: ["Who can benefit from it. Read after “For whom:”."],
      example: "LEADER groups, inter-municipal bodies and associations of the territory",
    },
    "framework.phases": {
      label: "the phases of the support",
      about: ["The phases of the support. Those who worry are shown their names only."],
    },
    "framework.phases[].name": {
      label: "the name",
      about: ["the name of the phase"],
      example: "Emergence",
    },
    "framework.phases[].what": {
      label: "the content",
      about: ["what happens in it, in one sentence"],
      example: "Listening, making the wish precise, finding whom to move forward with.",
    },
    "framework.phases[].duration": {
      label: "the duration",
      about: ["how long it takes"],
      example: "two or three meetings",
    },
    "framework.not_provided": {
      label: "what the support does not do",
      about: [
        "What the support does not do, and where to turn then. Saying so from the start avoids misunderstandings.",
      ],
    },
    "framework.not_provided[].what": {
      label: "what is not done",
      about: ["what you do not do"],
      example: "writing the grant application for you",
    },
    "framework.not_provided[].alternative": {
      label: "the alternative",
      about: ["who can do it, or how to do otherwise"],
      example: "your LEADER group helps with the LEADER application",
    },
    cost: {
      label: "the cost",
      about: ["The cost. Nobody should have to ask."],
    },
    "cost.for_actors": {
      label: "what the actors pay",
      about: ["What the actors pay, and up to what limit. Read after “The cost:”."],
      example: "free of charge, up to five days a year; travel is yours to pay",
    },
    "cost.funded_by": {
      label: "who funds it",
      about: ["Who funds the support."],
      example: "the Region and the European Union (EAFRD)",
    },
    "cost.said": {
      label: "the cost, said in one sentence",
      about: [
        "What it costs and who pays, in one sentence, as on the telephone (35 words at most). Blank: the sentence is made of the two lines above.",
      ],
      example: "It is free for up to five days a year, apart from your travel; the Region and the EU pay.",
    },
    objectives: {
      label: "the objectives",
      about: ["The objectives of the mission, beginning with a verb. One or two will do, three at most."],
      example: [
        "help every organisation to do with others what it cannot carry alone",
        "make the cooperation projects of the territory known",
      ],
    },
    sender: {
      label: "who writes and calls",
      about: ["Who calls and who signs. This block stands in the e-mails and letters."],
    },
    "sender.name": { label: "your name", about: ["First and last name."], example: "Camille Aubert" },
    "sender.role": { label: "your role", about: ["Role."], example: "cooperation officer" },
    "sender.email": {
      label: "your e-mail address",
      about: ["E-mail address."],
      example: "camille.aubert@example.org",
    },
    "sender.phone": {
      label: "your phone number",
      about: ["Phone, as on a visiting card."],
      example: "+33 1 99 00 12 34",
    },
    "sender.address": {
      label: "your postal address",
      about: ["Postal address, for the head of letters. Several lines: a line “|”, then the text, indented."],
      example: "12 rue des Tilleuls, 99123 Valdoire, France",
    },
    "sender.website": {
      label: "your website",
      about: ["Website of the mission."],
      example: "https://cooperation.example.org",
    },
    mailbox: {
      label: "your mailbox",
      about: [
        "Your mailbox, to place drafts in it (outreach mail --imap). Never the password: it is asked, or kept by the computer’s keyring.",
      ],
    },
    "mailbox.server": {
      label: "the server of your mailbox",
      about: ["The IMAP server, as your mail provider’s help gives it. The connection is always encrypted."],
      example: "imap.example.org",
    },
    "mailbox.user": {
      label: "your name on this server",
      about: ["Your user name. Blank: sender.email."],
      example: "camille.aubert@example.org",
    },
    confidentiality: {
      label: "the confidentiality pledge",
      about: [
        "Your confidentiality pledge, in a sentence that you can say out loud. Projects are shared; what could put an actor in difficulty does not leave the team.",
      ],
      example:
        "What you tell us of your difficulties stays between us; only your projects are shared, and with your agreement",
    },
    ...legal,
    ...mailings,
    priority: {
      label: "the priorities",
      about: [
        "The order in which to contact the actors (outreach rank). Each criterion is worth between 0 and 1, times its weight; outreach rank --explain shows the detail.",
      ],
    },
    "priority.themes": {
      label: "the priority themes",
      about: ["The themes that match your objectives."],
      example: ["mobility", "short supply chains"],
    },
    "priority.territories": {
      label: "the priority territories",
      about: ["The territories to support first."],
      example: ["Haute-Doire"],
    },
    "priority.deadlines": {
      label: "the deadlines",
      about: ["The deadlines of programmes: the closer one is, the higher the actors it concerns."],
    },
    "priority.deadlines[].programme": {
      label: "the programme",
      about: ["the programme, written as in your lists"],
      example: "LEADER",
    },
    "priority.deadlines[].date": {
      label: "the deadline",
      about: ["the deadline, year-month-day"],
      example: "2027-03-31",
    },
    "priority.contact_again_after_months": {
      label: "when to contact again",
      about: ["Number of months after which an actor counts as “not contacted for too long”."],
    },
    "priority.reserved_share": {
      label: "the reserved share",
      about: [
        "Share of the first places kept for actors who find it hard to ask, from 0 to 1: 0.2 keeps one in five.",
      ],
    },
    "priority.hours": {
      label: "the lengths",
      about: ["What a contact takes, preparation, travel and notes included: for outreach rank --hours."],
    },
    "priority.hours.call": { label: "the length of a call", about: ["a call, in hours"] },
    "priority.hours.visit": { label: "the length of a visit", about: ["a visit, in hours"] },
    "priority.count_suggestions": {
      label: "situations from texts",
      about: [
        "true: an actor whom nobody has assessed yet is ranked by the situation that its application lets see, the more so the clearer it is. false: it counts as not known.",
      ],
    },
    "priority.weights": {
      label: "the weights",
      about: ["The weight of each criterion, from 0 (does not count) to 100."],
    },
    "priority.weights.situation": {
      label: "situation",
      about: ["where support can do most, given the actor’s situation"],
    },
    "priority.weights.deadline": { label: "deadline", about: ["a deadline is coming"] },
    "priority.weights.recommended": { label: "recommendation", about: ["a partner pointed them out"] },
    "priority.weights.themes": { label: "themes", about: ["their themes are yours"] },
    "priority.weights.territories": { label: "territories", about: ["their territory is a priority"] },
    "priority.weights.somebody_to_talk_to": {
      label: "somebody to talk to",
      about: ["we know whom to talk to, and how to reach them"],
    },
    "priority.weights.not_contacted": {
      label: "not contacted",
      about: ["never contacted, or not for a long time"],
    },
    "priority.weights.finds_it_hard_to_ask": {
      label: "finds it hard to ask",
      about: ["finds it hard to ask for help: the first step is yours"],
    },
    ...cadence,
    ...sharing,
    assessment: {
      label: "the situations",
      about: ["The situations of the actors: they change, so they are looked at again."],
    },
    "assessment.stale_after_months": {
      label: "the greatest age of an assessment",
      about: ["Number of months after which an assessment is to be looked at again."],
    },
    "assessment.minimum_confidence": {
      label: "the least confidence",
      about: [
        "Confidence, from 0 to 1, below which outreach suggests no situation from the texts. 0.7: right at least seven times out of ten.",
      ],
    },
    "assessment.learn": {
      label: "learning",
      about: [
        "Learn from your own assessments to read the texts better: true (yes) or false (no). All of it stays in the workspace; “outreach triage --explain” shows what was learnt, and from whom.",
      ],
    },
    illustrations: {
      label: "the concrete examples",
      about: [
        "The concrete examples to tell. outreach picks the one closest to each actor, by theme, territory and situation. Without the agreement of those concerned, it is told without any name.",
      ],
    },
    "illustrations[].id": {
      label: "the identifier",
      about: ["a short name, without spaces or accents"],
      example: "travelling-grocer",
    },
    "illustrations[].title": {
      label: "the title",
      about: ["the title"],
      example: "A travelling grocer for three villages",
    },
    "illustrations[].who": {
      label: "who",
      about: ["whom it is about"],
      example: "the association Les Halles de Haute-Doire and two neighbouring municipalities",
    },
    "illustrations[].where": { label: "where", about: ["where it takes place"], example: "Haute-Doire" },
    "illustrations[].what": {
      label: "the story",
      about: ["what they did, in a sentence or two, naming nobody"],
      example: "Three villages had no shop left. Together they bought a grocery van.",
    },
    "illustrations[].result": {
      label: "the result",
      about: ["what came of it"],
      example: "Two years on, it stops in eleven villages.",
    },
    "illustrations[].quote": {
      label: "the quotation",
      about: ["their own words, if they entrusted them to you"],
      example: "Alone, we would not even have dared to ask for a quote.",
    },
    "illustrations[].said_short": {
      label: "the story in three sentences",
      about: ["the story in three sentences (60 words): who and where, what they did first, what it changed"],
      example:
        "Three villages share a librarian. They began with one Saturday, and signed nothing. She now has a full-time post.",
    },
    "illustrations[].agreed": {
      label: "the agreement",
      about: ["true if those concerned accept to be named, false otherwise"],
      example: false,
    },
    "illustrations[].audience": {
      label: "the audience",
      about: ["who may read it: team, actor (the actor contacted), network (the whole network)"],
      example: "actor",
    },
    "illustrations[].themes": { label: "the themes", about: ["its themes"], example: ["services"] },
    "illustrations[].territories": {
      label: "the territories",
      about: ["the territories it speaks to"],
      example: ["Haute-Doire"],
    },
    "illustrations[].situations": {
      label: "the situations",
      about: [
        "whom it speaks to best: unplanned (nothing planned), willing (wants to, does not know how), engaged (already under way)",
      ],
      example: ["unplanned", "willing"],
    },
    look: {
      label: "the look",
      about: ["The look of the documents."],
    },
    "look.logo": {
      label: "the logo",
      about: ["Your logo: a PNG or JPEG file in this folder, of 200 kB at most."],
      example: "logo.png",
    },
    "look.colour": {
      label: "the colour",
      about: ["The colour of headings, as on the web; dark enough to be read on white."],
      example: "#1f5f4a",
    },
  },
  opening: [
    "The settings of your cooperation support mission.",
    "",
    "Lines that begin with # are explanations: outreach does not read them. Write your texts between the quotes. Leave blank what you do not know yet: “outreach check” says what the documents lack, and on which line a mistake is.",
    "",
    "An empty list is written []. To fill it, replace [] by lines like the model given above it, without the #.",
  ],
  example: (written) => `For example: ${written}`,
  listExample: "For example:",
  schemaTitle: "mission.yaml: the settings of a cooperation support mission",
};
