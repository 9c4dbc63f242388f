ALTER TABLE "leads" DROP CONSTRAINT "lead-state";--> statement-breakpoint
DROP INDEX "lead-message-lead";--> statement-breakpoint
DROP INDEX "suspension-opinion-hearing";--> statement-breakpoint
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
CREATE INDEX "lead-message-lead" ON "lead_messages" USING btree ("lead_id","order");--> statement-breakpoint
CREATE INDEX "suspension-opinion-hearing" ON "suspension_opinions" USING btree ("hearing_id","order");--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "lead-standing" CHECK ("leads"."standing" in ('anonymous', 'confidential', 'named'));--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "lead-state" CHECK ("leads"."state" in ('received', 'acknowledged', 'dispatched', 'arrived', 'concluded'));