// Drops the views of a SQLite database before its migrations, which may change their columns, and makes them again.

import { databaseViews, viewQuery } from "../views/database-views.ts";
import { sqliteViews } from "../views/view-dialect.ts";
import type { SqliteConnection } from "./sqlite-connection.ts";

export function dropViews(connection: SqliteConnection): void {
  const views = connection.prepare("select name from sqlite_schema where type = 'view'").all([]);
  for (const { name } of views as { name: string }[]) connection.exec(`drop view "${name}"`);
}

export function makeViews(connection: SqliteConnection): void {
  for (const view of databaseViews(sqliteViews))
    connection.exec(`create view "${view.name}" as ${viewQuery(view)}`);
}
