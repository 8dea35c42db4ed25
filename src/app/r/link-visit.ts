import { product } from '@/composition';
import { type Locale, localeFrom } from '@/domain/messages/window-words';
import { closedPage } from '@/screens/customer/closed-page';
import { openLink, type Stage } from '@/use-cases/messages/open-link';
import type { LinkedAppointment } from '@/use-cases/ports/customer-links';

export type LinkAddress = { readonly params: Promise<{ readonly token: string }> };

/** What a visitor with a working link comes to, or the page to send instead. */
export type Visit =
  | { readonly ok: false; readonly response: Response }
  | {
      readonly ok: true;
      readonly link: LinkedAppointment;
      readonly stage: Stage;
      readonly locale: Locale;
      readonly path: string;
      readonly query: string;
    };

const CLOSED = { unknown: 404, expired: 410, superseded: 410, shut: 429 } as const;

/** Opens the link a request came with. Nobody but the holder of a working link learns anything. */
export async function linkVisit(request: Request, { params }: LinkAddress): Promise<Visit> {
  const { ports } = product();
  await ports.clock.sync();
  const { token } = await params;
  const asked = new URL(request.url).searchParams.get('l');
  const opened = await openLink(ports, token, addressOf(request));
  if (opened.kind !== 'open') {
    const page = closedPage(opened.kind, localeFrom(asked ?? 'fr'));
    return { ok: false, response: pageResponse(page, CLOSED[opened.kind]) };
  }
  const { link, stage } = opened;
  const query = asked ? `?l=${localeFrom(asked)}` : '';
  return { ok: true, link, stage, locale: localeFrom(asked ?? link.locale), path: `/r/${token}`, query };
}

/** Never kept, never listed by a search engine, and nothing from anywhere else runs in it. */
export function pageResponse(page: string, status = 200): Response {
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'x-robots-tag': 'noindex, nofollow',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    ...(status === 429 && { 'retry-after': '600' }),
  };
  return new Response(page, { status, headers });
}

/** After a form: back to a page that can be reloaded at will. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path, 'cache-control': 'no-store' } });
}

/** False when another site's page sent the form. The token is the key; this is for a link somebody left open. */
export function isOwnForm(request: Request): boolean {
  const origin = request.headers.get('origin');
  if (origin === null) return true;
  if (origin === product().configuration.publicUrl) return true;
  return URL.canParse(origin) && new URL(origin).host === request.headers.get('host');
}

/** As `adapters/client-address.ts` has written it. */
function addressOf(request: Request): string {
  return request.headers.get('x-forwarded-for')?.slice(0, 60) || 'unknown';
}
