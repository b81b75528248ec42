interface Tally {
  n: number;
  sum: number;
}

/** The mean load of each site as one source has it: what its unit implies. */
export class MeanLoads {
  readonly #sites = new Map<string, Tally>();
  #lastSite = '';
  #last: Tally | undefined;

  /** Adds a load in milliwatts. Loads come in runs of one site, so the last is remembered. */
  put(site: string, load: number): void {
    if (this.#last === undefined || site !== this.#lastSite) {
      this.#last = this.#tallyOf(site);
      this.#lastSite = site;
    }
    this.#last.n += 1;
    this.#last.sum += load;
  }

  forget(site: string): void {
    this.#sites.delete(site);
    this.#last = undefined;
  }

  /** Milliwatts by site. */
  means(): Map<string, number> {
    return new Map([...this.#sites].map(([site, { n, sum }]) => [site, sum / n]));
  }

  #tallyOf(site: string): Tally {
    let tally = this.#sites.get(site);
    if (tally === undefined) {
      tally = { n: 0, sum: 0 };
      this.#sites.set(site, tally);
    }
    return tally;
  }
}
