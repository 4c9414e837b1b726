/** What the words of memos of refusals are, to whoever imports them. */

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
