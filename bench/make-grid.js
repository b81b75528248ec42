/**
 * A grid's year as one long CSV, made by DuckDB in seconds: hourly load and traffic of so many sites, each with a size,
 * a daily shape, a weekend and noise of its own. The same arguments give the same bytes.
 */
import { DuckDBInstance } from '@duckdb/node-api';

/** Writes `sites` x `hours` rows of three readings to `file`, sorted by site, or by time where `order` says so. */
export async function makeGrid(file, { sites, hours, order = 'site' }) {
  const db = await DuckDBInstance.create(':memory:', { memory_limit: '1GiB' });
  const connection = await db.connect();
  await connection.run(`
    COPY (
      SELECT printf('S%06d', site) AS site_id,
             strftime(TIMESTAMP '2022-01-01' + to_hours(hour), '%Y-%m-%d %H:%M') AS timestamp,
             printf('%.3f', kw) AS load_kw,
             round(kw * 1e6 * (1 + noise))::BIGINT AS bytes_in,
             round(kw * 2e5 * (2 - noise))::BIGINT AS bytes_out
      FROM (
        SELECT site, hour, noise,
               size * (1 + 0.5 * sin((hour % 24 - 8) * pi() / 12) * (hour // 24 % 7 < 5)::INTEGER + 0.1 * noise) AS kw
        FROM (
          SELECT site, hour, hash(site * 9973 + hour) % 1000 / 1000 AS noise,
                 5 * exp(hash(site) % 1000 / 160) AS size
          FROM range(${sites}) s(site) CROSS JOIN range(${hours}) h(hour)
        )
      )
      ORDER BY ${order === 'site' ? 'site, hour' : 'hour, site'}
    ) TO '${file}' (FORMAT csv, HEADER)`);
  connection.closeSync();
  db.closeSync();
}
