// Types of the lists of this folder, which modules import as they are. Other files of knowledge are validated by a schema, since users may have
// their own.

declare module "*/application-words.yaml" {
  const words: { beginnings: readonly string[]; phrases: readonly string[] };
  export default words;
}
declare module "*/blanks.yaml" {
  const blanks: {
    cells: readonly string[];
    beginnings: readonly string[];
    answers: readonly string[];
    nobody: readonly string[];
  };
  export default blanks;
}
declare module "*/brakes.yaml" {
  const brakes: Readonly<Record<string, readonly string[]>>;
  export default brakes;
}
declare module "*/first-names.yaml" {
  const firstNames: { names: string; surnames_too: string; trades: string };
  export default firstNames;
}
declare module "*/leak-words.yaml" {
  const words: { figures: readonly string[]; situations: readonly string[] };
  export default words;
}
declare module "*/office-style-words.yaml" {
  const words: readonly string[];
  export default words;
}
declare module "*/months.yaml" {
  const months: {
    names: readonly { whole: readonly string[]; short: readonly string[] }[];
    shown_by: readonly string[];
  };
  export default months;
}
declare module "*/person-names.yaml" {
  const names: {
    civilities: Readonly<Record<string, string>>;
    plain_civilities: readonly string[];
    words_for_names: readonly string[];
    words_for_posts: readonly string[];
    no_post_in_titles: readonly string[];
    ends_of_months: readonly string[];
    middles_of_months: readonly string[];
    since: readonly string[];
    returns: readonly string[];
    still_to_leave: readonly string[];
    avoids: readonly string[];
    other_houses: readonly string[];
    of_house: readonly string[];
    met_with: readonly string[];
    encounters: readonly string[];
    second_hats: readonly string[];
    before_numbers: readonly string[];
    leads_to: readonly string[];
    calls_for: readonly string[];
    plural_civilities: Readonly<Record<string, string>>;
    titles: readonly string[];
    particles: readonly string[];
    surname_particles: readonly string[];
    between_surnames: readonly string[];
    small: readonly string[];
    links: readonly string[];
    offices: readonly string[];
    articles: readonly string[];
    never_in_names: readonly string[];
    then: readonly string[];
    honorifics: readonly string[];
    degrees: readonly string[];
    places_and_things: readonly string[];
    stands_for: readonly string[];
    about_others: readonly string[];
    away: readonly string[];
    deceased: readonly string[];
    dagger: string;
    relatives: readonly string[];
    is_there: readonly string[];
    sends_to: readonly string[];
    for_attention_of: readonly string[];
    in_hands_of: readonly string[];
    asking: readonly string[];
    short_titles: readonly string[];
    whiles: readonly string[];
    it_is_who: readonly string[];
    who_follows: readonly string[];
    pronouns: Readonly<Record<string, string>>;
    not_to_be_sent: readonly string[];
    works: readonly string[];
    no_longer: readonly string[];
    former: readonly string[];
    of_struck_text: string;
    current: readonly string[];
    until: readonly string[];
    never_in_titles: readonly string[];
    of_people: readonly string[];
    possessives: readonly string[];
    to_come: readonly string[];
    for_any_matter: readonly string[];
    before_names: readonly string[];
    pronouns_apart: readonly string[];
    gone_for_good: readonly string[];
    begin_remarks: readonly string[];
    behind_what_to_do: readonly string[];
    days: readonly string[];
    nobody: readonly string[];
    no_more: readonly string[];
    born: readonly string[];
    beside: readonly string[];
    individuals: readonly string[];
  };
  export default names;
}
declare module "*/place-names.yaml" {
  const places: {
    small: readonly string[];
    streets: readonly string[];
    streets_after_name: readonly string[];
    somewhere: readonly string[];
    never_alone: readonly string[];
    territories: readonly string[];
    common_words_too: readonly string[];
    place_in_text: string;
    department_in_text: string;
    town_halls: string;
    articles_of_communes: Readonly<Record<string, string>>;
  };
  export default places;
}
declare module "*/promise-words.yaml" {
  const words: Readonly<Record<"call" | "send" | "visit" | "before" | "asked", readonly string[]>>;
  export default words;
}
declare module "*/reply-words.yaml" {
  const words: Readonly<
    Record<
      | "automatic"
      | "not_now"
      | "interested"
      | "no"
      | "start"
      | "middle"
      | "before_day"
      | "first_day"
      | "last_day"
      | "between_days"
      | "from_day"
      | "suits"
      | "asks_back"
      | "asks_call"
      | "passes_on"
      | "verbs_like_months",
      readonly string[]
    >
  > & { readonly weekdays: readonly (readonly string[])[] };
  export default words;
}
declare module "*/structure-words.yaml" {
  const words: {
    frames: readonly { frame: string; kinds?: readonly string[]; words: readonly string[] }[];
    institutions: readonly string[];
    common_nouns: readonly string[];
    vague_kinds: readonly string[];
    commune_posts: readonly string[];
    public_posts: readonly string[];
    said_again: readonly string[];
    said_for: readonly string[];
    speaks_for: readonly string[];
    in_sentences: readonly string[];
    acronyms: readonly string[];
  };
  export default words;
}
declare module "*/answer-words.yaml" {
  const words: {
    plans: readonly string[];
    colleagues: string;
    misgivings: string;
    troubles: readonly string[];
    subjects: readonly string[];
    examined_elsewhere: readonly string[];
    yes_or_no: readonly string[];
    trials: readonly string[];
    beside_trials: readonly string[];
    disregarded: readonly string[];
    ticked: readonly string[];
    unticked: readonly string[];
    personal: readonly string[];
    required: readonly string[];
    unnamed_choices: readonly string[];
    front_desks: readonly string[];
    at_home: readonly string[];
    follow_actors: readonly string[];
    other_choice: readonly string[];
    speakers: readonly string[];
    contact_words: readonly string[];
    since: readonly string[];
    notes_behind_names: readonly string[];
    remarks_behind_names: readonly string[];
    before_dates: readonly string[];
    infinitive: string;
    deleted: readonly string[];
    as_above: Readonly<Record<"begins" | "follows" | "tells" | "enough", readonly string[]>>;
    days_of_states: readonly string[];
    parts_of_lists: readonly string[];
    not_to_be_said: readonly string[];
  };
  export default words;
}
declare module "*/titles.yaml" {
  const titles: {
    links: readonly string[];
    limits: readonly string[];
    either: readonly string[];
    negations: readonly string[];
    ranks: readonly string[];
    wholes: readonly string[];
    abbreviations: Readonly<Record<string, readonly string[]>>;
    heads: string;
    ends_of_heads: readonly string[];
    masculine_of: Readonly<Record<string, string>>;
    functions_of_persons: Readonly<Record<string, string>>;
    holders_of_short_forms: Readonly<Record<string, string>>;
    posts_of_communes: readonly string[];
    articles_of_places: Readonly<Record<string, string>>;
  };
  export default titles;
}
declare module "*/small-words.yaml" {
  const words: { fr: readonly string[]; en: readonly string[] };
  export default words;
}
declare module "*/subjects.yaml" {
  type Things = Readonly<Record<string, { fr: readonly string[]; en: readonly string[] }>>;
  const knowledge: {
    subjects: Readonly<
      Record<string, { name: { fr: string; en: string }; near: readonly string[]; things: Things }>
    >;
    means: Things;
  };
  export default knowledge;
}
declare module "*/partner-words.yaml" {
  const words: {
    titles: Record<"seeks" | "offers" | "confides" | "team", readonly string[]>;
    sentences: { seeks: readonly string[]; offers: readonly string[] };
    rids: readonly string[];
    refuses: readonly string[];
    no: Record<"opens" | "says" | "unless" | "contrast", readonly string[]>;
    see: readonly string[];
    same_house: readonly string[];
    nothing: readonly string[];
  };
  export default words;
}
declare module "*/agreement-words.yaml" {
  const words: {
    titles: { agrees: readonly string[]; told: readonly string[] };
    answers_too: readonly string[];
  };
  export default words;
}
declare module "*/agreement-replies.yaml" {
  const words: Readonly<
    Record<
      | "numbered"
      | "polite"
      | "yes_first"
      | "anonymous"
      | "contact"
      | "name"
      | "no"
      | "yes"
      | "until"
      | "taken_back"
      | "doubt",
      readonly string[]
    >
  >;
  export default words;
}
declare module "*/sensitive-words.yaml" {
  const kinds: Readonly<
    Record<
      "health" | "politics" | "religion" | "union" | "offences" | "judgement",
      {
        because: string;
        any: string;
        unless: string;
        examples: readonly string[];
        not: readonly string[];
      }
    >
  >;
  export default kinds;
}
declare module "*/reaching-words.yaml" {
  const words: { glance: string; asks_how: string; weekdays: readonly (readonly string[])[] } & Readonly<
    Record<
      | ("takes_up" | "arrives" | "newcomers" | "on_the_day")
      | "no_answer"
      | "not_by"
      | "they_will"
      | "comes_first"
      | "moments"
      | "limits"
      | "limits_behind"
      | "ways"
      | "reached"
      | "before_hours"
      | "dated"
      | "between"
      | "through"
      | "not_while"
      | "visits"
      | "not_on"
      | "to_reach"
      | "activities",
      readonly string[]
    >
  >;
  export default words;
}
declare module "*/polite-refusals.yaml" {
  const words: Readonly<
    Record<
      | "glance"
      | "subjects"
      | "wills"
      | "closes"
      | "closes_denied"
      | "beyond"
      | "dedication"
      | "alone"
      | "field"
      | "farewells"
      | "turned"
      | "open",
      string
    >
  > & { at_once: readonly string[]; weak: readonly string[] };
  export default words;
}
declare module "*/project-words.yaml" {
  const words: {
    plans: readonly string[];
    stages: { finished: readonly string[]; under_way: readonly string[] };
  };
  export default words;
}
declare module "*/departments.yaml" {
  const words: {
    departments: readonly { code: string; article: "" | "le" | "la" | "les" | "l’"; name: string }[];
  };
  export default words;
}
declare module "*/language-words.yaml" {
  const words: Readonly<
    Record<
      "fr" | "en" | "de" | "es" | "it" | "pt" | "nl" | "ca" | "oc" | "br" | "eu" | "ro" | "pl" | "co" | "gsw",
      string
    >
  >;
  export default words;
}
declare module "*/channel-words.yaml" {
  type OfChannels = Readonly<Record<"email" | "phone" | "post", readonly string[]>>;
  const words: {
    glance: string;
    others: string;
    asked: string;
    ourselves: string;
    not_yet: string;
  } & Readonly<
    Record<"before" | "behind" | "only" | "between" | "shortened" | "exchanged", readonly string[]>
  > & {
      channels: OfChannels;
      alone: OfChannels;
      avoided: OfChannels;
    };
  export default words;
}
declare module "*/closure-words.yaml" {
  const words: {
    glance: string;
    determiners: readonly string[];
    subjects: readonly string[];
    auxiliaries: readonly string[];
    ends: readonly string[];
    states: readonly string[];
    doubts: readonly string[];
    again: readonly string[];
  };
  export default words;
}
