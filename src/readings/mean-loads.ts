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
    this.add(site, 1, load);
  }

  /** Adds so many loads that make this sum, in milliwatts. */
  add(site: string, n: number, sum: number): void {
    if (this.#last === undefined || site !== this.#lastSite) {
      this.#last = this.#tallyOf(site);
      this.#lastSite = site;
    }
    this.#last.n += n;
    this.#last.sum += sum;
  }

  forget(site: string): void {
    this.#sites.delete(site);
    this.#last = undefined;
  }

  /** Milliwatts by site, in the order of names: it does not matter who was read first. */
  means(): Map<string, number> {
    const inOrder = [...this.#sites].sort(([a], [b]) => (a < b ? -1 : 1));
    return new Map(inOrder.map(([site, { n, sum }]) => [site, sum / n]));
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
