/** The cells of all sites while they are filled. */
import type { Quantity } from '../sources/quantity.ts';
import { QuantityCells } from './cells.ts';

export type CellStore = Map<string, Map<Quantity, QuantityCells>>;

/** The cells of a quantity at a site, made where there are none yet. */
export function cellsOf(store: CellStore, site: string, quantity: Quantity): QuantityCells {
  let quantities = store.get(site);
  if (quantities === undefined) {
    quantities = new Map();
    store.set(site, quantities);
  }
  let cells = quantities.get(quantity);
  if (cells === undefined) {
    cells = new QuantityCells();
    quantities.set(quantity, cells);
  }
  return cells;
}
