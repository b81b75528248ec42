/** Which address, or device, was of which site when. */

export interface AddressMap {
  /** All sites that are named. */
  readonly sites: ReadonlySet<string>;
  /** The site of a device, a port or a file by its name; undefined where it is not named, or with several. */
  readonly named: (name: string) => string | undefined;
  /** The sites of an address at an instant, in minutes since 1970: none, one, or several that share it. */
  readonly at: (address: string, instant: number) => readonly string[];
}
