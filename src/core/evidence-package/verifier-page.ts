import { escapeHtml } from '../report/escape-html.ts';
import { verifierStyles } from './verifier-styles.ts';

/**
 * The page of a package that checks it, as one file. Its content security policy names its own script and style by their
 * hashes and allows pictures out of the package (`blob:`): nothing else runs, nothing can be fetched.
 *
 * @param hash the SHA-256 of a text in base64
 */
export function verifierPage(script: string, language: string, hash: (text: string) => string): string {
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hash(script)}'`,
    `style-src 'sha256-${hash(verifierStyles)}'`,
    'img-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="referrer" content="no-referrer">
<title>Corroborate</title>
<style>${verifierStyles}</style>
</head>
<body>
<noscript>This page checks an evidence package with a script of its own. · Esta página comprueba un paquete de pruebas con un programa propio. · Cette page contrôle un dossier de preuves avec son propre programme.</noscript>
<script>${script}</script>
</body>
</html>
`;
}
