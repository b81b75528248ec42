/** All names that a report holds. */
import type { Coded, Report } from '../report.ts';
import type { Named, NameKind } from './pseudonyms.ts';

/** The likeliest kind first, where something is of several. */
export function namesIn(report: Report): Named[] {
  const {
    sites,
    feeders = [],
    closures = [],
    sites_of_points = [],
    warnings,
    inputs,
    side_files = [],
  } = report;
  const of = (kind: NameKind, names: Iterable<string | null | undefined>) =>
    [...names].flatMap((name) =>
      name === null || name === undefined || name === '' ? [] : [{ kind, name }],
    );
  const repeated = warnings.filter(({ code }) => code === 'input_repeated');
  const paths = [
    ...inputs.flatMap(({ path, cells_from = [] }) => [path, ...cells_from.map((cells) => cells.path)]),
    ...side_files.map(({ path }) => path),
    ...repeated.flatMap(({ data }) => Object.keys(data)),
  ].filter((path) => path !== '-');
  return [
    ...of('site', siteIds(report)),
    ...of(
      'site',
      warnings.flatMap((warning) => sitesOfWarning(warning)),
    ),
    ...of(
      'feeder',
      [...sites, ...feeders].map(({ feeder }) => feeder),
    ),
    ...of(
      'owner',
      sites.map(({ owner }) => owner),
    ),
    ...of(
      'licence',
      sites.map(({ licence }) => licence?.licence_id),
    ),
    ...of(
      'person',
      sites.map(({ known }) => known?.approved_by),
    ),
    ...of(
      'reason',
      sites.map(({ known }) => known?.reason),
    ),
    ...of(
      'act',
      closures.flatMap(({ sources }) => sources),
    ),
    ...of(
      'name',
      sites.map(({ name }) => name),
    ),
    ...of(
      'site',
      sites_of_points.map(({ site }) => site),
    ),
    ...of('file', paths),
    ...of('file', paths.map(lastPart)),
  ];
}

function siteIds({ sites, feeders = [], closures = [], sites_of_points = [] }: Report) {
  return [
    ...sites.flatMap(({ site_id, point_of }) => [site_id, point_of]),
    ...sites_of_points.flatMap(({ site, points }) => [site, ...points]),
    ...feeders.flatMap(({ site_id, meters, points }) => [site_id, ...meters, ...points]),
    ...closures.map(({ site_id }) => site_id),
  ];
}

/** Keys that the program itself puts into the data of warnings; any other key is a name. */
const OWN_KEYS = new Set([
  'sites',
  'of',
  'first',
  'days',
  'wanted_days',
  'share',
  'expected_mw',
  'metered_mw',
  'readings',
  'day',
  'site_id',
  'again_mw',
  'closures',
  'without_sector',
  'without_contract',
]);

function sitesOfWarning({ code, data }: Coded): string[] {
  if (code === 'input_repeated' || code === 'register_problems') return [];
  const named = ['site_id', 'first'].flatMap((key) => {
    const value = data[key];
    return typeof value === 'string' ? [value] : [];
  });
  return [...named, ...Object.keys(data).filter((key) => !OWN_KEYS.has(key))];
}

function lastPart(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
