CREATE TABLE "approvals" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"act" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"content_hash" "bytea" NOT NULL,
	"version" integer NOT NULL,
	"staff_id" uuid NOT NULL,
	"role" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "approval-once" UNIQUE("subject_id","act","version")
);
--> statement-breakpoint
CREATE TABLE "bounties" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"kind" text NOT NULL,
	"case_file_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"state" text DEFAULT 'drafted' NOT NULL,
	"number" text NOT NULL,
	"name" text NOT NULL,
	"party_kind" text NOT NULL,
	"sex" text,
	"masked_number" text NOT NULL,
	"case_number" text NOT NULL,
	"unperformed" bigint NOT NULL,
	"reward_sum" bigint,
	"reward_share" integer,
	"reward" text NOT NULL,
	"wanted" text NOT NULL,
	"conditions" text NOT NULL,
	"exclusions" text NOT NULL,
	"applied_on" date,
	"promised" text,
	"detention_number" text,
	"until" date NOT NULL,
	"published_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"close_reason" text,
	"author_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"public_number" bigint,
	"salt" "bytea" NOT NULL,
	CONSTRAINT "bounty-kind" CHECK ("bounties"."kind" in ('property', 'whereabouts', 'reward')),
	CONSTRAINT "bounty-property-asked" CHECK ("bounties"."kind" <> 'property' or ("bounties"."applied_on" is not null and "bounties"."promised" is not null)),
	CONSTRAINT "bounty-whereabouts-detention" CHECK ("bounties"."kind" <> 'whereabouts' or "bounties"."detention_number" is not null)
);
--> statement-breakpoint
CREATE TABLE "case_files" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"case_number" text NOT NULL,
	"filed_on" date NOT NULL,
	"officer" text,
	"officer_id" uuid,
	"judge" text,
	"phone" text,
	"cause" text NOT NULL,
	"basis_number" text NOT NULL,
	"basis_court" text NOT NULL,
	"claim" bigint NOT NULL,
	"received" bigint DEFAULT 0 NOT NULL,
	"livelihood" boolean DEFAULT false NOT NULL,
	"tags" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"history" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "case-number" UNIQUE("case_number"),
	CONSTRAINT "case-state" CHECK ("case_files"."state" in ('open', 'closedForNow', 'closed')),
	CONSTRAINT "case-amounts" CHECK ("case_files"."claim" >= 0 and "case_files"."received" >= 0)
);
--> statement-breakpoint
CREATE TABLE "parties" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"case_file_id" uuid NOT NULL,
	"role" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"sex" text,
	"born_on" date,
	"id_type" text NOT NULL,
	"id_number" text,
	"legal_representative" text,
	"phone" text,
	"email" text,
	"address" text,
	"person_key" "bytea" NOT NULL,
	"access_code" "bytea",
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "party-once" UNIQUE("case_file_id","role","name","person_key"),
	CONSTRAINT "party-role" CHECK ("parties"."role" in ('applicant', 'debtor'))
);
--> statement-breakpoint
CREATE TABLE "steps" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"case_file_id" uuid NOT NULL,
	"code" text NOT NULL,
	"done_on" date NOT NULL,
	"text" text NOT NULL,
	"by" text,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "step-once" UNIQUE("case_file_id","code","done_on","text")
);
--> statement-breakpoint
CREATE TABLE "chat_languages" (
	"chat" "bytea" PRIMARY KEY NOT NULL,
	"language" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "chat_states" (
	"chat" "bytea" PRIMARY KEY NOT NULL,
	"sealed" "bytea" NOT NULL,
	"update" bigint NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "chat_updates" (
	"update" bigint PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"answers" "bytea"
);
--> statement-breakpoint
CREATE TABLE "nudges" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"lead_id" uuid NOT NULL,
	"next_at" timestamp (3) with time zone NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "nudge-once" UNIQUE("lead_id")
);
--> statement-breakpoint
CREATE TABLE "followers" (
	"name" text PRIMARY KEY NOT NULL,
	"xid" "xid8" NOT NULL,
	"seq" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "journal" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "journal_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"on" date NOT NULL,
	"kind" text NOT NULL,
	"court" text,
	"subject_kind" text NOT NULL,
	"subject_id" uuid,
	"case_file_id" uuid,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"rule" text,
	"public_number" bigint,
	"public_hash" "bytea",
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "journal-public-number" UNIQUE("public_number")
);
--> statement-breakpoint
CREATE TABLE "public_counter" (
	"one" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"last" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lead_messages" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"lead_id" uuid NOT NULL,
	"from" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"staff_id" uuid,
	"once" uuid NOT NULL,
	CONSTRAINT "lead-message-once" UNIQUE("once"),
	CONSTRAINT "lead-message-from" CHECK ("lead_messages"."from" in ('informant', 'court'))
);
--> statement-breakpoint
CREATE TABLE "lead_photos" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"lead_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"sealed" "bytea" NOT NULL,
	CONSTRAINT "lead-photo-position" UNIQUE("lead_id","position")
);
--> statement-breakpoint
CREATE TABLE "leads" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"order" bigint GENERATED ALWAYS AS IDENTITY (sequence name "leads_order_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"received_at" timestamp (3) with time zone NOT NULL,
	"channel" text NOT NULL,
	"category" text NOT NULL,
	"bounty_id" uuid,
	"listing_id" uuid,
	"case_file_id" uuid,
	"urgent" boolean DEFAULT false NOT NULL,
	"state" text DEFAULT 'received' NOT NULL,
	"receipt" "bytea" NOT NULL,
	"key" "bytea",
	"body" "bytea",
	"answer" "bytea",
	"outcome" text,
	"owner_id" uuid,
	"acknowledged_at" timestamp (3) with time zone,
	"dispatched_at" timestamp (3) with time zone,
	"concluded_at" timestamp (3) with time zone,
	"nudge" "bytea",
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "lead-receipt" UNIQUE("receipt"),
	CONSTRAINT "lead-order" UNIQUE("order"),
	CONSTRAINT "lead-state" CHECK ("leads"."state" in ('received', 'acknowledged', 'dispatched', 'concluded')),
	CONSTRAINT "lead-unanswered" CHECK ("leads"."state" <> 'concluded' or ("leads"."answer" is not null and "leads"."outcome" is not null))
);
--> statement-breakpoint
CREATE TABLE "listings" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"case_file_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"state" text DEFAULT 'drafted' NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"sex" text,
	"born_on" date,
	"id_number" text NOT NULL,
	"masked_number" text NOT NULL,
	"legal_representative" text,
	"case_number" text NOT NULL,
	"filed_on" date NOT NULL,
	"basis_number" text NOT NULL,
	"basis_court" text NOT NULL,
	"duty" text NOT NULL,
	"performance" text NOT NULL,
	"grounds" jsonb NOT NULL,
	"exclusions" jsonb NOT NULL,
	"decision_number" text NOT NULL,
	"decided_on" date NOT NULL,
	"term_years" integer,
	"served_on" date,
	"service_method" text,
	"own_duty" boolean,
	"grace_until" date,
	"valid_until" date,
	"published_at" timestamp (3) with time zone,
	"removed_at" timestamp (3) with time zone,
	"removal_reason" text,
	"author_id" uuid,
	"imported" boolean DEFAULT false NOT NULL,
	"previous_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"public_number" bigint,
	"salt" "bytea" NOT NULL,
	CONSTRAINT "listing-unserved" CHECK ("listings"."state" <> 'published' or ("listings"."served_on" is not null and "listings"."published_at" is not null)),
	CONSTRAINT "listing-ground" CHECK (jsonb_array_length("listings"."grounds") > 0),
	CONSTRAINT "listing-minor" CHECK ("listings"."state" <> 'published' or "listings"."kind" = 'unit' or "listings"."born_on" + interval '18 years' <= "listings"."decided_on")
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"kind" text NOT NULL,
	"case_file_id" uuid,
	"case_number" text,
	"state" text DEFAULT 'drafted' NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"title_en" text,
	"body_en" text,
	"until" date,
	"published_at" timestamp (3) with time zone,
	"removed_at" timestamp (3) with time zone,
	"removal_reason" text,
	"author_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"public_number" bigint,
	"salt" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attempts" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"notification_id" uuid NOT NULL,
	"channel" text NOT NULL,
	"outcome" text NOT NULL,
	"address_hash" "bytea",
	"provider_id" text,
	"code" text,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "channels" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"person_key" "bytea" NOT NULL,
	"kind" text NOT NULL,
	"party_id" uuid,
	"address" "bytea" NOT NULL,
	"address_hash" "bytea" NOT NULL,
	"language" text DEFAULT 'zh' NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "channel-once" UNIQUE("court","person_key","kind","address_hash")
);
--> statement-breakpoint
CREATE TABLE "notification_numbers" (
	"court" text NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "notification_numbers_court_year_pk" PRIMARY KEY("court","year")
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"number" text NOT NULL,
	"rule" text NOT NULL,
	"template" text NOT NULL,
	"language" text NOT NULL,
	"case_file_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"entry" bigint NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"text_hash" "bytea" NOT NULL,
	"remaining" jsonb NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"next_at" timestamp (3) with time zone,
	"tries" integer DEFAULT 0 NOT NULL,
	"maybe_arrived" boolean DEFAULT false NOT NULL,
	CONSTRAINT "notification-once" UNIQUE("entry","template","party_id"),
	CONSTRAINT "notification-number" UNIQUE("court","number"),
	CONSTRAINT "notification-state" CHECK ("notifications"."state" in ('waiting', 'sending', 'delivered', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "courts" (
	"code" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"province" text NOT NULL,
	"duty_phone" text NOT NULL,
	"phone" text NOT NULL,
	"address" text NOT NULL,
	"live_since" date,
	"demo" boolean DEFAULT false NOT NULL,
	CONSTRAINT "court-slug" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "offices" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"staff_id" uuid NOT NULL,
	"role" text NOT NULL,
	"from" date NOT NULL,
	"to" date,
	CONSTRAINT "office-once" UNIQUE("staff_id","role","from"),
	CONSTRAINT "office-role" CHECK ("offices"."role" in ('officer','clerk','judge','director','vicePresident','president','supervisor','dutyOfficer','custodian','administrator'))
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token" "bytea" PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"court" text NOT NULL,
	"staff_id" uuid,
	"party_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "session-owner" CHECK (("sessions"."staff_id" is null) <> ("sessions"."party_id" is null))
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"username" text NOT NULL,
	"name" text NOT NULL,
	"password" text NOT NULL,
	"totp" "bytea" NOT NULL,
	"totp_step" bigint DEFAULT 0 NOT NULL,
	"email" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "staff-username" UNIQUE("username")
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"kind" text NOT NULL,
	"listing_id" uuid,
	"state" text DEFAULT 'received' NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"receipt" "bytea" NOT NULL,
	"key" "bytea",
	"body" "bytea",
	"answer" "bytea",
	"outcome" text,
	"answered_at" timestamp (3) with time zone,
	"owner_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "report-receipt" UNIQUE("receipt"),
	CONSTRAINT "report-kind" CHECK ("reports"."kind" in ('correction', 'complaint')),
	CONSTRAINT "report-unanswered" CHECK ("reports"."state" <> 'answered' or ("reports"."answer" is not null and "reports"."outcome" is not null))
);
--> statement-breakpoint
CREATE TABLE "restrictions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"case_file_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"listing_id" uuid,
	"subject_role" text NOT NULL,
	"state" text DEFAULT 'drafted' NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"sex" text,
	"born_on" date,
	"id_number" text NOT NULL,
	"masked_number" text NOT NULL,
	"related_unit" text,
	"relation" text,
	"case_number" text NOT NULL,
	"filed_on" date NOT NULL,
	"order_number" text NOT NULL,
	"ordered_on" date NOT NULL,
	"items" jsonb NOT NULL,
	"period_text" text NOT NULL,
	"consequences" text NOT NULL,
	"served_on" date,
	"service_method" text,
	"announced_in" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"lifted_in" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"published_at" timestamp (3) with time zone,
	"lifted_at" timestamp (3) with time zone,
	"lift_reason" text,
	"author_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"public_number" bigint,
	"salt" "bytea" NOT NULL,
	CONSTRAINT "restriction-related" CHECK (("restrictions"."subject_role" = 'related') = ("restrictions"."related_unit" is not null))
);
--> statement-breakpoint
CREATE TABLE "calendars" (
	"year" text PRIMARY KEY NOT NULL,
	"off" jsonb NOT NULL,
	"work" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "clocks" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"rule" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"case_file_id" uuid,
	"started_on" date NOT NULL,
	"started_by" bigint NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"provisional" boolean DEFAULT false NOT NULL,
	"stopped_at" timestamp (3) with time zone,
	"stopped_by" bigint,
	"history" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "bounties" ADD CONSTRAINT "bounties_case_file_id_case_files_id_fk" FOREIGN KEY ("case_file_id") REFERENCES "public"."case_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bounties" ADD CONSTRAINT "bounties_party_id_parties_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."parties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parties" ADD CONSTRAINT "parties_case_file_id_case_files_id_fk" FOREIGN KEY ("case_file_id") REFERENCES "public"."case_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "steps" ADD CONSTRAINT "steps_case_file_id_case_files_id_fk" FOREIGN KEY ("case_file_id") REFERENCES "public"."case_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_messages" ADD CONSTRAINT "lead_messages_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_photos" ADD CONSTRAINT "lead_photos_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_case_file_id_case_files_id_fk" FOREIGN KEY ("case_file_id") REFERENCES "public"."case_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_party_id_parties_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."parties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempts_notification_id_notifications_id_fk" FOREIGN KEY ("notification_id") REFERENCES "public"."notifications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offices" ADD CONSTRAINT "offices_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "restrictions" ADD CONSTRAINT "restrictions_case_file_id_case_files_id_fk" FOREIGN KEY ("case_file_id") REFERENCES "public"."case_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "restrictions" ADD CONSTRAINT "restrictions_party_id_parties_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."parties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bounty-published" ON "bounties" USING btree ("published_at","id");--> statement-breakpoint
CREATE INDEX "bounty-case" ON "bounties" USING btree ("case_file_id");--> statement-breakpoint
CREATE INDEX "bounty-desk" ON "bounties" USING btree ("court","state","id");--> statement-breakpoint
CREATE UNIQUE INDEX "bounty-number" ON "bounties" USING btree ("court","number") WHERE state <> 'withdrawn';--> statement-breakpoint
CREATE INDEX "case-court-filed" ON "case_files" USING btree ("court","filed_on","id");--> statement-breakpoint
CREATE INDEX "party-case" ON "parties" USING btree ("case_file_id");--> statement-breakpoint
CREATE INDEX "party-person" ON "parties" USING btree ("court","person_key");--> statement-breakpoint
CREATE INDEX "chat-state-expiry" ON "chat_states" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "chat-update-at" ON "chat_updates" USING btree ("at");--> statement-breakpoint
CREATE INDEX "nudge-due" ON "nudges" USING btree ("next_at");--> statement-breakpoint
CREATE INDEX "journal-follow" ON "journal" USING btree ("xid","seq");--> statement-breakpoint
CREATE INDEX "journal-subject" ON "journal" USING btree ("subject_id","seq");--> statement-breakpoint
CREATE INDEX "journal-case" ON "journal" USING btree ("case_file_id","seq");--> statement-breakpoint
CREATE INDEX "journal-court" ON "journal" USING btree ("court","seq");--> statement-breakpoint
CREATE INDEX "lead-message-lead" ON "lead_messages" USING btree ("lead_id","at");--> statement-breakpoint
CREATE INDEX "lead-desk" ON "leads" USING btree ("court","state","order");--> statement-breakpoint
CREATE INDEX "lead-case" ON "leads" USING btree ("case_file_id");--> statement-breakpoint
CREATE INDEX "listing-published" ON "listings" USING btree ("published_at","id") WHERE state = 'published';--> statement-breakpoint
CREATE INDEX "listing-court-published" ON "listings" USING btree ("court","published_at","id") WHERE state = 'published';--> statement-breakpoint
CREATE INDEX "listing-number" ON "listings" USING btree ("masked_number") WHERE state = 'published';--> statement-breakpoint
CREATE INDEX "listing-case-number" ON "listings" USING btree ("case_number") WHERE state = 'published';--> statement-breakpoint
CREATE INDEX "listing-decision-number" ON "listings" USING btree ("decision_number") WHERE state = 'published';--> statement-breakpoint
CREATE INDEX "listing-term" ON "listings" USING btree ("valid_until") WHERE state = 'published';--> statement-breakpoint
CREATE INDEX "listing-case" ON "listings" USING btree ("case_file_id");--> statement-breakpoint
CREATE INDEX "listing-desk" ON "listings" USING btree ("court","state","id");--> statement-breakpoint
CREATE UNIQUE INDEX "listing-decision" ON "listings" USING btree ("court","decision_number","party_id") WHERE state <> 'withdrawn';--> statement-breakpoint
CREATE UNIQUE INDEX "listing-once" ON "listings" USING btree ("party_id") WHERE state not in ('removed', 'expired', 'withdrawn');--> statement-breakpoint
CREATE INDEX "notice-published" ON "notices" USING btree ("published_at","id");--> statement-breakpoint
CREATE INDEX "notice-desk" ON "notices" USING btree ("court","state","id");--> statement-breakpoint
CREATE INDEX "attempt-notification" ON "attempts" USING btree ("notification_id","at");--> statement-breakpoint
CREATE INDEX "channel-address" ON "channels" USING btree ("address_hash");--> statement-breakpoint
CREATE INDEX "notification-desk" ON "notifications" USING btree ("court","created_at","id");--> statement-breakpoint
CREATE INDEX "notification-case" ON "notifications" USING btree ("case_file_id");--> statement-breakpoint
CREATE INDEX "notification-due" ON "notifications" USING btree ("next_at") WHERE "notifications"."state" in ('waiting', 'sending');--> statement-breakpoint
CREATE INDEX "session-expiry" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "staff-court" ON "staff" USING btree ("court");--> statement-breakpoint
CREATE INDEX "report-desk" ON "reports" USING btree ("court","kind","state","received_at");--> statement-breakpoint
CREATE INDEX "restriction-published" ON "restrictions" USING btree ("published_at","id");--> statement-breakpoint
CREATE INDEX "restriction-name" ON "restrictions" USING btree ("name","published_at","id");--> statement-breakpoint
CREATE INDEX "restriction-case" ON "restrictions" USING btree ("case_file_id");--> statement-breakpoint
CREATE UNIQUE INDEX "restriction-once" ON "restrictions" USING btree ("case_file_id","id_number","subject_role") WHERE state not in ('lifted', 'withdrawn');--> statement-breakpoint
CREATE INDEX "restriction-desk" ON "restrictions" USING btree ("court","state","id");--> statement-breakpoint
CREATE INDEX "clock-running" ON "clocks" USING btree ("court","due_at") WHERE "clocks"."stopped_at" is null;--> statement-breakpoint
CREATE INDEX "clock-subject" ON "clocks" USING btree ("subject_id","rule");--> statement-breakpoint
CREATE INDEX "clock-case" ON "clocks" USING btree ("case_file_id");