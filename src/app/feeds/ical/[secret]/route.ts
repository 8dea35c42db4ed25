import fr from '@messages/fr.json';
import { product } from '@/composition';
import { tourCalendar } from '@/use-cases/field/tour-calendar';

type Address = { readonly params: Promise<{ readonly secret: string }> };

/** A technician's calendar, for whoever holds its address. Calendars ask often: unchanged is 304. */
export async function GET(request: Request, { params }: Address): Promise<Response> {
  const { ports } = product();
  await ports.clock.sync();
  const { secret } = await params;
  const calendar = await tourCalendar(ports, secret.replace(/\.ics$/, ''), {
    title: (name) => fr.feed.title.replace('{name}', name),
    job: (type) => fr.jobType[type],
  });
  if (!calendar) return new Response(null, { status: 404 });
  const headers = { etag: calendar.etag, 'cache-control': 'private, max-age=60, must-revalidate' };
  const known = request.headers.get('if-none-match')?.split(/\s*,\s*/) ?? [];
  if (known.some((tag) => tag.replace(/^W\//, '') === calendar.etag))
    return new Response(null, { status: 304, headers });
  return new Response(calendar.text, { headers: { ...headers, 'content-type': 'text/calendar; charset=utf-8' } });
}
