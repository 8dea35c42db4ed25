ALTER TABLE "visit" ADD COLUMN "revision" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "visit" ADD COLUMN "revised_at" timestamp with time zone;--> statement-breakpoint
-- Calendars were given twice the number of facts, one more once cancelled: they will not be told anything lower.
UPDATE "visit" v SET "revision" = told.changes * 2 + 1, "revised_at" = told.changed_at
FROM (
  SELECT v.id, h.changes, coalesce(h.changed_at, w.recorded_at) AS changed_at
  FROM "visit" v JOIN "work_order" w ON w.id = v.work_order_id CROSS JOIN LATERAL (
    SELECT count(*)::int AS changes, max(f.recorded_at) AS changed_at FROM "fact" f
    WHERE f.subject = w.id::text AND f.subject_kind = 'workOrder' AND (f.kind = 'workOrderCancelled'
      OR (f.kind IN ('visitPlanned', 'visitUnplanned') AND f.payload->>'visitId' = v.id::text))) h) told
WHERE told.id = v.id;--> statement-breakpoint
ALTER TABLE "visit" ALTER COLUMN "revised_at" SET NOT NULL;
