CREATE TABLE "duty_shifts" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"staff_id" uuid NOT NULL,
	"from" timestamp (3) with time zone NOT NULL,
	"to" timestamp (3) with time zone NOT NULL,
	"clerk" text,
	"driver" text,
	"car" text,
	"bailiff" text,
	"entered_by" uuid NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone,
	"removed_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "duty-shift-order" CHECK ("duty_shifts"."to" > "duty_shifts"."from")
);
--> statement-breakpoint
CREATE TABLE "lead_merges" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"lead_id" uuid NOT NULL,
	"leading_id" uuid NOT NULL,
	"merged_at" timestamp (3) with time zone NOT NULL,
	"merged_by" uuid NOT NULL,
	"reason" "bytea",
	"split_at" timestamp (3) with time zone,
	"split_by" uuid,
	"split_reason" "bytea",
	CONSTRAINT "lead-merged-with-itself" CHECK ("lead_merges"."lead_id" <> "lead_merges"."leading_id"),
	CONSTRAINT "lead-split-by-somebody" CHECK (("lead_merges"."split_at" is null) = ("lead_merges"."split_by" is null))
);
--> statement-breakpoint
CREATE TABLE "lead_likenesses" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"lead_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "lead-likeness-once" UNIQUE("lead_id","kind","hash")
);
--> statement-breakpoint
ALTER TABLE "leads" DROP CONSTRAINT "lead-state";--> statement-breakpoint
DROP INDEX "lead-message-lead";--> statement-breakpoint
DROP INDEX "suspension-opinion-hearing";--> statement-breakpoint
ALTER TABLE "steps" ADD COLUMN "result" text;--> statement-breakpoint
ALTER TABLE "lead_messages" ADD COLUMN "order" bigint NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "lead_messages_order_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1);--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "given_by" uuid;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "standing" text DEFAULT 'anonymous' NOT NULL;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "may_ask" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "wants_reward" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "held" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "team" text;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "arrived_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "resumptions" ADD COLUMN "order" bigint NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "resumptions_order_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1);--> statement-breakpoint
ALTER TABLE "suspension_opinions" ADD COLUMN "order" bigint NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "suspension_opinions_order_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1);--> statement-breakpoint
ALTER TABLE "lead_merges" ADD CONSTRAINT "lead_merges_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_merges" ADD CONSTRAINT "lead_merges_leading_id_leads_id_fk" FOREIGN KEY ("leading_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_likenesses" ADD CONSTRAINT "lead_likenesses_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "duty-shift" ON "duty_shifts" USING btree ("court","from","to");--> statement-breakpoint
CREATE UNIQUE INDEX "lead-merged-once" ON "lead_merges" USING btree ("lead_id") WHERE "lead_merges"."split_at" is null;--> statement-breakpoint
CREATE INDEX "lead-merge-leading" ON "lead_merges" USING btree ("leading_id");--> statement-breakpoint
CREATE INDEX "lead-likeness" ON "lead_likenesses" USING btree ("court","hash");--> statement-breakpoint
CREATE INDEX "lead-message-lead" ON "lead_messages" USING btree ("lead_id","order");--> statement-breakpoint
CREATE INDEX "suspension-opinion-hearing" ON "suspension_opinions" USING btree ("hearing_id","order");--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "lead-standing" CHECK ("leads"."standing" in ('anonymous', 'confidential', 'named'));--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "lead-state" CHECK ("leads"."state" in ('received', 'acknowledged', 'dispatched', 'arrived', 'concluded'));