// Types of the lists of this folder that tell kinds of files and letters apart; the other lists are typed in knowledge.d.ts.

declare module "*/call-log-words.yaml" {
  const words: Readonly<
    Record<
      | "day"
      | "said"
      | "said_of_calls"
      | "next"
      | "due"
      | "by"
      | "who"
      | "channel"
      | "of_calls"
      | "day_of_calls"
      | "logs"
      | "by_of_calls"
      | "said_among_calls"
      | "not_had_yet"
      | "next_week_day"
      | "by_phone"
      | "only_sent"
      | "declines"
      | "parts_joined"
      | "more_than_sent"
      | "dead_number"
      | "nothing_next"
      | "not_its_day"
      | "before_its_day",
      readonly string[]
    >
  > & {
    channels: Readonly<
      Record<"phone" | "email" | "letter" | "visit" | "meeting" | "other", readonly string[]>
    >;
    notebook: Readonly<
      Record<
        | "leads"
        | "links"
        | "contact"
        | "goes_on"
        | "ends_name"
        | "own_business"
        | "away_today"
        | "shortened"
        | "same_day"
        | "without_day",
        readonly string[]
      >
    > & { readonly weekdays: readonly (readonly string[])[] };
    begins_with_channel: Readonly<
      Record<"phone" | "email" | "letter" | "visit" | "meeting", readonly string[]>
    >;
  };
  export default words;
}
declare module "*/vain-attempt-words.yaml" {
  const words: Readonly<
    Record<
      "parts_joined" | "leads" | "vain" | "vain_anywhere" | "spoken" | "spoken_behind",
      readonly string[]
    >
  > & { not_spoken: string };
  export default words;
}
declare module "*/examiner-words.yaml" {
  const words: Readonly<
    Record<
      "parts" | "kept_for" | "filled_by" | "kept" | "applicants" | "judgements" | "examiners" | "offices",
      readonly string[]
    >
  >;
  export default words;
}
declare module "*/letter-words.yaml" {
  const words: Readonly<
    Record<"dated" | "subject" | "salutation" | "closing" | "addressee" | "ours", readonly string[]>
  >;
  export default words;
}
declare module "*/firm-words.yaml" {
  const words: Readonly<
    Record<
      | "firms"
      | "in_capitals"
      | "mailboxes"
      | "filed"
      | "belongs"
      | "filled_by"
      | "by"
      | "not_theirs"
      | "account_titles"
      | "firm_titles",
      readonly string[]
    >
  >;
  export default words;
}
declare module "*/sheet-words.yaml" {
  const words: { outdated: readonly string[] };
  export default words;
}
declare module "*/speaking-of-others.yaml" {
  const words: Readonly<
    Record<
      | "points_to"
      | "sends_to"
      | "of_others"
      | "possessives"
      | "encounters"
      | "of_themselves"
      | "own"
      | "links"
      | "links_to_what_follows"
      | "mailboxes_of_anybody"
      | "kinds",
      readonly string[]
    > &
      Record<"place_behind" | "we_to_you" | "belonging" | "greeting" | "asking" | "presenting", string> &
      Record<
        | "of_structure"
        | "ending_in_of"
        | "posts_of_places"
        | "stances"
        | "contrasts"
        | "as_for"
        | "articles"
        | "indefinite_articles"
        | "joining"
        | "of_all"
        | "one_of_them"
        | "place_before"
        | "of_writer"
        | "between_us"
        | "own_wishes"
        | "set_apart"
        | "predicates"
        | "they"
        | "own_company"
        | "thought_of"
        | "counts",
        string
      > & {
        in_turn: readonly string[];
        of_names: readonly { begins: string; say: string }[];
        announced: Readonly<Record<string, string>>;
      }
  >;
  export default words;
}
declare module "*/withdrawal-words.yaml" {
  const words: Readonly<Record<"withdrawn" | "by_others", string>> & {
    noted: Readonly<
      Record<
        | "subjects"
        | "auxiliaries"
        | "drops"
        | "between"
        | "whose"
        | "own"
        | "what"
        | "weak_what"
        | "determiners"
        | "was"
        | "dropped"
        | "alone"
        | "again",
        readonly string[]
      > & { glance: string }
    >;
  };
  export default words;
}
declare module "*/partner-institutions.yaml" {
  const words: Readonly<
    Record<"institutions" | "opinions" | "joins" | "listeners", readonly string[]> &
      Record<"unnamed" | "of_one" | "said_to" | "said_to_us" | "through", string>
  >;
  export default words;
}
declare module "*/contact-condition-words.yaml" {
  const words: Readonly<
    Record<"glance" | "reach" | "talk", string> &
      Record<"talk_first" | "source_unsaid" | "kept_from" | "named_behind", readonly string[]>
  >;
  export default words;
}
declare module "*/event-wait-words.yaml" {
  const words: Readonly<
    { glance: string } & Record<
      | "ours"
      | "before_ours"
      | "wished"
      | "not_between"
      | "when"
      | "after"
      | "no_event"
      | "to_come"
      | "done"
      | "articles"
      | "adjectives"
      | "events"
      | "slack"
      | "still"
      | "as_long_as"
      | "not_long"
      | "await"
      | "await_that"
      | "plain"
      | "over"
      | "conditions",
      readonly string[]
    >
  >;
  export default words;
}
declare module "*/waiting-words.yaml" {
  const words: Readonly<
    Record<
      | "contact"
      | "asked"
      | "asks_contact"
      | "wait_for"
      | "undated_seasons"
      | "after_season"
      | "later_answers"
      | "days_of_event"
      | "days_it_comes"
      | "when_over"
      | "when_come"
      | "absent"
      | "absent_noted"
      | "held_off"
      | "held_off_first"
      | "that_day"
      | "their_return"
      | "of_what"
      | "await_return"
      | "return_stands"
      | "instead"
      | "closed"
      | "better"
      | "day_then"
      | "asks_when"
      | "in_answer"
      | "months"
      | "not_before"
      | "up_to"
      | "from"
      | "hurried"
      | "denied"
      | "lasting"
      | "at_least"
      | "going_on"
      | "in_season"
      | "in_year"
      | "every_week"
      | "following"
      | "weeks"
      | "quarters"
      | "after_shortened"
      | "after_leads"
      | "shortened"
      | "pleas"
      | "then_contact"
      | "i_am",
      readonly string[]
    >
  > & {
    glance: string;
    event_first: Readonly<
      Record<"us" | "articles" | "that" | "first" | "to" | "contact" | "day_before", readonly string[]>
    >;
    named_days: Readonly<Record<"up_to" | "from", readonly string[]>>;
    titles_of_waits: Readonly<
      Record<
        "contact" | "unreachable" | "before_day" | "past_day" | "planned" | "deadline" | "denies",
        readonly string[]
      >
    >;
    parts_of_month: Readonly<Record<string, number>>;
    seasons: readonly {
      words: string;
      comes: readonly string[];
      is_over: readonly string[];
      over_next_year?: boolean;
    }[];
  };
  export default words;
}
declare module "*/refusing-subjects.yaml" {
  const words: Readonly<
    Record<"somebody" | "since_titles" | "lifted_titles" | "lifted_boxes", readonly string[]> &
      Record<
        "house" | "one_person" | "whole_structure" | "articles" | "own_voice" | "of_letter" | "other_way",
        string
      >
  >;
  export default words;
}
declare module "*/leaving-words.yaml" {
  const words: Readonly<
    Record<"leaves" | "left_in_perfect" | "stand_ins", readonly string[]> &
      Record<
        | ("before" | "pronouns" | "of_structures" | "takes_over" | "then")
        | (
            | "arrives"
            | "from_a_day"
            | "to_call"
            | "first_person"
            | "arrived"
            | "other_clause"
            | "own_leaving"
            | "leads_to_successor"
            | "copulas"
            | "leaving_of"
            | "becomes"
            | "follows_now"
            | "holder_now"
            | "since_when"
            | "asks_to_write"
            | "takes_mine"
          ),
        string
      > &
      Record<"taken_over_by" | "followed_by", Readonly<Record<"fr" | "en", string>>> & {
        said_of_oneself: Readonly<Record<string, string>>;
        own_to_their: Readonly<Record<string, string>>;
      }
  >;
  export default words;
}

declare module "*/abroad-words.yaml" {
  const words: Readonly<Record<"titles" | "ours", readonly string[]>> &
    Readonly<Record<"countries" | "domains", Readonly<Record<string, readonly string[]>>>>;
  export default words;
}
declare module "*/dead-mailbox-words.yaml" {
  const words: Readonly<
    Record<
      "mailboxes" | "dead" | "returned" | "statuses" | "titles_of_bounces" | "under_bounces" | "instead",
      readonly string[]
    > & { glance: string }
  >;
  export default words;
}
declare module "*/appointment-words.yaml" {
  const words: Readonly<
    Record<
      | "appointments"
      | "gatherings"
      | "fixed"
      | "to_the_day"
      | "other_days"
      | "not_fixed"
      | "or_another"
      | "moved"
      | "moved_to"
      | "instead_of"
      | "of_itself"
      | "cancelled"
      | "stands"
      | "bare_days"
      | "of_others"
      | "shortened"
      | "titles"
      | "past_titles"
      | "row_days",
      readonly string[]
    > & { glance: string }
  >;
  export default words;
}

declare module "*/written-day-words.yaml" {
  const words: Readonly<
    Record<"openings" | "links" | "exchanges" | "other_links" | "leads_to_other_days", readonly string[]>
  >;
  export default words;
}
declare module "*/later-consent-words.yaml" {
  const words: Readonly<
    Record<
      "wills" | "contacts" | "turns" | "turned" | "welcomes" | "interest" | "denials" | "turns_of_clause",
      readonly string[]
    > & {
      glance: string;
      channels: Readonly<Record<"email" | "phone" | "post", readonly string[]>>;
    }
  >;
  export default words;
}
