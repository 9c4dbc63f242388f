CREATE TABLE "decisions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"case_file_id" uuid NOT NULL,
	"matter" text NOT NULL,
	"text" text NOT NULL,
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"state" text DEFAULT 'drafted' NOT NULL,
	"author_id" uuid NOT NULL,
	"urgent" boolean DEFAULT false NOT NULL,
	"emergency_at" timestamp (3) with time zone,
	"emergency_by" uuid,
	"emergency_reason" text,
	"countersigned" text,
	"reason" text,
	"proposed_at" timestamp (3) with time zone,
	"approved_at" timestamp (3) with time zone,
	"used_at" timestamp (3) with time zone,
	"salt" "bytea" NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "decision-state" CHECK ("decisions"."state" in ('drafted', 'proposed', 'returned', 'approved', 'used', 'withdrawn')),
	CONSTRAINT "decision-emergency" CHECK (("decisions"."emergency_at" is null) = ("decisions"."emergency_reason" is null) and ("decisions"."emergency_at" is null) = ("decisions"."countersigned" is null))
);
--> statement-breakpoint
CREATE TABLE "delegations" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"number" text NOT NULL,
	"from_id" uuid NOT NULL,
	"from_role" text NOT NULL,
	"to_id" uuid NOT NULL,
	"acts" jsonb NOT NULL,
	"from" date NOT NULL,
	"to" date NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "delegation-number" UNIQUE("court","number"),
	CONSTRAINT "delegation-days" CHECK ("delegations"."from" <= "delegations"."to"),
	CONSTRAINT "delegation-other" CHECK ("delegations"."from_id" <> "delegations"."to_id")
);
--> statement-breakpoint
CREATE TABLE "consultation_cases" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"consultation_id" uuid NOT NULL,
	"case_file_id" uuid NOT NULL,
	"origin" text NOT NULL,
	"added_because" text,
	"removed_because" text,
	"special_because" text,
	"briefing" text,
	"briefed_by" text,
	"invited_at" timestamp (3) with time zone,
	"coming" boolean,
	"answered_by" text,
	"answered_at" timestamp (3) with time zone,
	"attended" boolean,
	"heard" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "consultation-case-once" UNIQUE("consultation_id","case_file_id"),
	CONSTRAINT "consultation-added-without-reason" CHECK ("consultation_cases"."origin" = 'list' or "consultation_cases"."added_because" is not null)
);
--> statement-breakpoint
CREATE TABLE "consultation_leads" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"consultation_case_id" uuid NOT NULL,
	"lead_id" uuid NOT NULL,
	"at_once" boolean NOT NULL,
	"promise_id" uuid,
	CONSTRAINT "consultation-lead-once" UNIQUE("lead_id"),
	CONSTRAINT "consultation-lead-day" CHECK ("consultation_leads"."at_once" or "consultation_leads"."promise_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "consultations" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"month" text NOT NULL,
	"held_on" date NOT NULL,
	"moved_because" text,
	"at" text NOT NULL,
	"place" text NOT NULL,
	"state" text DEFAULT 'prepared' NOT NULL,
	"chair" text,
	"joined_by" text,
	"minutes" text,
	"dropped_because" text,
	"names_filed_at" timestamp (3) with time zone,
	"held_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "consultation-once" UNIQUE("court","month"),
	CONSTRAINT "consultation-state" CHECK ("consultations"."state" in ('prepared', 'held', 'dropped')),
	CONSTRAINT "consultation-without-minutes" CHECK ("consultations"."state" <> 'held' or ("consultations"."minutes" is not null and "consultations"."chair" is not null))
);
--> statement-breakpoint
CREATE TABLE "promises" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"consultation_case_id" uuid NOT NULL,
	"case_file_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"due_on" date NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	"made_by" text NOT NULL,
	"kept_at" timestamp (3) with time zone,
	"kept_note" text,
	"ended_at" timestamp (3) with time zone,
	"ended_because" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "promise-kept-or-ended" CHECK ("promises"."kept_at" is null or "promises"."ended_at" is null),
	CONSTRAINT "promise-kept-how" CHECK (("promises"."kept_at" is null) = ("promises"."kept_note" is null)),
	CONSTRAINT "promise-ended-why" CHECK (("promises"."ended_at" is null) = ("promises"."ended_because" is null))
);
--> statement-breakpoint
CREATE TABLE "performance_clocks" (
	"court" text NOT NULL,
	"period" text NOT NULL,
	"rule" text NOT NULL,
	"started" integer,
	"in_time" integer,
	"late" integer,
	"running" integer,
	"overdue" integer,
	"median_days" integer,
	"worst_days" integer,
	CONSTRAINT "performance_clocks_court_period_rule_pk" PRIMARY KEY("court","period","rule")
);
--> statement-breakpoint
CREATE TABLE "performance_counts" (
	"court" text NOT NULL,
	"month" text NOT NULL,
	"name" text NOT NULL,
	"cases" integer NOT NULL,
	"fen" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "performance_counts_court_month_name_pk" PRIMARY KEY("court","month","name")
);
--> statement-breakpoint
CREATE TABLE "performance_figures" (
	"court" text NOT NULL,
	"period" text NOT NULL,
	"name" text NOT NULL,
	"cases" integer,
	"fen" bigint,
	CONSTRAINT "performance_figures_court_period_name_pk" PRIMARY KEY("court","period","name")
);
--> statement-breakpoint
CREATE TABLE "performance_runs" (
	"court" text PRIMARY KEY NOT NULL,
	"as_of" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "performance_tallies" (
	"court" text NOT NULL,
	"rule" text NOT NULL,
	"month" text NOT NULL,
	"officer" text NOT NULL,
	"outcome" text NOT NULL,
	"days" integer NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "performance_tallies_court_rule_month_officer_outcome_days_pk" PRIMARY KEY("court","rule","month","officer","outcome","days"),
	CONSTRAINT "tally-outcome" CHECK ("performance_tallies"."outcome" in ('inTime', 'late', 'running', 'overdue'))
);
--> statement-breakpoint
CREATE TABLE "petition_numbers" (
	"court" text NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "petition-numbers" UNIQUE("court","year")
);
--> statement-breakpoint
CREATE TABLE "petition_weeks" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"monday" date NOT NULL,
	"summary" jsonb NOT NULL,
	"closed_by" uuid NOT NULL,
	"closed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "petition-week" UNIQUE("court","monday")
);
--> statement-breakpoint
CREATE TABLE "petitions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"year" integer NOT NULL,
	"number" integer NOT NULL,
	"channel" text NOT NULL,
	"kind" text NOT NULL,
	"state" text DEFAULT 'registered' NOT NULL,
	"handed_by" text,
	"received_on" date NOT NULL,
	"due_on" date,
	"case_file_id" uuid,
	"report_id" uuid,
	"phone_index" "bytea",
	"number_index" "bytea",
	"repeat_of" uuid,
	"responsible_id" uuid NOT NULL,
	"registered_by" uuid NOT NULL,
	"registered_at" timestamp (3) with time zone NOT NULL,
	"receipt" "bytea",
	"key" "bytea",
	"body" "bytea",
	"written" "bytea",
	"reply" "bytea",
	"corrected" "bytea",
	"outcome" text,
	"reported_at" timestamp (3) with time zone,
	"replied_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "petition-receipt" UNIQUE("receipt"),
	CONSTRAINT "petition-number" UNIQUE("court","year","number"),
	CONSTRAINT "petition-channel" CHECK ("petitions"."channel" in ('letter', 'visit', 'handedOver', 'mailbox')),
	CONSTRAINT "petition-handed-over" CHECK (("petitions"."channel" = 'handedOver') = ("petitions"."handed_by" is not null)),
	CONSTRAINT "petition-unanswered" CHECK ("petitions"."state" <> 'closed' or ("petitions"."reply" is not null and "petitions"."outcome" is not null))
);
--> statement-breakpoint
CREATE TABLE "readings" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"category" text NOT NULL,
	"field" text NOT NULL,
	"content_hash" "bytea" NOT NULL,
	"finding_hash" "bytea" NOT NULL,
	"version" integer NOT NULL,
	"reason" text NOT NULL,
	"staff_id" uuid NOT NULL,
	"role" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "reading-once" UNIQUE("subject_id","content_hash","finding_hash")
);
--> statement-breakpoint
CREATE TABLE "seizures" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"case_file_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"what" text NOT NULL,
	"number" text NOT NULL,
	"since" date NOT NULL,
	"from" date NOT NULL,
	"until" date NOT NULL,
	"renewals" integer DEFAULT 0 NOT NULL,
	"state" text DEFAULT 'running' NOT NULL,
	"ended_on" date,
	"reminded_of" date,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "seizure-once" UNIQUE("case_file_id","kind","what","since"),
	CONSTRAINT "seizure-kind" CHECK ("seizures"."kind" in ('deposit', 'movable', 'realEstate', 'otherRight')),
	CONSTRAINT "seizure-state" CHECK ("seizures"."state" in ('running', 'released', 'lapsed')),
	CONSTRAINT "seizure-ended" CHECK (("seizures"."state" = 'running') = ("seizures"."ended_on" is null)),
	CONSTRAINT "seizure-too-long" CHECK ("seizures"."until" > "seizures"."from" and "seizures"."from" >= "seizures"."since" and "seizures"."until" <= "seizures"."from" + make_interval(years =>
        case "seizures"."kind" when 'deposit' then 1 when 'movable' then 2 else 3 end))
);
--> statement-breakpoint
CREATE TABLE "surveys" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"case_file_id" uuid NOT NULL,
	"step_id" uuid NOT NULL,
	"code" text NOT NULL,
	"officer_id" uuid,
	"once" "bytea" NOT NULL,
	"key" "bytea",
	"body" "bytea",
	"answered_at" timestamp (3) with time zone NOT NULL,
	"report_id" uuid,
	CONSTRAINT "survey-once" UNIQUE("once")
);
--> statement-breakpoint
CREATE TABLE "clock_pauses" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"clock_id" uuid NOT NULL,
	"from" timestamp (3) with time zone NOT NULL,
	"to" timestamp (3) with time zone,
	CONSTRAINT "clock-pause-order" CHECK ("clock_pauses"."to" is null or "clock_pauses"."to" >= "clock_pauses"."from")
);
--> statement-breakpoint
CREATE TABLE "clock_reasons" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"clock_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "clock_warnings" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"clock_id" uuid NOT NULL,
	"level" text NOT NULL,
	"staff_id" uuid NOT NULL,
	"role" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"noticed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "clock-warned-once" UNIQUE("clock_id","level","staff_id"),
	CONSTRAINT "clock-warning-level" CHECK ("clock_warnings"."level" in ('half','fourFifths','whole'))
);
--> statement-breakpoint
CREATE TABLE "periods" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"kind" text NOT NULL,
	"begins" date NOT NULL,
	"announced_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "period-once" UNIQUE("court","kind","begins"),
	CONSTRAINT "period-kind" CHECK ("periods"."kind" in ('month', 'week'))
);
--> statement-breakpoint
DROP INDEX "clock-running";--> statement-breakpoint
ALTER TABLE "approvals" ADD COLUMN "delegation_id" uuid;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "case_file_id" uuid;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "about_supervisor" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "accused" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "petition_id" uuid;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "corrected" "bytea";--> statement-breakpoint
ALTER TABLE "calendars" ADD COLUMN "source" text DEFAULT 'library' NOT NULL;--> statement-breakpoint
ALTER TABLE "calendars" ADD COLUMN "loaded_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "calendars" ADD COLUMN "loaded_by" uuid;--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "given" date;--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "ended" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "party" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "holder" uuid;--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "assigned" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "answers" text;--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "paused_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "runs_from" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "warned" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "next_warning_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "clocks" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_case_file_id_case_files_id_fk" FOREIGN KEY ("case_file_id") REFERENCES "public"."case_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_from_id_staff_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delegations" ADD CONSTRAINT "delegations_to_id_staff_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_cases" ADD CONSTRAINT "consultation_cases_consultation_id_consultations_id_fk" FOREIGN KEY ("consultation_id") REFERENCES "public"."consultations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_cases" ADD CONSTRAINT "consultation_cases_case_file_id_case_files_id_fk" FOREIGN KEY ("case_file_id") REFERENCES "public"."case_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_leads" ADD CONSTRAINT "consultation_leads_consultation_case_id_consultation_cases_id_fk" FOREIGN KEY ("consultation_case_id") REFERENCES "public"."consultation_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_leads" ADD CONSTRAINT "consultation_leads_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consultation_leads" ADD CONSTRAINT "consultation_leads_promise_id_promises_id_fk" FOREIGN KEY ("promise_id") REFERENCES "public"."promises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_consultation_case_id_consultation_cases_id_fk" FOREIGN KEY ("consultation_case_id") REFERENCES "public"."consultation_cases"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promises" ADD CONSTRAINT "promises_case_file_id_case_files_id_fk" FOREIGN KEY ("case_file_id") REFERENCES "public"."case_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "petitions" ADD CONSTRAINT "petitions_case_file_id_case_files_id_fk" FOREIGN KEY ("case_file_id") REFERENCES "public"."case_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seizures" ADD CONSTRAINT "seizures_case_file_id_case_files_id_fk" FOREIGN KEY ("case_file_id") REFERENCES "public"."case_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "surveys" ADD CONSTRAINT "surveys_case_file_id_case_files_id_fk" FOREIGN KEY ("case_file_id") REFERENCES "public"."case_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "surveys" ADD CONSTRAINT "surveys_step_id_steps_id_fk" FOREIGN KEY ("step_id") REFERENCES "public"."steps"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clock_pauses" ADD CONSTRAINT "clock_pauses_clock_id_clocks_id_fk" FOREIGN KEY ("clock_id") REFERENCES "public"."clocks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clock_reasons" ADD CONSTRAINT "clock_reasons_clock_id_clocks_id_fk" FOREIGN KEY ("clock_id") REFERENCES "public"."clocks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clock_warnings" ADD CONSTRAINT "clock_warnings_clock_id_clocks_id_fk" FOREIGN KEY ("clock_id") REFERENCES "public"."clocks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "decision-court-state" ON "decisions" USING btree ("court","state","id");--> statement-breakpoint
CREATE INDEX "decision-case" ON "decisions" USING btree ("case_file_id","matter");--> statement-breakpoint
CREATE INDEX "delegation-to" ON "delegations" USING btree ("court","to_id");--> statement-breakpoint
CREATE INDEX "consultation-case" ON "consultation_cases" USING btree ("case_file_id");--> statement-breakpoint
CREATE INDEX "consultation-lead-case" ON "consultation_leads" USING btree ("consultation_case_id");--> statement-breakpoint
CREATE INDEX "promise-case" ON "promises" USING btree ("case_file_id");--> statement-breakpoint
CREATE INDEX "promise-consultation" ON "promises" USING btree ("consultation_case_id");--> statement-breakpoint
CREATE INDEX "performance-clock-period" ON "performance_clocks" USING btree ("period","court");--> statement-breakpoint
CREATE INDEX "performance-figure-period" ON "performance_figures" USING btree ("period","court");--> statement-breakpoint
CREATE INDEX "petition-desk" ON "petitions" USING btree ("court","state","id");--> statement-breakpoint
CREATE INDEX "petition-case" ON "petitions" USING btree ("case_file_id");--> statement-breakpoint
CREATE INDEX "petition-phone" ON "petitions" USING btree ("court","phone_index");--> statement-breakpoint
CREATE INDEX "petition-person" ON "petitions" USING btree ("court","number_index");--> statement-breakpoint
CREATE INDEX "petition-responsible" ON "petitions" USING btree ("responsible_id","state");--> statement-breakpoint
CREATE INDEX "reading-subject" ON "readings" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "seizure-due" ON "seizures" USING btree ("court","until","id");--> statement-breakpoint
CREATE INDEX "seizure-running" ON "seizures" USING btree ("until") WHERE state = 'running';--> statement-breakpoint
CREATE INDEX "survey-desk" ON "surveys" USING btree ("court","answered_at","id");--> statement-breakpoint
CREATE INDEX "clock-pause" ON "clock_pauses" USING btree ("clock_id","from");--> statement-breakpoint
CREATE INDEX "clock-reason" ON "clock_reasons" USING btree ("clock_id","seq");--> statement-breakpoint
CREATE INDEX "clock-warning-of" ON "clock_warnings" USING btree ("staff_id","at");--> statement-breakpoint
CREATE INDEX "clock-runs" ON "clocks" USING btree ("court","due_at","id") WHERE ("clocks"."stopped_at" is null and "clocks"."paused_at" is null and not "clocks"."history" and not "clocks"."party");--> statement-breakpoint
CREATE INDEX "clock-runs-by-rule" ON "clocks" USING btree ("court","rule","due_at","id") WHERE ("clocks"."stopped_at" is null and "clocks"."paused_at" is null and not "clocks"."history" and not "clocks"."party");--> statement-breakpoint
CREATE INDEX "clock-runs-by-holder" ON "clocks" USING btree ("holder","due_at","id") WHERE ("clocks"."stopped_at" is null and "clocks"."paused_at" is null and not "clocks"."history" and not "clocks"."party");--> statement-breakpoint
CREATE INDEX "clock-runs-by-office" ON "clocks" USING btree ("court","answers","due_at","id") WHERE (("clocks"."stopped_at" is null and "clocks"."paused_at" is null and not "clocks"."history" and not "clocks"."party") and "clocks"."holder" is null and "clocks"."answers" is not null);--> statement-breakpoint
CREATE INDEX "clock-paused" ON "clocks" USING btree ("court","due_at","id") WHERE ("clocks"."stopped_at" is null and "clocks"."paused_at" is not null);--> statement-breakpoint
CREATE INDEX "clock-warning" ON "clocks" USING btree ("next_warning_at") WHERE "clocks"."next_warning_at" is not null;--> statement-breakpoint
ALTER TABLE "clocks" ADD CONSTRAINT "clock-warned" CHECK ("clocks"."warned" between 0 and 3);