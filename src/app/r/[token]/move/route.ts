import { product } from '@/composition';
import { ChooseSlot } from '@/domain/commands/answer-link';
import { closedPage } from '@/screens/customer/closed-page';
import { slotsPage } from '@/screens/customer/slots-page';
import { moveByLink } from '@/use-cases/messages/move-by-link';
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
  const isTaken = new URL(request.url).searchParams.has('taken');
  return pageResponse(slotsPage({ path, query, locale, slots, command: ports.newId<string>(), isTaken }));
}

/** Takes one of them; somebody may have been faster, then the others are shown. */
export async function POST(request: Request, address: LinkAddress): Promise<Response> {
  const visit = await linkVisit(request, address);
  if (!visit.ok) return visit.response;
  const { link, path, query, locale } = visit;
  if (!isOwnForm(request)) return pageResponse(closedPage('foreign', locale), 403);
  const form = ChooseSlot.safeParse(await formBody(request, 4_000));
  if (!form.success) return pageResponse(closedPage('foreign', locale), 400);
  const moved = await moveByLink(product().ports, link, form.data);
  if (moved.ok) return seeOther(`${new URL(moved.address).pathname}${query}`);
  if (moved.reason === 'appointmentChanged' || moved.reason === 'alreadyClosed')
    return seeOther(`${path}?changed${query.replace('?', '&')}`);
  return seeOther(`${path}/move?taken${query.replace('?', '&')}`);
}
