import { describe, expect, it } from 'vitest';
import { html, trusted } from './html.js';

describe('html', () => {
  it('shows what is put in as text, in content and in attributes', () => {
    const evil = `<script>alert("1 & 2")</script>'`;
    const shown = '&lt;script&gt;alert(&quot;1 &amp; 2&quot;)&lt;/script&gt;&#39;';
    expect(html`<p title="${evil}">${evil}</p>`.text).toBe(`<p title="${shown}">${shown}</p>`);
  });

  it('takes markup, lists, numbers and nothing', () => {
    const items = ['a', '<b>'].map((item) => html`<li>${item}</li>`);
    expect(
      html`<ul>
          ${items}
        </ul>
        ${undefined}${3}${trusted('<hr>')}`.text.replace(/\s+/g, ''),
    ).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul>3<hr>');
  });
});
