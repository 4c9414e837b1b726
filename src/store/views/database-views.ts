// The views of the database, which other programs (a spreadsheet, Metabase, Grist) may read: a set for the team, and one for the network.

import { networkView } from "./network-view.ts";
import { teamViews } from "./team-views.ts";
import type { DatabaseView, ViewDialect } from "./view-dialect.ts";

export const databaseViews = (dialect: ViewDialect): readonly DatabaseView[] => [
  ...teamViews(dialect),
  networkView(dialect),
];

export const viewQuery = ({ columns, from }: DatabaseView): string =>
  `select ${Object.entries(columns)
    .map(([name, value]) => `${value} as "${name}"`)
    .join(",\n  ")}\nfrom ${from}`;
