import { expect, test } from 'vitest';
import { html } from './html';

test('what a person typed cannot become part of the page', () => {
  const name = `<script>alert("L'eau & vous")</script>`;
  expect(html`<p title="${name}">${name}</p>`.html).toBe(
    '<p title="&lt;script&gt;alert(&quot;L&#39;eau &amp; vous&quot;)&lt;/script&gt;">&lt;script&gt;alert(&quot;L&#39;eau &amp; vous&quot;)&lt;/script&gt;</p>',
  );
});

test('pieces of page go in as they are, lists one after the other, nothing for what is absent', () => {
  expect(html`<ul>${[1, 2].map((n) => html`<li>${n}</li>`)}${false}${null}</ul>`.html).toBe(
    '<ul><li>1</li><li>2</li></ul>',
  );
});
