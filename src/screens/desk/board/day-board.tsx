'use client';
import { useTranslations } from 'next-intl';
import { type CSSProperties, type KeyboardEvent, type MouseEvent, useCallback, useMemo, useRef, useState } from 'react';
import type { MoveSubject } from '../move/use-move';
import { isUnmoved, type Move } from '../move/use-move';
import type { Zoom } from './board-toolbar';
import type { PlannedVisit, TechnicianDay } from './day-plan';
import type { DayScale } from './day-scale';
import { HourRuler } from './hour-ruler';
import { MoveGhost } from './move-ghost';
import { nextOnBoard } from './next-on-board';
import { NowLine } from './now-line';
import { ROW_PIXELS, TechnicianRow } from './technician-row';
import { useBoardDrag } from './use-board-drag';

type DayBoardProps = {
  technicians: readonly TechnicianDay[];
  scale: DayScale;
  zoom: Zoom;
  selectedWorkOrderId: string | null;
  move: Move;
  verdict: 'asking' | 'possible' | 'refused';
  /** False for those who only look. */
  canMove: boolean;
  subjectOf: (visit: PlannedVisit) => MoveSubject;
  onOpen: (visit: PlannedVisit) => void;
  onDrop: () => void;
};

const HOUR_PIXELS: Readonly<Record<Zoom, number>> = { day: 84, half: 168 };
const HEAD_PIXELS = 168;

/** Technicians by hours. Arrows lead from bar to bar, Enter opens, M moves; a mouse drags. */
export function DayBoard(props: DayBoardProps) {
  const { technicians, scale, zoom, selectedWorkOrderId, move, verdict, canMove, subjectOf, onOpen, onDrop } = props;
  const t = useTranslations('desk.board');
  const scroller = useRef<HTMLDivElement>(null);
  const track = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const [widthPixels, setWidthPixels] = useState(0);
  const wasDragged = useRef(false);
  const ids = useMemo(() => technicians.map(({ technicianId }) => technicianId), [technicians]);
  const visits = useMemo(
    () => new Map(technicians.flatMap((row) => row.visits.map((one) => [one.visitId, { row, one }]))),
    [technicians],
  );
  const tabStop =
    focused && visits.has(focused)
      ? focused
      : (technicians.find((row) => row.visits.length > 0)?.visits[0]?.visitId ?? null);
  const { moving } = move;

  const measure = useCallback(() => setWidthPixels(track.current?.clientWidth ?? 0), []);
  const grid = () => ({
    startMs: scale.startMs,
    endMs: scale.endMs,
    widthPixels: track.current?.clientWidth ?? 1,
    rowPixels: ROW_PIXELS,
    technicianIds: ids,
  });
  const beginAt = (visitId: string, by: 'keyboard' | 'pointer', gripPixels = 0) => {
    const found = visits.get(visitId);
    if (!found || !canMove) return;
    measure();
    const from = { technicianId: found.row.technicianId, startMs: found.one.startMs, isTimed: false };
    move.begin({ ...subjectOf(found.one), from }, from, by, gripPixels);
  };
  const drag = useBoardDrag({
    scroller,
    gridElement: track,
    grid,
    onBegin: (visitId, gripPixels) => {
      wasDragged.current = true;
      beginAt(visitId, 'pointer', gripPixels);
    },
    onDrag: move.drag,
    onDrop,
  });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const visitId =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-visit]')?.dataset.visit : null;
    if (moving || !visitId) return;
    const next = nextOnBoard(technicians, visitId, event.key);
    if (next) {
      event.preventDefault();
      scroller.current?.querySelector<HTMLElement>(`[data-visit="${next}"]`)?.focus();
    }
  };
  const onClick = (event: MouseEvent<HTMLElement>) => {
    const visitId =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-visit]')?.dataset.visit : null;
    const found = visitId ? visits.get(visitId) : undefined;
    if (wasDragged.current) wasDragged.current = false;
    else if (found) onOpen(found.one);
  };
  const hours = scale.hoursMs.length - 1;
  const size = { '--head': `${HEAD_PIXELS}px`, minWidth: HEAD_PIXELS + hours * HOUR_PIXELS[zoom] } as CSSProperties;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the bars inside are buttons; the board listens once for all of them.
    <div
      ref={scroller}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocus={(event) => setFocused(event.target.dataset.visit ?? focused)}
      {...drag}
      className={`min-h-0 flex-1 overflow-auto bg-canvas ${moving?.by === 'pointer' ? 'cursor-grabbing select-none' : ''}`}
    >
      <div className="relative" style={size}>
        <HourRuler scale={scale} label={t('technicians')} />
        <div className="relative">
          <ol aria-label={t('label')}>
            {technicians.map((row) => (
              <TechnicianRow
                key={row.technicianId}
                day={row}
                scale={scale}
                selectedWorkOrderId={
                  row.visits.some((one) => one.workOrderId === selectedWorkOrderId) ? selectedWorkOrderId : null
                }
                tabStop={row.visits.some((one) => one.visitId === tabStop) ? tabStop : null}
                leavingVisitId={
                  row.visits.some((one) => one.visitId === moving?.subject.visitId)
                    ? (moving?.subject.visitId ?? null)
                    : null
                }
              />
            ))}
          </ol>
          <NowLine scale={scale} />
          <div ref={track} className="pointer-events-none absolute inset-y-0 right-0 left-(--head) overflow-clip">
            {moving && (
              <MoveGhost
                moving={moving}
                scale={scale}
                technicianIds={ids}
                widthPixels={widthPixels || (track.current?.clientWidth ?? 1)}
                verdict={isUnmoved(moving) ? 'possible' : verdict}
              />
            )}
          </div>
        </div>
      </div>
    </div>
  );
}
