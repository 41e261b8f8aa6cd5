import * as v from 'valibot';

const Notice = v.object({
  key: v.string(),
  customer: v.string(),
  to: v.nullish(v.union([v.string(), v.array(v.string())]), ''),
  level: v.string(),
  invoices: v.array(v.string()),
  alsoListed: v.optional(v.array(v.string()), []),
  reason: v.nullish(v.string(), ''),
  attachments: v.optional(v.array(v.string()), []),
});

const Report = v.object({
  date: v.string(),
  sent: v.array(Notice),
  awaitingApproval: v.array(Notice),
  failed: v.array(Notice),
  uncertain: v.array(Notice),
  postponed: v.array(Notice),
  toDo: v.array(
    v.object({
      key: v.string(),
      customer: v.string(),
      kind: v.picklist(['call', 'post']),
      invoices: v.array(v.string()),
      reason: v.optional(v.string(), ''),
    }),
  ),
  held: v.array(
    v.object({
      invoice: v.nullish(v.string(), ''),
      customer: v.nullish(v.string(), ''),
      reasonCode: v.string(),
      reason: v.string(),
    }),
  ),
  serviceCalls: v.optional(v.object({ total: v.number(), byMethod: v.record(v.string(), v.number()) }), {
    total: 0,
    byMethod: {},
  }),
});

export type NoticeLine = v.InferOutput<typeof Notice>;
export type DailySummary = v.InferOutput<typeof Report>;
export type HeldLine = DailySummary['held'][number];

/** Checks the shape of what the daily run reports; throws when the product answered with something else. */
export const readDailyReport = (report: unknown): DailySummary => v.parse(Report, report);
