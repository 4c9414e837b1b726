// One actor whole: what to do next, what is known and from whom, the people, the words, what happened and what is prepared.

window.actorArticle = (() => {
  const { make, list, section, facts, commands } = window.pageElements;
  const quiet = (text) => make("p", { class: "quiet" }, text);

  const person = ({ name, role, reach, why }) =>
    make(
      "span",
      {},
      make("strong", {}, name),
      role ? `, ${role}` : "",
      reach ? ` · ${reach}` : "",
      why ? make("div", { class: "quiet" }, why) : null,
    );

  const quotation = ({ quote, who }) =>
    make("span", {}, quote, who ? make("span", { class: "quiet" }, ` (${who})`) : null);

  const written = ({ label, text, who }) =>
    make(
      "div",
      {},
      make("strong", {}, label),
      make("span", { class: "quiet" }, ` (${who})`),
      make("blockquote", {}, text),
    );

  const prepared = ({ what, file, address }) =>
    make(
      "span",
      {},
      what,
      file ? make("div", { class: "quiet" }, address ? make("a", { href: address }, file) : file) : null,
    );

  const situation = ({ assessed, needs, suggested }) => [
    make("p", {}, assessed),
    list(needs),
    suggested === null ? null : make("p", {}, suggested.words),
    suggested === null ? null : list(suggested.quotations.map(quotation)),
  ];

  /** `due`: the next steps with this actor. */
  return (actor, due, words) => {
    if (!actor) return make("article", { tabindex: "-1" }, quiet(words.choose));
    return make(
      "article",
      { tabindex: "-1", "aria-label": actor.name },
      make("h2", {}, actor.name),
      quiet(actor.id),
      actor.objected ? make("p", { class: "bad" }, actor.objected) : null,
      section(words.next, facts(due.map(({ on, what }) => [on, what]))),
      facts(actor.facts),
      section(words.situation, ...situation(actor)),
      section(words.why, list(actor.reasons)),
      section(words.people, list(actor.people.map(person))),
      section(words.texts, ...(actor.texts.length === 0 ? [null] : actor.texts.map(written))),
      section(words.timeline, facts(actor.timeline)),
      section(words.documents, list(actor.documents.map(prepared))),
      section(words.commands, commands(actor.commands)),
    );
  };
})();
