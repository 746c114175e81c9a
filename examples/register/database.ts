import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';

/** As much of PostgreSQL as a register needs. */
export interface Database {
  readonly query: <Row>(sql: string, values?: readonly unknown[]) => Promise<readonly Row[]>;
  readonly close: () => Promise<void>;
}

/** The server that `DATABASE_URL` names, or an embedded PostgreSQL that keeps its data in a folder; in memory where none is given. */
export async function openDatabase(folder?: string, url = process.env['DATABASE_URL']): Promise<Database> {
  if (url !== undefined && url !== '') {
    const pool = new pg.Pool({ connectionString: url });
    return { query: async (sql, values = []) => (await pool.query(sql, [...values])).rows, close: () => pool.end() };
  }
  const embedded = await PGlite.create(folder);
  return {
    query: async <Row>(sql: string, values: readonly unknown[] = []) => (await embedded.query<Row>(sql, [...values])).rows,
    close: () => embedded.close(),
  };
}
