-- Lines of a text into typed readings. What they come to as cells is not left to SQL (tally.ts).
--
-- Lines that end in "each value" stand once for each quantity of the file; what is in {braces} is filled in by
-- statements.ts.

-- part: texts
-- What stands in the file for a site, a time and a flag, each text once; JavaScript says what it means (meanings.ts).
SELECT {columns}, grouping_id({columns})::DOUBLE AS others
FROM (SELECT {site} AS site, {time} AS time, {flag} AS flag FROM {lines})
GROUP BY GROUPING SETS ({sets})

-- part: judged
-- Each line with what its texts mean, and whether it is plainly fine.
SELECT *,
  coalesce(
    site IS NOT NULL AND moment IS NOT NULL AND is_estimated IS NOT NULL AND {is_no_wider}
    AND {value}_number BETWEEN 0 AND {largest} AND {is_plain} -- each value
  , false) AS is_plain
FROM (
  SELECT line.*, named.site, moment.moment,
    {is_estimated} AS is_estimated,
    TRY_CAST({number} AS DOUBLE) AS {value}_number, -- each value
  FROM {lines} AS line
  LEFT JOIN named ON named.text = {site}
  LEFT JOIN moment ON moment.text = {time} AND moment.calendar = named.calendar
  {join_flag}
)

-- part: reading
-- In milliwatts and bytes, whole numbers that a DOUBLE holds, and -0 is 0. A line that is not plainly fine has no site. To number the
-- lines takes one thread what two do otherwise, so `place` is there only where their order tells something.
CREATE OR REPLACE TABLE reading AS
SELECT
  CASE WHEN is_plain THEN site END AS site, moment, {kept}
  abs(round({value}_number * {scale})) {rate} AS {value}, -- each value
FROM ({judged})

-- part: unsure
-- The lines that are not plainly fine, as they stand, with their places among all lines.
CREATE OR REPLACE TABLE unsure AS
SELECT place, {site} AS site, concat_ws(chr(2), {fields}) AS line
FROM ({judged})
WHERE NOT is_plain

-- part: changes
-- How many of some pairs of neighbours are of two sites, and how many pairs those are.
SELECT count(*) FILTER (one.site <> other.site)::DOUBLE, count(*)::DOUBLE
FROM (SELECT rowid AS pair, site FROM reading WHERE rowid % {every} = 0) AS one
JOIN (SELECT rowid - 1 AS pair, site FROM reading WHERE rowid % {every} = 1) AS other USING (pair)

-- part: again
-- The lines of some sites, with their places among all lines.
SELECT place::DOUBLE, concat_ws(chr(2), {fields}) AS line
FROM {lines} AS line
SEMI JOIN wanted ON wanted.text = {site}
ORDER BY place
