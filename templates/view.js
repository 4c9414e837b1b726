// The team's page: its tabs, its table to search, sort and filter, and one actor whole. Data is put in as text, never as HTML.

(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const { words, actors } = data;
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const main = document.getElementById("main");
  const state = {
    page: "actors",
    search: "",
    situation: "",
    kind: "",
    sort: "rank",
    falling: false,
    chosen: actors[0]?.id ?? null,
  };
  // A table longer than this is slow to lay out; the search finds the rest.
  const mostRows = 500;

  const make = (tag, properties, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(properties ?? {}))
      if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else if (value !== null && value !== undefined && value !== false)
        element.setAttribute(name, value === true ? "" : value);
    element.append(...children.filter((child) => child !== null && child !== undefined));
    return element;
  };
  const list = (items) =>
    items.length === 0 ? null : make("ul", {}, ...items.map((item) => make("li", {}, item)));
  const section = (title, content) =>
    content === null ? null : make("section", {}, make("h3", {}, title), content);
  const facts = (pairs) =>
    pairs.length === 0
      ? null
      : make("dl", {}, ...pairs.flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, value)]));
  const link = (id) =>
    byId.has(id) ? make("button", { type: "button", onclick: () => open(id) }, byId.get(id).name) : id;

  for (const actor of actors)
    actor.folded = fold(
      [
        actor.name,
        actor.kind,
        actor.commune,
        actor.territory,
        ...actor.themes,
        ...actor.tags,
        ...actor.people.map(({ name }) => name),
      ].join(" "),
    );

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
  function found() {
    const asked = fold(state.search).split(/\s+/).filter(Boolean);
    const { sort, falling } = state;
    return actors
      .filter((actor) => asked.every((word) => actor.folded.includes(word)))
      .filter((actor) => state.situation === "" || actor.situation === state.situation)
      .filter((actor) => state.kind === "" || actor.kind === state.kind)
      .sort((a, b) => {
        const [one, other] = [a[sort], b[sort]];
        const empty = (value) => value === null || value === "";
        if (empty(one) || empty(other)) return Number(empty(one)) - Number(empty(other));
        const rising = typeof one === "number" ? one - other : compare(one, other);
        return falling ? -rising : rising;
      });
  }

  function choices(name, key) {
    const values = [...new Set(actors.map((actor) => actor[key]).filter(Boolean))].sort(compare);
    const select = make(
      "select",
      {
        onchange: ({ target }) => {
          state[key] = target.value;
          drawRows();
        },
      },
      make("option", { value: "" }, words.all),
    );
    for (const value of values)
      select.append(make("option", { value, selected: state[key] === value }, value));
    return make("label", {}, name, select);
  }

  const columns = [
    ["rank", words.rank],
    ["name", words.name],
    ["situation", words.situation],
    ["commune", words.commune],
  ];
  let rows, count;
  function drawRows() {
    const shown = found();
    rows.replaceChildren(
      ...shown
        .slice(0, mostRows)
        .map((actor) =>
          make(
            "tr",
            { class: actor.id === state.chosen ? "chosen" : null },
            make("td", { class: "number" }, actor.rank === null ? "" : String(actor.rank)),
            make("td", {}, make("button", { type: "button", onclick: () => open(actor.id) }, actor.name)),
            make("td", {}, actor.situation),
            make("td", {}, actor.commune ?? ""),
          ),
        ),
    );
    count.textContent =
      shown.length > mostRows
        ? words.cut.replace("{shown}", mostRows).replace("{all}", shown.length)
        : words.counted.replace("{count}", shown.length);
  }

  function actorsPage() {
    rows = make("tbody");
    count = make("p", { class: "quiet", role: "status" });
    const head = make(
      "tr",
      {},
      ...columns.map(([key, title]) =>
        make(
          "th",
          {
            scope: "col",
            "aria-sort": state.sort === key ? (state.falling ? "descending" : "ascending") : null,
          },
          make(
            "button",
            {
              type: "button",
              id: `sort-${key}`,
              onclick: () => {
                state.falling = state.sort === key && !state.falling;
                state.sort = key;
                drawAndStay(`sort-${key}`);
              },
            },
            title,
          ),
        ),
      ),
    );
    const search = make("input", {
      type: "search",
      value: state.search,
      oninput: ({ target }) => {
        state.search = target.value;
        drawRows();
      },
    });
    const tools = make(
      "div",
      { class: "tools" },
      make("label", {}, words.search, search),
      choices(words.situation, "situation"),
      choices(words.kind, "kind"),
    );
    const table = make(
      "div",
      { class: "scroll", tabindex: "0", role: "region", "aria-label": words.actors },
      make("table", {}, make("thead", {}, head), rows),
    );
    main.replaceChildren(
      make(
        "div",
        { class: "panes" },
        make("div", { class: "list" }, tools, count, table),
        actorPage(byId.get(state.chosen)),
      ),
    );
    drawRows();
  }

  function actorPage(actor) {
    if (!actor) return make("article", { tabindex: "-1" }, make("p", { class: "quiet" }, words.choose));
    return make(
      "article",
      { tabindex: "-1", "aria-label": actor.name },
      make("h2", {}, actor.name),
      make("p", { class: "quiet" }, actor.id),
      actor.objected ? make("p", { class: "bad" }, actor.objected) : null,
      facts(actor.facts),
      section(words.situation, make("div", {}, make("p", {}, actor.assessed), list(actor.needs))),
      actor.rank === null ? null : section(words.why, list(actor.reasons)),
      section(
        words.people,
        list(
          actor.people.map(({ name, role, reach, why }) =>
            make(
              "span",
              {},
              make("strong", {}, name),
              role ? `, ${role}` : "",
              reach ? ` · ${reach}` : "",
              why ? make("div", { class: "quiet" }, why) : null,
            ),
          ),
        ),
      ),
      section(
        words.texts,
        actor.texts.length === 0
          ? null
          : make(
              "div",
              {},
              ...actor.texts.map(({ label, text, who }) =>
                make(
                  "div",
                  {},
                  make("strong", {}, label),
                  make("span", { class: "quiet" }, ` (${who})`),
                  make("blockquote", {}, text),
                ),
              ),
            ),
      ),
      section(words.timeline, facts(actor.timeline)),
      section(
        words.commands,
        list(
          actor.commands.map(([what, command]) => make("span", {}, `${what} `, make("code", {}, command))),
        ),
      ),
    );
  }

  const pages = {
    actors: actorsPage,
    due: () =>
      main.replaceChildren(
        data.due.length === 0
          ? make("p", {}, words.nothing)
          : make(
              "table",
              {},
              make(
                "thead",
                {},
                make(
                  "tr",
                  {},
                  ...[words.on, words.actor, words.what].map((title) => make("th", { scope: "col" }, title)),
                ),
              ),
              make(
                "tbody",
                {},
                ...data.due.map(({ on, actor, what, late }) =>
                  make(
                    "tr",
                    {},
                    make("td", { class: late ? "bad" : null }, on),
                    make("td", {}, link(actor)),
                    make("td", {}, what),
                  ),
                ),
              ),
            ),
      ),
    duplicates: () =>
      main.replaceChildren(
        data.duplicates.length === 0
          ? make("p", {}, words.nothing)
          : make(
              "div",
              {},
              ...data.duplicates.map(({ a, b, reasons, merge, apart }) =>
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
                  list([
                    make("span", {}, `${words.same} `, make("code", {}, merge)),
                    make("span", {}, `${words.different} `, make("code", {}, apart)),
                  ]),
                ),
              ),
            ),
      ),
    figures: () =>
      main.replaceChildren(
        make(
          "table",
          {},
          make("caption", {}, data.period),
          make(
            "thead",
            {},
            make(
              "tr",
              {},
              ...[words.figure, words.value, words.definition].map((title) =>
                make("th", { scope: "col" }, title),
              ),
            ),
          ),
          make(
            "tbody",
            {},
            ...data.figures.map(({ name, value, definition }) =>
              make(
                "tr",
                {},
                make("th", { scope: "row" }, name),
                make("td", {}, value),
                make("td", { class: "quiet" }, definition),
              ),
            ),
          ),
        ),
      ),
  };

  // What was pressed is made anew: whoever has no mouse stays on it.
  function drawAndStay(id) {
    draw();
    document.getElementById(id).focus();
  }

  function draw() {
    document.getElementById("pages").replaceChildren(
      ...Object.keys(pages).map((page) =>
        make(
          "button",
          {
            type: "button",
            id: `page-${page}`,
            "aria-current": state.page === page ? "page" : null,
            onclick: () => {
              state.page = page;
              drawAndStay(`page-${page}`);
            },
          },
          words.tabs[page],
        ),
      ),
    );
    pages[state.page]();
  }
  draw();
})();
