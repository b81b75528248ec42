/** The file around the page: nothing is fetched, nothing runs, and the policy says so to the browser. */
import { createHash } from 'node:crypto';
import { spokenLanguage } from '../../language/language.ts';
import { type Markup, markup } from './markup.ts';
import { STYLE } from './style.ts';

/** The one style is let in by its hash (Content Security Policy Level 3, W3C); no script, picture or font from anywhere. */
function policy(): string {
  const hash = createHash('sha256').update(STYLE.toString()).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
}

export function opening(title: string): Markup {
  return markup`<!doctype html>
<html lang="${spokenLanguage()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
`;
}

export const CLOSING = markup`</body>
</html>
`;
