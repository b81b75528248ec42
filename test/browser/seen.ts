/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/** What a browser sees of a page. These functions run in it, so that each knows nothing but the page. */
export function beyondTheEdge(): string[] {
  const edge = document.documentElement.clientWidth;
  const isOut = (element: Element) => element.getBoundingClientRect().right > edge + 1;
  const own = [...document.querySelectorAll('body *')].filter((one) => one.closest('.scroll') === null);
  const out = own.filter(isOut).map((one) => `${one.tagName} ${(one.textContent ?? '').slice(0, 40)}`);
  return document.documentElement.scrollWidth > edge ? ['the page scrolls sideways', ...out] : out;
}

export function picturesOfDossiers() {
  return [...document.querySelectorAll('.dossier')].map((article) => {
    const picture = article.querySelector('figure svg')!;
    const line = article.querySelector('path.load');
    const { width, height } = picture.getBoundingClientRect();
    return {
      width,
      height,
      lines: (line?.getBoundingClientRect().width ?? 0) > 50 ? 1 : 0,
      stroke: line === null ? '' : getComputedStyle(line).stroke,
      paper: getComputedStyle(document.body).backgroundColor,
    };
  });
}

export function wordsThatTouch(): string[] {
  return [...document.querySelectorAll('figure > svg, .panels > svg')].flatMap((picture) => {
    const words = [...picture.querySelectorAll(':scope > text')].map((word) => ({
      text: word.textContent ?? '',
      box: word.getBoundingClientRect(),
    }));
    return words.flatMap((one, at) =>
      words
        .slice(at + 1)
        .filter(
          ({ box }) =>
            one.box.left < box.right &&
            box.left < one.box.right &&
            one.box.top < box.bottom - 3 &&
            box.top < one.box.bottom - 3,
        )
        .map(({ text }) => `${one.text} | ${text}`),
    );
  });
}

export function printed() {
  const heights = [...document.querySelectorAll('tr, figure')].map(
    (one) => one.getBoundingClientRect().height,
  );
  const edge = document.documentElement.clientWidth;
  const wide = [...document.querySelectorAll('table, figure, p')]
    .filter((one) => one.getBoundingClientRect().right > edge + 1)
    .map((one) => (one.textContent ?? '').slice(0, 40));
  return {
    tallest: Math.max(...heights),
    dossiers: document.querySelectorAll('.dossier').length,
    wide,
  };
}

export function ground(): string {
  return getComputedStyle(document.body).backgroundColor;
}

export function colourOfPlanted(): string {
  return getComputedStyle(document.querySelector('#planted')!).color;
}

export function breaksInside(): string[] {
  return [...document.querySelectorAll('tr, figure')].map((one) => getComputedStyle(one).breakInside);
}
