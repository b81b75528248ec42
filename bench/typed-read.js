/**
 * The floor of the DuckDB engine: the same engine merely reads all columns with their types and adds them up.
 * `given`: the types are told to it; `found`: it finds them by itself, as it does for whoever just names the file.
 */
import { DuckDBInstance } from '@duckdb/node-api';

const [, , file, types] = process.argv;
const columns = `{'site_id': 'VARCHAR', 'timestamp': 'TIMESTAMP', 'load_kw': 'DOUBLE', 'bytes_in': 'BIGINT', 'bytes_out': 'BIGINT'}`;
const told =
  types === 'given' ? `, auto_detect=false, delim=',', quote='"', header=true, columns=${columns}` : '';
const db = await DuckDBInstance.create(':memory:');
const connection = await db.connect();
await connection.run(
  `SELECT count(site_id), max(timestamp), sum(load_kw), sum(bytes_in), sum(bytes_out) FROM read_csv('${file}'${told})`,
);
