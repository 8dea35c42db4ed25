import { product } from '@/composition';
import { ChooseSlot } from '@/domain/commands/answer-link';
import { closedPage } from '@/screens/customer/closed-page';
import { SLOT_REFUSALS, slotsPage } from '@/screens/customer/slots-page';
import { type MovedByLink, moveByLink } from '@/use-cases/messages/move-by-link';
import { slotsOfLink } from '@/use-cases/messages/slots-of-link';
import { formBody } from '../../../form-body';
import { isOwnForm, type LinkAddress, linkVisit, pageResponse, seeOther } from '../../link-visit';

export const dynamic = 'force-dynamic';

/** The windows one can move to. */
export async function GET(request: Request, address: LinkAddress): Promise<Response> {
  const visit = await linkVisit(request, address);
  if (!visit.ok) return visit.response;
  const { link, stage, locale, path, query } = visit;
  if (stage === 'done' || stage === 'underWay') return seeOther(`${path}${query}`);
  const { ports } = product();
  const slots = await slotsOfLink(ports, link);
  const { searchParams } = new URL(request.url);
  const refused = SLOT_REFUSALS.find((one) => searchParams.has(one)) ?? null;
  return pageResponse(slotsPage({ path, query, locale, slots, command: ports.newId<string>(), refused }));
}

/** Takes one of them; when it cannot be had, says why and shows the others. */
export async function POST(request: Request, address: LinkAddress): Promise<Response> {
  const visit = await linkVisit(request, address);
  if (!visit.ok) return visit.response;
  const { link, path, query, locale } = visit;
  if (!isOwnForm(request)) return pageResponse(closedPage('foreign', locale), 403);
  const form = ChooseSlot.safeParse(await formBody(request, 4_000));
  if (!form.success) return pageResponse(closedPage('foreign', locale), 400);
  const moved = await moveByLink(product().ports, link, form.data);
  if (moved.ok) return seeOther(`${new URL(moved.address).pathname}${query}`);
  return seeOther(`${path}${whereTold(moved.reason)}${query.replace('?', '&')}`);
}

/** The page that says why: the slots, when another of them can be chosen, or the appointment as it stands. */
function whereTold(reason: Extract<MovedByLink, { ok: false }>['reason']): string {
  if (reason === 'placeTaken') return '/move?taken';
  if (reason === 'notOffered' || reason === 'windowInThePast' || reason === 'windowTooWide') return '/move?notOffered';
  if (reason === 'letterTooLate') return '/move?letterTooLate';
  if (reason === 'needsGeocoding') return '/move?callUs';
  return reason === 'infeasible' ? '/move?impossible' : '?changed';
}
