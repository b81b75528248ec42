-- Readings into cells, in whole numbers: the same in any order, with any number of threads.
--
-- Lines that end in "each value" stand once for each quantity of the file, those that end in "each word" once for each
-- word of the bitmaps; what is in {braces} is filled in by statements.ts.

-- part: texts
-- What stands in the file for a site, a time and a flag, each text once; JavaScript says what it means (meanings.ts).
SELECT {columns}, grouping_id({columns})::DOUBLE AS others, count(*)::DOUBLE AS n
FROM (SELECT {site} AS site, {time} AS time, {flag} AS flag FROM {lines})
GROUP BY GROUPING SETS ({sets})

-- part: reading
-- The lines, typed: milliwatts and bytes. One that is not plainly fine has no site, and stands as it is in `unsure`. To
-- number them takes one thread what two do otherwise, so `place` is there only where their order tells something.
CREATE OR REPLACE TABLE reading AS
SELECT
  CASE WHEN is_plain THEN site END AS site, day, clock, bit, {kept}
  CASE WHEN is_plain THEN round({value}_number * {scale})::BIGINT {rate} END AS {value}, -- each value
  CASE WHEN NOT is_plain THEN concat_ws(chr(2), {fields}) END AS unsure
FROM (
  SELECT *,
    coalesce(
      site IS NOT NULL AND day IS NOT NULL AND is_estimated IS NOT NULL AND {is_no_wider}
      AND {value}_number BETWEEN 0 AND {largest} AND {is_plain} -- each value
    , false) AS is_plain
  FROM (
    SELECT line.*, named.site, moment.day, moment.clock, moment.word, moment.bit, moment.ends,
      {is_estimated} AS is_estimated,
      TRY_CAST({number} AS DOUBLE) AS {value}_number, -- each value
    FROM {lines} AS line
    LEFT JOIN named ON named.text = {site}
    LEFT JOIN moment ON moment.text = {time} AND moment.calendar = named.calendar
    {join_flag}
  )
)

-- part: day
SELECT
  site::DOUBLE, key::DOUBLE, n::DOUBLE,
  ({value}_sum >> 52)::DOUBLE, ({value}_sum & {limb})::DOUBLE, ({value}_squares >> 104)::DOUBLE, -- each value
  (({value}_squares >> 52) & {limb})::DOUBLE, ({value}_squares & {limb})::DOUBLE, -- each value
  {value}_min::DOUBLE, {value}_max::DOUBLE, -- each value
  estimated::DOUBLE,
  {value}_zeros::DOUBLE, -- each value
  word_{word}::DOUBLE, -- each word
FROM (
  SELECT
    site, day AS key, count(*) AS n, count(*) FILTER ({is_estimated}) AS estimated,
    sum({value})::HUGEINT AS {value}_sum, sum({value}::{wide} * {value})::HUGEINT AS {value}_squares, -- each value
    min({value}) AS {value}_min, max({value}) AS {value}_max, -- each value
    count(*) FILTER ({value} = 0) AS {value}_zeros, -- each value
    bit_or({bits}) AS word_{word}, -- each word
  FROM reading WHERE site BETWEEN {from} AND {to} GROUP BY site, day
)
ORDER BY site, key

-- part: clock
SELECT
  site::DOUBLE, key::DOUBLE, n::DOUBLE,
  ({value}_sum >> 52)::DOUBLE, ({value}_sum & {limb})::DOUBLE, ({value}_squares >> 104)::DOUBLE, -- each value
  (({value}_squares >> 52) & {limb})::DOUBLE, ({value}_squares & {limb})::DOUBLE, -- each value
  {value}_min::DOUBLE, {value}_max::DOUBLE, -- each value
FROM (
  SELECT
    site, clock AS key, count(*) AS n,
    sum({value})::HUGEINT AS {value}_sum, sum({value}::{wide} * {value})::HUGEINT AS {value}_squares, -- each value
    min({value}) AS {value}_min, max({value}) AS {value}_max, -- each value
  FROM reading WHERE site BETWEEN {from} AND {to} GROUP BY site, clock
)
ORDER BY site, key

-- part: level
-- Of one quantity. Below 2^44 the logarithm falls on the right side of every edge (level.ts).
SELECT
  site::DOUBLE, key::DOUBLE, n::DOUBLE,
  (sum >> 52)::DOUBLE, (sum & {limb})::DOUBLE, (squares >> 104)::DOUBLE,
  ((squares >> 52) & {limb})::DOUBLE, (squares & {limb})::DOUBLE,
  min::DOUBLE, max::DOUBLE
FROM (
  SELECT
    site, CASE WHEN {value} = 0 THEN -1 ELSE floor(log2({value}) * 10)::INTEGER END AS key, count(*) AS n,
    sum({value})::HUGEINT AS sum, sum({value}::{wide} * {value})::HUGEINT AS squares,
    min({value}) AS min, max({value}) AS max
  FROM reading WHERE site BETWEEN {from} AND {to} GROUP BY site, key
)
ORDER BY site, key

-- part: doubted
-- Of the lines of which SQL is not sure, what stands in them for the site and the time.
CREATE OR REPLACE TABLE doubted AS
SELECT DISTINCT coalesce({site}, '') AS site, coalesce({time}, '') AS time
FROM (SELECT string_split(unsure, chr(2)) AS field FROM reading WHERE unsure IS NOT NULL)

-- part: unsure
-- The same lines, with their places among all lines.
SELECT place::DOUBLE, line
FROM (
  SELECT place, concat_ws(chr(2), {fields}) AS line FROM {lines} AS line
  SEMI JOIN doubted ON doubted.site = coalesce({site}, '') AND doubted.time = coalesce({time}, '')
)
SEMI JOIN reading ON reading.unsure = line
ORDER BY place

-- part: again
-- The lines of some sites, with their places among all lines.
SELECT place::DOUBLE, concat_ws(chr(2), {fields}) AS line
FROM {lines} AS line
SEMI JOIN wanted ON wanted.text = {site}
ORDER BY place
