// Makes the elements of the team's page. Data is put in as text, never as HTML.

window.pageElements = (() => {
  // What was typed with plain spaces is shown as French sets it; a command to copy stays as it is.
  const isFrench = document.documentElement.lang === "fr";
  const tied = (child) =>
    isFrench && typeof child === "string"
      ? child.replace(/« /g, "«\u00a0").replace(/ (?=[»:;!?])/g, "\u00a0")
      : child;

  const make = (tag, properties, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(properties ?? {}))
      if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
      else if (value !== null && value !== undefined && value !== false)
        element.setAttribute(name, value === true ? "" : value);
    const given = children.filter((child) => child !== null && child !== undefined);
    element.append(...(tag === "code" ? given : given.map(tied)));
    return element;
  };

  const list = (items) =>
    items.length === 0 ? null : make("ul", {}, ...items.map((item) => make("li", {}, item)));

  const section = (title, ...content) =>
    content.every((part) => part === null) ? null : make("section", {}, make("h3", {}, title), ...content);

  const facts = (pairs) =>
    pairs.length === 0
      ? null
      : make("dl", {}, ...pairs.flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, value)]));

  const table = (titles, rows, caption = null) =>
    make(
      "table",
      {},
      caption === null ? null : make("caption", {}, caption),
      make("thead", {}, make("tr", {}, ...titles.map((title) => make("th", { scope: "col" }, title)))),
      make("tbody", {}, ...rows.map((cells) => make("tr", {}, ...cells))),
    );

  const cell = (content, className = null) => make("td", { class: className }, content);

  const commands = (pairs) =>
    list(pairs.map(([what, line]) => make("span", {}, `${what} `, make("code", {}, line))));

  return { make, list, section, facts, table, cell, commands };
})();
