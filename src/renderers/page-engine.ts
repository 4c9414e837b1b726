// The engine that fills in the shells of pages and messages: strict, without files, every value escaped.

import { Liquid } from "liquidjs";

export const pageEngine = (): Liquid =>
  new Liquid({
    templates: {},
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    outputEscape: "escape",
  });
