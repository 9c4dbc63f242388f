ALTER TABLE "leads" DROP CONSTRAINT "lead-state";--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "given_by" uuid;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "standing" text DEFAULT 'anonymous' NOT NULL;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "may_ask" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "wants_reward" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "held" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "team" text;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "arrived_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "lead-standing" CHECK ("leads"."standing" in ('anonymous', 'confidential', 'named'));--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "lead-state" CHECK ("leads"."state" in ('received', 'acknowledged', 'dispatched', 'arrived', 'concluded'));