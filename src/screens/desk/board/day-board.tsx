'use client';
import { useTranslations } from 'next-intl';
import { type CSSProperties, type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { isUnmoved, type Move } from '../move/use-move';
import type { Zoom } from './board-toolbar';
import type { PlannedVisit, TechnicianDay } from './day-plan';
import type { DayScale } from './day-scale';
import { HourRuler } from './hour-ruler';
import { MoveGhost, type MoveVerdict } from './move-ghost';
import { nextOnBoard } from './next-on-board';
import { NowLine } from './now-line';
import { ROW_PIXELS, TechnicianRow } from './technician-row';
import { type Grip, useBoardDrag } from './use-board-drag';
import { useFirstSight } from './use-first-sight';
import { useSelectedInSight } from './use-selected-in-sight';

type DayBoardProps = {
  technicians: readonly TechnicianDay[];
  scale: DayScale;
  zoom: Zoom;
  selectedWorkOrderId: string | null;
  move: Move;
  verdict: MoveVerdict;
  /** False for those who only look. */
  canMove: boolean;
  onGrip: (grip: Grip) => boolean;
  onOpen: (visit: PlannedVisit) => void;
  onDrop: () => void;
};

const HOUR_PIXELS: Readonly<Record<Zoom, number>> = { day: 84, half: 168 };
const HEAD_PIXELS = 168;

/** Technicians by hours. Arrows lead from bar to bar, Enter opens, M moves; a mouse drags. */
export function DayBoard(props: DayBoardProps) {
  const { technicians, scale, zoom, selectedWorkOrderId, move, verdict, canMove, onGrip, onOpen, onDrop } = props;
  const t = useTranslations('desk.board');
  const scroller = useRef<HTMLDivElement>(null);
  const track = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const technicianIds = useMemo(() => technicians.map(({ technicianId }) => technicianId), [technicians]);
  const visits = useMemo(() => technicians.flatMap((row) => row.visits), [technicians]);
  const tabStop = visits.find(({ visitId }) => visitId === focused)?.visitId ?? visits[0]?.visitId ?? null;
  const hourPixels = HOUR_PIXELS[zoom];
  const { moving } = move;

  useFirstSight(scroller, scale, hourPixels);
  const { startMs, endMs } = scale;
  useSelectedInSight(scroller, visits, selectedWorkOrderId, startMs);
  const grid = () => ({ startMs, endMs, widthPixels: widthOf(track.current), rowPixels: ROW_PIXELS, technicianIds });
  useBoardDrag({ scroller, gridElement: track, grid, isOn: canMove, onBegin: onGrip, onDrag: move.drag, onDrop });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const visitId = visitAt(event.target);
    if (moving || !visitId || event.ctrlKey || event.altKey || event.metaKey) return;
    const next = nextOnBoard(technicians, visitId, event.key);
    if (!next) return;
    event.preventDefault();
    scroller.current?.querySelector<HTMLElement>(`[data-visit="${next}"]`)?.focus();
  };
  const minWidth = HEAD_PIXELS + (scale.hoursMs.length - 1) * hourPixels;
  const ownOf = (row: TechnicianDay, key: 'visitId' | 'workOrderId', id: string | null | undefined) =>
    id && row.visits.some((visit) => visit[key] === id) ? id : null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the bars inside are buttons; the board listens once for all of them.
    <div
      ref={scroller}
      // Without a bar to lead through it, arrows still scroll it.
      tabIndex={visits.length === 0 ? 0 : undefined}
      onKeyDown={onKeyDown}
      onClick={({ target }) => {
        const visit = visits.find(({ visitId }) => visitId === visitAt(target));
        if (visit) onOpen(visit);
      }}
      onFocus={({ target }) => setFocused(visitAt(target) ?? focused)}
      className={`min-h-0 flex-1 overflow-auto bg-canvas ${moving?.by === 'pointer' ? 'cursor-grabbing select-none' : ''}`}
    >
      <div className="relative" style={{ '--head': `${HEAD_PIXELS}px`, minWidth } as CSSProperties}>
        <HourRuler scale={scale} label={t('technicians')} />
        <div className="relative">
          <ol aria-label={t('label')}>
            {technicians.map((row) => (
              <TechnicianRow
                key={row.technicianId}
                day={row}
                scale={scale}
                selectedWorkOrderId={ownOf(row, 'workOrderId', selectedWorkOrderId)}
                tabStop={ownOf(row, 'visitId', tabStop)}
                leavingVisitId={ownOf(row, 'visitId', moving?.subject.visitId)}
              />
            ))}
          </ol>
          <NowLine scale={scale} />
          <div ref={track} className="pointer-events-none absolute inset-y-0 right-0 left-(--head) overflow-clip">
            {moving && (
              <MoveGhost
                moving={moving}
                scale={scale}
                technicianIds={technicianIds}
                track={track}
                verdict={isUnmoved(moving) ? 'possible' : verdict}
              />
            )}
          </div>
        </div>
      </div>
    </div>
  );
}

function visitAt(target: EventTarget): string | null {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-visit]')?.dataset.visit ?? null) : null;
}

function widthOf(element: HTMLElement | null): number {
  return element?.clientWidth || 1;
}
