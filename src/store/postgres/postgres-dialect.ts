// Connects Kysely to the connection of the engine, and makes tables that order texts as SQLite does.

import {
  type CompiledQuery,
  type DatabaseIntrospector,
  type DataTypeNode,
  type Dialect,
  type KyselyPlugin,
  OperationNodeTransformer,
  type PluginTransformResultArgs,
  PostgresAdapter,
  PostgresQueryCompiler,
  type QueryResult,
  RawNode,
  type RootOperationNode,
} from "kysely";
import type { ServerAnswer } from "./postgres-connection.ts";

/** What the engine does for the dialect. */
interface QueryRunner {
  run(query: CompiledQuery): Promise<ServerAnswer>;
  /** The tables of the engine's schema, each with its columns. */
  tables(): Promise<ReadonlyMap<string, readonly string[]>>;
}

const changing = new Set(["INSERT", "UPDATE", "DELETE"]);

/** The engine begins and ends transactions, not Kysely: a query belongs to the running one. */
export function postgresDialect(runner: QueryRunner): Dialect {
  const connection = {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      const { command, count, rows } = await runner.run(query);
      return { rows: rows as R[], ...(changing.has(command) ? { numAffectedRows: BigInt(count) } : {}) };
    },
    // biome-ignore lint/correctness/useYield: nothing calls it.
    async *streamQuery(): AsyncIterableIterator<never> {
      throw new Error("rows are read a page at a time");
    },
  };
  const unused = async () => {
    throw new Error("transactions are the engine's");
  };
  return {
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createDriver: () => ({
      init: async () => {},
      acquireConnection: async () => connection,
      releaseConnection: async () => {},
      destroy: async () => {},
      ...{ beginTransaction: unused, commitTransaction: unused, rollbackTransaction: unused },
    }),
    createIntrospector: () => introspector(runner),
  };
}

/** Reads only the engine's schema. Kysely's own introspector would read all schemas of the database, also those of other programs. */
function introspector(runner: QueryRunner): DatabaseIntrospector {
  const getTables = async () =>
    [...(await runner.tables())].map(([name, columns]) => ({
      ...{ name, isView: false },
      columns: columns.map((column) => ({
        ...{
          name: column,
          dataType: "",
          isAutoIncrementing: false,
          isNullable: true,
          hasDefaultValue: false,
        },
      })),
    }));
  return {
    getSchemas: async () => [],
    getTables,
    getMetadata: async () => ({ tables: await getTables() }),
  };
}

/**
 * Makes columns of text compare by their bytes, as in SQLite, since identifiers are looked up by ranges, and two databases are compared in
 * the order of their keys.
 */
export class TextsByBytes implements KyselyPlugin {
  readonly #transformer = new TextTransformer();

  transformQuery({ node }: { node: RootOperationNode }): RootOperationNode {
    return this.#transformer.transformNode(node);
  }

  async transformResult({ result }: PluginTransformResultArgs) {
    return result;
  }
}

class TextTransformer extends OperationNodeTransformer {
  protected override transformDataType(node: DataTypeNode): DataTypeNode {
    if (node.dataType !== "text") return node;
    return RawNode.createWithSql('text collate "C"') as never;
  }
}
