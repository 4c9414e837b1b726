// Makes the engine that fills in the templates of pages and messages: strict, without files, every value escaped.

import { Liquid } from "liquidjs";

export const pageEngine = (): Liquid =>
  new Liquid({
    templates: {},
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    outputEscape: "escape",
  });
