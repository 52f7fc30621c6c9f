const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A piece of HTML that is safe to send. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Writes HTML; every value is escaped unless it is `Html` already. */
export const html = (parts: TemplateStringsArray, ...values: readonly (string | Html)[]): Html =>
  new Html(
    String.raw(
      { raw: parts },
      ...values.map((value) =>
        value instanceof Html
          ? value.text
          : value.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter),
      ),
    ),
  );

interface Page {
  readonly title: string;
  readonly style: string;
  readonly script?: string;
  readonly body: Html;
}

/** A whole page of the bank. Addresses are relative to `/stripe/`. */
export const page = ({ title, style, script, body }: Page): string =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="/stripe/${style}" />
        ${script === undefined ? new Html('') : html`<script src="/stripe/${script}" defer></script>`}
      </head>
      <body>
        ${body}
      </body>
    </html>`.text;

/** What the bank’s own pages may load. Fonts and font sheets may be the merchant’s. */
export const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' https: http:; font-src * data:; connect-src 'self'; base-uri 'none'";
