/** Where on the page the dossier of the site in that place of the ranking stands: never its name, which may be anything. */
export function anchorOf(place: number): string {
  return `site-${place}`;
}
