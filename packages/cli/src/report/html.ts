/** Text that may stand in a page as it is. */
export class Html {
  constructor(readonly text: string) {}
}

/** What a template takes: markup as it is, lists of it, nothing, and anything else as text. */
export type Content = Html | string | number | undefined | readonly Content[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * A template of markup in which everything put in is text, and shows as typed, unless it is {@link Html} itself. Attributes
 * must be in quotes.
 */
export function html(parts: TemplateStringsArray, ...content: readonly Content[]): Html {
  return new Html(parts.map((part, i) => part + toMarkup(content[i])).join(''));
}

/** Markup that was made elsewhere, a drawing say, and is trusted. */
export const trusted = (markup: string) => new Html(markup);

function toMarkup(content: Content): string {
  if (content === undefined) return '';
  if (content instanceof Html) return content.text;
  if (typeof content === 'object') return content.map(toMarkup).join('');
  return String(content).replace(/[&<>"']/g, (character) => entities[character]!);
}
