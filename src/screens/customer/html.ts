/** A piece of page that is safe to send. */
export type Html = { readonly html: string };

type Piece = Html | string | number | false | null | undefined | readonly Piece[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Writes HTML; whatever is put in is escaped unless it is itself a piece of page. The customer's page is made this way
 * and not by React: it must weigh less than 100 kB all in and work without script, and the framework alone weighs more.
 */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return { html: parts.reduce((page, part, at) => page + written(pieces[at - 1]) + part) };
}

function written(piece: Piece): string {
  if (piece === false || piece === null || piece === undefined) return '';
  if (typeof piece === 'object') return 'html' in piece ? piece.html : piece.map(written).join('');
  return String(piece).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
