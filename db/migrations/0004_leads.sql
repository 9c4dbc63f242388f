CREATE TABLE "chat_messages" (
	"chat" "bytea" PRIMARY KEY NOT NULL,
	"sealed" "bytea" NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "day_notes" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"staff_id" uuid NOT NULL,
	"day" date NOT NULL,
	"case_file_id" uuid,
	"text" text NOT NULL,
	"written_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
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
CREATE TABLE "lead_draft_photos" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"draft_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"sealed" "bytea" NOT NULL,
	"small" "bytea" NOT NULL,
	CONSTRAINT "lead-draft-photo-position" UNIQUE("draft_id","position")
);
--> statement-breakpoint
CREATE TABLE "lead_drafts" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"lookup" "bytea" NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"sealed" "bytea",
	"version" integer DEFAULT 1 NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "lead-draft-lookup" UNIQUE("lookup"),
	CONSTRAINT "lead-draft-state" CHECK ("lead_drafts"."state" in ('open', 'sent', 'confirmed', 'closed')),
	CONSTRAINT "lead-draft-closed" CHECK (("lead_drafts"."state" = 'closed') = ("lead_drafts"."sealed" is null))
);
--> statement-breakpoint
CREATE TABLE "closed_intakes" (
	"court" text PRIMARY KEY NOT NULL,
	"since" timestamp (3) with time zone NOT NULL
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
CREATE TABLE "spent_proofs" (
	"challenge" "bytea" PRIMARY KEY NOT NULL,
	"court" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "claim_payouts" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"claim_id" uuid NOT NULL,
	"amount" bigint NOT NULL,
	"day" date NOT NULL,
	"way" text NOT NULL,
	"voucher" text NOT NULL,
	"movement_id" uuid,
	"staff_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reward-voucher-once" UNIQUE("court","voucher"),
	CONSTRAINT "claim-payout-amount" CHECK ("claim_payouts"."amount" > 0),
	CONSTRAINT "claim-payout-way" CHECK ("claim_payouts"."way" in ('transfer', 'cash', 'code'))
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"lead_id" uuid NOT NULL,
	"order" bigint NOT NULL,
	"kind" text NOT NULL,
	"bounty_id" uuid,
	"case_file_id" uuid,
	"state" text DEFAULT 'open' NOT NULL,
	"secret" "bytea" NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"answers" "bytea",
	"screening" "bytea",
	"excluded" boolean,
	"screened_by" uuid,
	"same_as_lead" uuid,
	"finding" text,
	"payer" text,
	"ground" text,
	"reason" "bytea",
	"receipts" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"reckoning" jsonb,
	"granted" bigint DEFAULT 0 NOT NULL,
	"paid" bigint DEFAULT 0 NOT NULL,
	"held_id" uuid,
	"proposed_by" uuid,
	"proposed_at" timestamp (3) with time zone,
	"decided_at" timestamp (3) with time zone,
	"review_at" timestamp (3) with time zone,
	"identity_at" timestamp (3) with time zone,
	"announced_at" timestamp (3) with time zone,
	"announced_by" uuid,
	"released_at" timestamp (3) with time zone,
	"until" date,
	"reminded" integer DEFAULT 0 NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"salt" "bytea" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "claim-secret" UNIQUE("secret"),
	CONSTRAINT "claim-once" UNIQUE("lead_id"),
	CONSTRAINT "claim-kind" CHECK ("claims"."kind" in ('property', 'whereabouts', 'reward')),
	CONSTRAINT "claim-state" CHECK ("claims"."state" in ('open', 'proposed', 'refused', 'identityAsked', 'payable', 'paid', 'expired', 'withdrawn')),
	CONSTRAINT "claim-of-bounty" CHECK ("claims"."kind" = 'reward' or "claims"."bounty_id" is not null),
	CONSTRAINT "reward-payer" CHECK ("claims"."payer" is null or ("claims"."kind" = 'property') = ("claims"."payer" in ('proceeds', 'applicant'))),
	CONSTRAINT "reward-overpaid" CHECK ("claims"."paid" >= 0 and "claims"."paid" <= "claims"."granted"),
	CONSTRAINT "claim-refused" CHECK ("claims"."state" <> 'refused' or ("claims"."ground" is not null))
);
--> statement-breakpoint
CREATE TABLE "lead_erasures" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"lead_id" uuid NOT NULL,
	"kept_for" text NOT NULL,
	"rule" text NOT NULL,
	"kept_until" date NOT NULL,
	"erased_at" timestamp (3) with time zone NOT NULL,
	"receipt_until" date NOT NULL,
	"receipt_forgotten_at" timestamp (3) with time zone,
	CONSTRAINT "lead-erased-once" UNIQUE("lead_id"),
	CONSTRAINT "lead-kept-for" CHECK ("lead_erasures"."kept_for" in ('notUsed', 'notConfirmed', 'confirmed', 'paid'))
);
--> statement-breakpoint
CREATE TABLE "lead_expiries" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"lead_id" uuid NOT NULL,
	"until" date NOT NULL,
	"told_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "lead-expiry-once" UNIQUE("lead_id","until")
);
--> statement-breakpoint
CREATE TABLE "lead_holds" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"lead_id" uuid NOT NULL,
	"placed_at" timestamp (3) with time zone NOT NULL,
	"placed_by" uuid NOT NULL,
	"reason" "bytea" NOT NULL,
	"released_at" timestamp (3) with time zone,
	"released_by" uuid,
	"release_reason" "bytea",
	CONSTRAINT "lead-hold-released" CHECK (("lead_holds"."released_at" is null) = ("lead_holds"."released_by" is null) and ("lead_holds"."released_at" is null) = ("lead_holds"."release_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "key_holders" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"staff_id" uuid NOT NULL,
	"role" text NOT NULL,
	"public_key" "bytea" NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"retired_at" timestamp (3) with time zone,
	CONSTRAINT "holder-key-taken" UNIQUE("public_key"),
	CONSTRAINT "holder-role" CHECK ("key_holders"."role" in ('supervisor','custodian'))
);
--> statement-breakpoint
CREATE TABLE "vault_given" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"opening_id" uuid NOT NULL,
	"role" text NOT NULL,
	"holder_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"sealed" "bytea",
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "half-given-once" UNIQUE("opening_id","role"),
	CONSTRAINT "half-same-person" UNIQUE("opening_id","staff_id"),
	CONSTRAINT "vault-given-role" CHECK ("vault_given"."role" in ('supervisor','custodian'))
);
--> statement-breakpoint
CREATE TABLE "vault_halves" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"record_id" uuid NOT NULL,
	"holder_id" uuid NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "vault-half-once" UNIQUE("record_id","holder_id")
);
--> statement-breakpoint
CREATE TABLE "vault_openings" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"record_id" uuid NOT NULL,
	"lead_id" uuid,
	"reason_code" text NOT NULL,
	"reason" "bytea",
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"public_key" "bytea" NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	"state" text DEFAULT 'asked' NOT NULL,
	"opened_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"proved_at" timestamp (3) with time zone,
	"refused_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "opening-key-used" UNIQUE("public_key"),
	CONSTRAINT "opening-state" CHECK ("vault_openings"."state" in ('asked', 'opened', 'withdrawn', 'refused', 'lapsed', 'destroyed')),
	CONSTRAINT "opening-reason" CHECK ("vault_openings"."reason_code" in ('payout','law','danger','drill'))
);
--> statement-breakpoint
CREATE TABLE "vault_records" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"lead_id" uuid,
	"kept_at" timestamp (3) with time zone NOT NULL,
	"sealed" "bytea",
	"canary" "bytea",
	"destroyed_at" timestamp (3) with time zone,
	CONSTRAINT "vault-record-kind" CHECK (("vault_records"."lead_id" is null) <> ("vault_records"."canary" is null)),
	CONSTRAINT "vault-record-destroyed" CHECK (("vault_records"."sealed" is null) = ("vault_records"."destroyed_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "leads" DROP CONSTRAINT "lead-state";--> statement-breakpoint
ALTER TABLE "case_money" DROP CONSTRAINT "case-money-kind";--> statement-breakpoint
DROP INDEX "lead-message-lead";--> statement-breakpoint
DROP INDEX "suspension-opinion-hearing";--> statement-breakpoint
ALTER TABLE "bounties" ADD COLUMN "reward_cap" bigint;--> statement-breakpoint
ALTER TABLE "bounties" ADD COLUMN "applicant_id" uuid;--> statement-breakpoint
ALTER TABLE "steps" ADD COLUMN "result" text;--> statement-breakpoint
ALTER TABLE "chat_updates" ADD COLUMN "due_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "chat_updates" ADD COLUMN "tries" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "nudges" ADD COLUMN "sending" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "nudges" ADD COLUMN "maybe_arrived" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "lead_messages" ADD COLUMN "order" bigint NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "lead_messages_order_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1);--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "given_by" uuid;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "standing" text DEFAULT 'anonymous' NOT NULL;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "may_ask" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "wants_reward" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "held" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "quiet" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "team" text;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "handed_to" uuid;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "arrived_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "read_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "staff" ADD COLUMN "first_password" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "resumptions" ADD COLUMN "order" bigint NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "resumptions_order_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1);--> statement-breakpoint
ALTER TABLE "suspension_opinions" ADD COLUMN "order" bigint NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "suspension_opinions_order_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1);--> statement-breakpoint
ALTER TABLE "day_notes" ADD CONSTRAINT "day_notes_case_file_id_case_files_id_fk" FOREIGN KEY ("case_file_id") REFERENCES "public"."case_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_draft_photos" ADD CONSTRAINT "lead_draft_photos_draft_id_lead_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."lead_drafts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_merges" ADD CONSTRAINT "lead_merges_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_merges" ADD CONSTRAINT "lead_merges_leading_id_leads_id_fk" FOREIGN KEY ("leading_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_likenesses" ADD CONSTRAINT "lead_likenesses_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_payouts" ADD CONSTRAINT "claim_payouts_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_erasures" ADD CONSTRAINT "lead_erasures_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_expiries" ADD CONSTRAINT "lead_expiries_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_holds" ADD CONSTRAINT "lead_holds_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "key_holders" ADD CONSTRAINT "key_holders_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vault_given" ADD CONSTRAINT "vault_given_opening_id_vault_openings_id_fk" FOREIGN KEY ("opening_id") REFERENCES "public"."vault_openings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vault_given" ADD CONSTRAINT "vault_given_holder_id_key_holders_id_fk" FOREIGN KEY ("holder_id") REFERENCES "public"."key_holders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vault_halves" ADD CONSTRAINT "vault_halves_record_id_vault_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."vault_records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vault_halves" ADD CONSTRAINT "vault_halves_holder_id_key_holders_id_fk" FOREIGN KEY ("holder_id") REFERENCES "public"."key_holders"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vault_openings" ADD CONSTRAINT "vault_openings_record_id_vault_records_id_fk" FOREIGN KEY ("record_id") REFERENCES "public"."vault_records"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vault_openings" ADD CONSTRAINT "vault_openings_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vault_records" ADD CONSTRAINT "vault_records_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "chat-message-expiry" ON "chat_messages" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "day-note-sheet" ON "day_notes" USING btree ("staff_id","day","id");--> statement-breakpoint
CREATE INDEX "duty-shift" ON "duty_shifts" USING btree ("court","from","to");--> statement-breakpoint
CREATE INDEX "lead-draft-expires" ON "lead_drafts" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "lead-merged-once" ON "lead_merges" USING btree ("lead_id") WHERE "lead_merges"."split_at" is null;--> statement-breakpoint
CREATE INDEX "lead-merge-leading" ON "lead_merges" USING btree ("leading_id");--> statement-breakpoint
CREATE INDEX "lead-likeness" ON "lead_likenesses" USING btree ("court","hash");--> statement-breakpoint
CREATE INDEX "spent-proof-expires" ON "spent_proofs" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "claim-payout-claim" ON "claim_payouts" USING btree ("claim_id");--> statement-breakpoint
CREATE INDEX "claim-desk" ON "claims" USING btree ("court","state","order");--> statement-breakpoint
CREATE INDEX "claim-bounty" ON "claims" USING btree ("bounty_id");--> statement-breakpoint
CREATE INDEX "claim-case" ON "claims" USING btree ("case_file_id");--> statement-breakpoint
CREATE INDEX "lead-erasure-court" ON "lead_erasures" USING btree ("court","erased_at");--> statement-breakpoint
CREATE UNIQUE INDEX "lead-held-already" ON "lead_holds" USING btree ("lead_id") WHERE "lead_holds"."released_at" is null;--> statement-breakpoint
CREATE INDEX "lead-hold-court" ON "lead_holds" USING btree ("court","lead_id");--> statement-breakpoint
CREATE UNIQUE INDEX "holder-twice" ON "key_holders" USING btree ("staff_id","role") WHERE retired_at is null;--> statement-breakpoint
CREATE INDEX "holder-court" ON "key_holders" USING btree ("court","role");--> statement-breakpoint
CREATE INDEX "vault-half-holder" ON "vault_halves" USING btree ("holder_id");--> statement-breakpoint
CREATE INDEX "opening-desk" ON "vault_openings" USING btree ("court","state","asked_at");--> statement-breakpoint
CREATE INDEX "opening-lead" ON "vault_openings" USING btree ("lead_id");--> statement-breakpoint
CREATE INDEX "opening-end" ON "vault_openings" USING btree ("ends_at") WHERE closed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "opening-once" ON "vault_openings" USING btree ("record_id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "vault-record-lead" ON "vault_records" USING btree ("lead_id");--> statement-breakpoint
CREATE INDEX "vault-record-court" ON "vault_records" USING btree ("court");--> statement-breakpoint
ALTER TABLE "bounties" ADD CONSTRAINT "bounties_applicant_id_parties_id_fk" FOREIGN KEY ("applicant_id") REFERENCES "public"."parties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "chat-update-due" ON "chat_updates" USING btree ("due_at");--> statement-breakpoint
CREATE INDEX "journal-actor" ON "journal" USING btree ("actor_id","at");--> statement-breakpoint
CREATE INDEX "lead-message-lead" ON "lead_messages" USING btree ("lead_id","order");--> statement-breakpoint
CREATE INDEX "suspension-opinion-hearing" ON "suspension_opinions" USING btree ("hearing_id","order");--> statement-breakpoint
ALTER TABLE "bounties" ADD CONSTRAINT "bounty-cap" CHECK ("bounties"."reward_cap" is null or ("bounties"."reward_share" is not null and "bounties"."reward_cap" > 0));--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "lead-standing" CHECK ("leads"."standing" in ('anonymous', 'confidential', 'named'));--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "lead-state" CHECK ("leads"."state" in ('received', 'acknowledged', 'dispatched', 'arrived', 'concluded'));--> statement-breakpoint
ALTER TABLE "case_money" ADD CONSTRAINT "case-money-reward" CHECK ("case_money"."kind" <> 'reward' or ("case_money"."party_id" is not null and "case_money"."article" is not null));--> statement-breakpoint
ALTER TABLE "case_money" ADD CONSTRAINT "case-money-kind" CHECK ("case_money"."kind" in ('received', 'paid', 'held', 'reward'));