// The team's page: its tabs, and its table to search, sort, filter and group.

(() => {
  const { make, list, facts, table, cell, commands } = window.pageElements;
  const data = JSON.parse(document.getElementById("data").textContent);
  const { words, actors } = data;
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const main = document.getElementById("main");
  const state = {
    ...{ page: "actors", search: "", situation: "", kind: "", department: "", group: "none" },
    ...{ sort: "rank", falling: false, chosen: actors[0]?.id ?? null },
  };
  // A table longer than this is slow to lay out; the search finds the rest.
  const mostRows = 500;
  const filters = ["situation", "kind", "department"];
  const columns = ["rank", "name", "situation", "commune"];

  const link = (id) =>
    byId.has(id) ? make("button", { type: "button", onclick: () => open(id) }, byId.get(id).name) : id;

  for (const actor of actors) {
    const { name, kind, commune, territory, department, intercommunality, themes, tags, people } = actor;
    const places = [commune, territory, department, intercommunality];
    actor.folded = fold(
      [name, kind, ...places, ...themes, ...tags, ...people.map((person) => person.name)].join(" "),
    );
  }

  function open(id) {
    state.page = "actors";
    state.chosen = id;
    draw();
    const article = document.querySelector("article");
    article.focus();
    article.scrollIntoView({ block: "nearest" });
  }

  const compare = new Intl.Collator(document.documentElement.lang, { numeric: true, sensitivity: "base" })
    .compare;
  const isEmpty = (value) => value === null || value === undefined || value === "";
  /** Those without a value come last, whichever way the others go. */
  function inOrder(value, other, falling) {
    if (isEmpty(value) || isEmpty(other)) return Number(isEmpty(value)) - Number(isEmpty(other));
    const rising = typeof value === "number" ? value - other : compare(value, other);
    return falling ? -rising : rising;
  }

  function matchingActors() {
    const asked = fold(state.search).split(/\s+/).filter(Boolean);
    const { sort, falling, group } = state;
    return actors
      .filter((actor) => asked.every((word) => actor.folded.includes(word)))
      .filter((actor) => filters.every((key) => state[key] === "" || actor[key] === state[key]))
      .sort(
        (a, b) =>
          (group === "none" ? 0 : inOrder(a[group], b[group], false)) || inOrder(a[sort], b[sort], falling),
      );
  }

  function select(key, label, options) {
    const element = make("select", {
      id: `choose-${key}`,
      onchange: ({ target }) => {
        state[key] = target.value;
        drawRows();
      },
    });
    for (const [value, shown] of options)
      element.append(make("option", { value, selected: state[key] === value }, shown));
    return make("label", {}, label, element);
  }

  /** Null where there is nothing to choose between. */
  function filter(key) {
    const values = [...new Set(actors.map((actor) => actor[key]).filter(Boolean))].sort(compare);
    if (values.length < 2) return null;
    return select(key, words[key], [["", words.all[key]], ...values.map((value) => [value, value])]);
  }

  let rows, count;
  function drawRows() {
    const matching = matchingActors();
    const { group } = state;
    const sizes = new Map();
    if (group !== "none")
      for (const actor of matching) sizes.set(actor[group], (sizes.get(actor[group]) ?? 0) + 1);
    let before;
    rows.replaceChildren(
      ...matching.slice(0, mostRows).flatMap((actor) => {
        const opensGroup = group !== "none" && actor[group] !== before;
        before = actor[group];
        return opensGroup ? [groupRow(before, sizes.get(before)), actorRow(actor)] : [actorRow(actor)];
      }),
    );
    count.textContent =
      matching.length > mostRows
        ? words.cut.replace("{shown}", mostRows).replace("{all}", matching.length)
        : words.counted.replace("{count}", matching.length);
  }

  const groupRow = (value, size) =>
    make(
      "tr",
      { class: "group" },
      make(
        "th",
        { scope: "rowgroup", colspan: columns.length },
        `${isEmpty(value) ? words.without[state.group] : value} (${size})`,
      ),
    );

  const actorRow = (actor) =>
    make(
      "tr",
      { class: actor.id === state.chosen ? "chosen" : null },
      cell(actor.rank === null ? "" : String(actor.rank), "number"),
      cell(link(actor.id)),
      cell(actor.situation, "situation"),
      cell(actor.commune ?? ""),
    );

  const sortingTitle = (key) =>
    make(
      "th",
      {
        scope: "col",
        "aria-sort": state.sort === key ? (state.falling ? "descending" : "ascending") : null,
      },
      make(
        "button",
        {
          ...{ type: "button", id: `sort-${key}` },
          onclick: () => {
            state.falling = state.sort === key && !state.falling;
            state.sort = key;
            drawAndStay(`sort-${key}`);
          },
        },
        words[key],
      ),
    );

  function actorsPage() {
    rows = make("tbody");
    count = make("p", { class: "quiet", role: "status" });
    const search = make("input", {
      ...{ type: "search", value: state.search },
      oninput: ({ target }) => {
        state.search = target.value;
        drawRows();
      },
    });
    const tools = make(
      "div",
      { class: "tools" },
      make("label", {}, words.search, search),
      ...filters.map(filter),
      select("group", words.group, Object.entries(words.grouped)),
    );
    const head = make("thead", {}, make("tr", {}, ...columns.map(sortingTitle)));
    const region = { class: "scroll", tabindex: "0", role: "region", "aria-label": words.actors };
    const due = data.due.filter(({ actor }) => actor === state.chosen);
    main.replaceChildren(
      make(
        "div",
        { class: "panes" },
        make("div", { class: "list" }, tools, count, make("div", region, make("table", {}, head, rows))),
        window.actorArticle(byId.get(state.chosen), due, words),
      ),
    );
    drawRows();
  }

  const duplicate = ({ a, b, reasons, merge, apart }) =>
    make(
      "section",
      {},
      make("h3", {}, link(a), " · ", link(b)),
      list(reasons),
      make(
        "div",
        { class: "panes" },
        ...[a, b].map((id) => (byId.has(id) ? facts(byId.get(id).facts) : make("p", {}, id))),
      ),
      commands([
        [words.same, merge],
        [words.different, apart],
      ]),
    );

  /** Départements by their number of actors; each opens the list of its own. */
  function mapPage() {
    const counts = new Map();
    for (const { department } of actors)
      if (department !== "") counts.set(department, (counts.get(department) ?? 0) + 1);
    if (counts.size === 0) return [make("p", {}, words.nowhere)];
    const show = (department) => () => {
      Object.assign(state, { page: "actors", department, situation: "", kind: "", search: "" });
      drawAndStay("page-actors");
    };
    const counted = [...counts].sort(([a, first], [b, second]) => second - first || compare(a, b));
    return [
      document.getElementById("map").content.cloneNode(true),
      table(
        [words.department, words.count],
        counted.map(([department, size]) => [
          cell(make("button", { type: "button", onclick: show(department) }, department)),
          cell(String(size), "number"),
        ]),
      ),
    ];
  }

  const listOr = (items, content) => [items.length === 0 ? make("p", {}, words.nothing) : content()];
  const pages = {
    due: () =>
      listOr(data.due, () =>
        table(
          [words.on, words.actor, words.what],
          data.due.map(({ on, actor, what, late }) => [
            cell(on, late ? "bad" : null),
            cell(link(actor)),
            cell(what),
          ]),
        ),
      ),
    duplicates: () => listOr(data.duplicates, () => make("div", {}, ...data.duplicates.map(duplicate))),
    map: mapPage,
    figures: () => [
      table(
        [words.figure, words.value, words.definition],
        data.figures.map(({ name, value, definition }) => [
          make("th", { scope: "row" }, name),
          cell(value),
          cell(definition, "quiet"),
        ]),
        data.period,
      ),
    ],
  };

  // What was pressed is made anew: whoever has no mouse stays on it.
  function drawAndStay(id) {
    draw();
    document.getElementById(id).focus();
  }

  const tab = (page) =>
    make(
      "button",
      {
        ...{ type: "button", id: `page-${page}`, "aria-current": state.page === page ? "page" : null },
        onclick: () => {
          state.page = page;
          drawAndStay(`page-${page}`);
        },
      },
      words.tabs[page],
    );

  function draw() {
    document.getElementById("pages").replaceChildren(...Object.keys(words.tabs).map(tab));
    if (state.page === "actors") actorsPage();
    else main.replaceChildren(...pages[state.page]());
  }

  // A report that lies beside this page names actors by links to it.
  function openAddressed() {
    const id = location.hash.slice(1);
    if (byId.has(id)) open(id);
  }
  window.addEventListener("hashchange", openAddressed);
  draw();
  openAddressed();
})();
