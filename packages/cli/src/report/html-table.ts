import { html, type Content, type Html } from './html.js';

/** A table whose first column names the rows; it scrolls by itself where it is wider than the page. */
export function htmlTable(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly Content[])[],
): Html {
  return html`<div class="table" role="region" tabindex="0" aria-label="${caption}">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${head.map((cell) => html`<th scope="col">${cell}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ([name, ...cells]) =>
            html`<tr>
              <th scope="row">${name}</th>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
