/**
 * The report as records, one a line: the report without its sites, then every site, in the order of the report. For
 * programs that read line by line, and for reports that are too large to be read whole. The fields are those of the
 * report of the same version, and grow with it.
 */
import { z } from 'zod';
import { reportSchema } from './report.ts';

export const siteSchema = reportSchema.shape.sites.element;
const withoutSites = reportSchema.omit({ sites: true });

export const reportRecordSchema = z
  .strictObject({
    record: z.literal('report'),
    site_records: z
      .int()
      .nonnegative()
      .describe('how many records of sites follow; where fewer do, the end is missing'),
    ...withoutSites.shape,
  })
  .describe('The first line: the report without its sites.');

export const siteRecordSchema = z
  .strictObject({ record: z.literal('site'), ...siteSchema.shape })
  .describe('Every other line: a site, as it stands in `sites` of the report.');

export const recordSchema = z.discriminatedUnion('record', [reportRecordSchema, siteRecordSchema]);
