/**
 * A plan of visits: the sites to go to, why, with what chance each was drawn, and what to look for. Fields are added,
 * never renamed.
 */
import { z } from 'zod';
import { INDICATORS } from '../evidence/index.ts';
import { CERTAIN, designOf, type Stratum, WITHOUT_FIGURE } from '../estimate/visits/design.ts';
import { type Drawn, drawnFrom } from '../estimate/visits/draw.ts';
import type { SizedSite } from '../estimate/visits/site.ts';
import { mapInterval } from '../interval.ts';
import { kw, ratio } from '../units.ts';
import type { Report, SiteReport } from './report.ts';
import { reasonsOf } from './site-words.ts';
import { verdictSchema } from './verdict.ts';
