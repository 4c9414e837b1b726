/** What the words of memos of refusals and of minutes are, to whoever imports them. */

declare module "*/red-list-words.yaml" {
  const words: Readonly<
    Record<
      | "titles"
      | "refuses_nothing"
      | "lifted"
      | "alone"
      | "alone_before"
      | "stays_open"
      | "except"
      | "closed_before"
      | "closed_behind",
      string
    > & {
      sections: Readonly<Record<"refusing" | "limited" | "lifted" | "apart", string>>;
    }
  >;
  export default words;
}
declare module "*/attendance-words.yaml" {
  const words: {
    titles: readonly string[];
    absent: readonly string[];
    excused: readonly string[];
    parts_of_absent: readonly string[];
    parts_of_present: readonly string[];
    minutes: readonly string[];
    logs_of_calls: readonly string[];
    points_out: readonly string[];
    ours: readonly string[];
    of_structure: readonly string[];
  };
  export default words;
}
