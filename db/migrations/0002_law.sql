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
	"awaits" jsonb DEFAULT '[]'::jsonb NOT NULL,
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
CREATE TABLE "listing_applications" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"case_file_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"received_on" date NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "application-state" CHECK ("listing_applications"."state" in ('open', 'granted', 'refused')),
	CONSTRAINT "application-answered" CHECK (("listing_applications"."state" = 'open') = ("listing_applications"."answered_at" is null) and ("listing_applications"."state" = 'refused') = ("listing_applications"."reason" is not null))
);
--> statement-breakpoint
CREATE TABLE "case_money" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"case_file_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"amount" bigint NOT NULL,
	"day" date NOT NULL,
	"party_id" uuid,
	"payer" text,
	"notice" text,
	"reason" text,
	"article" text,
	"corrects" uuid,
	"entry" bigint,
	"staff_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "money-corrected-once" UNIQUE("corrects"),
	CONSTRAINT "case-money-kind" CHECK ("case_money"."kind" in ('received', 'paid', 'held')),
	CONSTRAINT "case-money-amount" CHECK ("case_money"."amount" <> 0),
	CONSTRAINT "case-money-sign" CHECK ("case_money"."amount" > 0 or "case_money"."corrects" is not null or ("case_money"."kind" = 'held' and "case_money"."reason" is not null)),
	CONSTRAINT "money-held-reason" CHECK ("case_money"."kind" <> 'held' or "case_money"."corrects" is not null or ("case_money"."reason" is not null and "case_money"."article" is not null)),
	CONSTRAINT "case-money-paid" CHECK ("case_money"."kind" <> 'paid' or "case_money"."party_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "sign_in_resets" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"staff_id" uuid NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"confirmed_by" uuid,
	"confirmed_at" timestamp (3) with time zone,
	CONSTRAINT "reset-second" CHECK ("sign_in_resets"."confirmed_by" is null or "sign_in_resets"."confirmed_by" not in ("sign_in_resets"."asked_by", "sign_in_resets"."staff_id"))
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
CREATE TABLE "performance_officers" (
	"court" text NOT NULL,
	"month" text NOT NULL,
	"officer" text NOT NULL,
	"outcome" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "performance_officers_court_month_officer_outcome_pk" PRIMARY KEY("court","month","officer","outcome")
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
	"outcome" text NOT NULL,
	"days" integer NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "performance_tallies_court_rule_month_outcome_days_pk" PRIMARY KEY("court","rule","month","outcome","days"),
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
CREATE TABLE "refusal_counts" (
	"court" text NOT NULL,
	"rule" text NOT NULL,
	"on" date NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "refusal-count" PRIMARY KEY("court","rule","on")
);
--> statement-breakpoint
CREATE TABLE "seizures" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"case_file_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
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
	CONSTRAINT "seizure-ordinal" UNIQUE("case_file_id","ordinal"),
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
CREATE TABLE "applicant_visits" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"case_file_id" uuid NOT NULL,
	"party_id" uuid,
	"visited_on" date NOT NULL,
	"means" text NOT NULL,
	"reply" text NOT NULL,
	"staff_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "applicant-visit-means" CHECK ("applicant_visits"."means" in ('phone', 'inPerson', 'message', 'paper'))
);
--> statement-breakpoint
CREATE TABLE "property_searches" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"case_file_id" uuid NOT NULL,
	"step_id" uuid NOT NULL,
	"searched_on" date NOT NULL,
	"after_suspension" boolean NOT NULL,
	"result" text NOT NULL,
	"summary" text NOT NULL,
	"found" text,
	"controlled" text,
	"staff_id" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "property-search-result" CHECK ("property_searches"."result" in ('nothing', 'notDisposable', 'found'))
);
--> statement-breakpoint
CREATE TABLE "resumptions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"case_file_id" uuid NOT NULL,
	"party_id" uuid,
	"state" text DEFAULT 'asked' NOT NULL,
	"asked_on" date NOT NULL,
	"key" "bytea",
	"body" "bytea",
	"once" uuid NOT NULL,
	"verified_on" date,
	"verified" text,
	"answer" text,
	"answered_on" date,
	"new_case_file_id" uuid,
	"ground" text,
	"resumed_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "resumption-once" UNIQUE("once"),
	CONSTRAINT "resumption-new-case" UNIQUE("new_case_file_id"),
	CONSTRAINT "resumption-state" CHECK ("resumptions"."state" in ('asked', 'verified', 'refused', 'resumed')),
	CONSTRAINT "resumption-linked" CHECK ("resumptions"."state" <> 'resumed' or ("resumptions"."new_case_file_id" is not null and "resumptions"."ground" is not null)),
	CONSTRAINT "resumption-answered" CHECK ("resumptions"."state" <> 'refused' or "resumptions"."answer" is not null)
);
--> statement-breakpoint
CREATE TABLE "suspension_hearings" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"case_file_id" uuid NOT NULL,
	"step_id" uuid NOT NULL,
	"entry" bigint NOT NULL,
	"told_on" date NOT NULL,
	"means" text NOT NULL,
	"conclusion" text NOT NULL,
	"property_found" text NOT NULL,
	"property_controlled" text NOT NULL,
	"seal_dates" text NOT NULL,
	"coercive_measures" text NOT NULL,
	"staff_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "suspension-hearing-means" CHECK ("suspension_hearings"."means" in ('message', 'inPerson', 'phone', 'paper'))
);
--> statement-breakpoint
CREATE TABLE "suspension_objections" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"case_file_id" uuid NOT NULL,
	"hearing_id" uuid NOT NULL,
	"opinion_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"received_on" date NOT NULL,
	"number" text,
	"registered_on" date,
	"outcome" text,
	"reviewed_on" date,
	"review" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "suspension-objection-opinion" UNIQUE("opinion_id"),
	CONSTRAINT "objection-number" UNIQUE("number"),
	CONSTRAINT "suspension-objection-outcome" CHECK ("suspension_objections"."outcome" is null or ("suspension_objections"."number" is not null and "suspension_objections"."reviewed_on" is not null
        and "suspension_objections"."review" is not null and "suspension_objections"."outcome" in ('upheld', 'rejected', 'withdrawn')))
);
--> statement-breakpoint
CREATE TABLE "suspension_opinions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"case_file_id" uuid NOT NULL,
	"hearing_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"opinion" text NOT NULL,
	"channel" text NOT NULL,
	"heard_on" date NOT NULL,
	"key" "bytea",
	"body" "bytea",
	"lead_id" uuid,
	"once" uuid NOT NULL,
	"staff_id" uuid,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "suspension-opinion-once" UNIQUE("once"),
	CONSTRAINT "suspension-opinion-kind" CHECK ("suspension_opinions"."opinion" in ('agrees', 'noneKnown', 'lead', 'objects')),
	CONSTRAINT "suspension-opinion-channel" CHECK ("suspension_opinions"."channel" in ('page', 'oral', 'phone', 'paper'))
);
--> statement-breakpoint
CREATE TABLE "suspension_rulings" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"case_file_id" uuid NOT NULL,
	"state" text DEFAULT 'drafted' NOT NULL,
	"number" text,
	"result" text,
	"property_found" text,
	"seal_dates" text,
	"coercive_measures" text,
	"reasons" text,
	"debtor_sought" text,
	"not_listed_reason" text,
	"exception" text,
	"unperformed" bigint,
	"step_id" uuid,
	"ruled_on" date,
	"drafted_by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "suspension-ruling-state" CHECK ("suspension_rulings"."state" in ('drafted', 'made', 'dropped')),
	CONSTRAINT "suspension-ruling-content" CHECK ("suspension_rulings"."state" <> 'made' or ("suspension_rulings"."number" is not null and "suspension_rulings"."property_found" is not null
        and "suspension_rulings"."seal_dates" is not null and "suspension_rulings"."coercive_measures" is not null and "suspension_rulings"."reasons" is not null
        and "suspension_rulings"."ruled_on" is not null and "suspension_rulings"."step_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "suspension_services" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"case_file_id" uuid NOT NULL,
	"ruling_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"served_on" date NOT NULL,
	"method" text NOT NULL,
	"staff_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "suspension-service-once" UNIQUE("ruling_id","party_id")
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
	"seq" bigint NOT NULL,
	CONSTRAINT "period-once" UNIQUE("court","kind","begins"),
	CONSTRAINT "period-kind" CHECK ("periods"."kind" in ('month', 'week'))
);
--> statement-breakpoint
DROP INDEX "clock-running";--> statement-breakpoint
ALTER TABLE "approvals" ADD COLUMN "delegation_id" uuid;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "campus_loan" boolean;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "case_file_id" uuid;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "about_supervisor" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "accused" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "petition_id" uuid;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "corrected" "bytea";--> statement-breakpoint
ALTER TABLE "restrictions" ADD COLUMN "campus_loan" boolean;--> statement-breakpoint
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
ALTER TABLE "clocks" ADD COLUMN "runs_from" timestamp (3) with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
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
ALTER TABLE "listing_applications" ADD CONSTRAINT "listing_applications_case_file_id_case_files_id_fk" FOREIGN KEY ("case_file_id") REFERENCES "public"."case_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_applications" ADD CONSTRAINT "listing_applications_party_id_parties_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."parties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_money" ADD CONSTRAINT "case_money_case_file_id_case_files_id_fk" FOREIGN KEY ("case_file_id") REFERENCES "public"."case_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "case_money" ADD CONSTRAINT "case_money_party_id_parties_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."parties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_resets" ADD CONSTRAINT "sign_in_resets_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_resets" ADD CONSTRAINT "sign_in_resets_asked_by_staff_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_resets" ADD CONSTRAINT "sign_in_resets_confirmed_by_staff_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "petitions" ADD CONSTRAINT "petitions_case_file_id_case_files_id_fk" FOREIGN KEY ("case_file_id") REFERENCES "public"."case_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seizures" ADD CONSTRAINT "seizures_case_file_id_case_files_id_fk" FOREIGN KEY ("case_file_id") REFERENCES "public"."case_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "surveys" ADD CONSTRAINT "surveys_case_file_id_case_files_id_fk" FOREIGN KEY ("case_file_id") REFERENCES "public"."case_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "surveys" ADD CONSTRAINT "surveys_step_id_steps_id_fk" FOREIGN KEY ("step_id") REFERENCES "public"."steps"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applicant_visits" ADD CONSTRAINT "applicant_visits_case_file_id_case_files_id_fk" FOREIGN KEY ("case_file_id") REFERENCES "public"."case_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applicant_visits" ADD CONSTRAINT "applicant_visits_party_id_parties_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."parties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "property_searches" ADD CONSTRAINT "property_searches_case_file_id_case_files_id_fk" FOREIGN KEY ("case_file_id") REFERENCES "public"."case_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "property_searches" ADD CONSTRAINT "property_searches_step_id_steps_id_fk" FOREIGN KEY ("step_id") REFERENCES "public"."steps"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resumptions" ADD CONSTRAINT "resumptions_case_file_id_case_files_id_fk" FOREIGN KEY ("case_file_id") REFERENCES "public"."case_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resumptions" ADD CONSTRAINT "resumptions_party_id_parties_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."parties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "resumptions" ADD CONSTRAINT "resumptions_new_case_file_id_case_files_id_fk" FOREIGN KEY ("new_case_file_id") REFERENCES "public"."case_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspension_hearings" ADD CONSTRAINT "suspension_hearings_case_file_id_case_files_id_fk" FOREIGN KEY ("case_file_id") REFERENCES "public"."case_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspension_hearings" ADD CONSTRAINT "suspension_hearings_step_id_steps_id_fk" FOREIGN KEY ("step_id") REFERENCES "public"."steps"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspension_objections" ADD CONSTRAINT "suspension_objections_case_file_id_case_files_id_fk" FOREIGN KEY ("case_file_id") REFERENCES "public"."case_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspension_objections" ADD CONSTRAINT "suspension_objections_hearing_id_suspension_hearings_id_fk" FOREIGN KEY ("hearing_id") REFERENCES "public"."suspension_hearings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspension_objections" ADD CONSTRAINT "suspension_objections_opinion_id_suspension_opinions_id_fk" FOREIGN KEY ("opinion_id") REFERENCES "public"."suspension_opinions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspension_objections" ADD CONSTRAINT "suspension_objections_party_id_parties_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."parties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspension_opinions" ADD CONSTRAINT "suspension_opinions_case_file_id_case_files_id_fk" FOREIGN KEY ("case_file_id") REFERENCES "public"."case_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspension_opinions" ADD CONSTRAINT "suspension_opinions_hearing_id_suspension_hearings_id_fk" FOREIGN KEY ("hearing_id") REFERENCES "public"."suspension_hearings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspension_opinions" ADD CONSTRAINT "suspension_opinions_party_id_parties_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."parties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspension_rulings" ADD CONSTRAINT "suspension_rulings_case_file_id_case_files_id_fk" FOREIGN KEY ("case_file_id") REFERENCES "public"."case_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspension_rulings" ADD CONSTRAINT "suspension_rulings_step_id_steps_id_fk" FOREIGN KEY ("step_id") REFERENCES "public"."steps"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspension_services" ADD CONSTRAINT "suspension_services_case_file_id_case_files_id_fk" FOREIGN KEY ("case_file_id") REFERENCES "public"."case_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspension_services" ADD CONSTRAINT "suspension_services_ruling_id_suspension_rulings_id_fk" FOREIGN KEY ("ruling_id") REFERENCES "public"."suspension_rulings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "suspension_services" ADD CONSTRAINT "suspension_services_party_id_parties_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."parties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
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
CREATE INDEX "application-case" ON "listing_applications" USING btree ("case_file_id");--> statement-breakpoint
CREATE UNIQUE INDEX "application-once" ON "listing_applications" USING btree ("party_id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "case-money-case" ON "case_money" USING btree ("case_file_id","day","id");--> statement-breakpoint
CREATE INDEX "case-money-court" ON "case_money" USING btree ("court","day");--> statement-breakpoint
CREATE UNIQUE INDEX "reset-once" ON "sign_in_resets" USING btree ("staff_id") WHERE confirmed_at is null;--> statement-breakpoint
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
CREATE INDEX "applicant-visit-case" ON "applicant_visits" USING btree ("case_file_id","visited_on");--> statement-breakpoint
CREATE INDEX "property-search-case" ON "property_searches" USING btree ("case_file_id","searched_on");--> statement-breakpoint
CREATE INDEX "resumption-case" ON "resumptions" USING btree ("case_file_id");--> statement-breakpoint
CREATE INDEX "suspension-hearing-case" ON "suspension_hearings" USING btree ("case_file_id","at");--> statement-breakpoint
CREATE INDEX "suspension-objection-case" ON "suspension_objections" USING btree ("case_file_id");--> statement-breakpoint
CREATE INDEX "suspension-opinion-hearing" ON "suspension_opinions" USING btree ("hearing_id","at");--> statement-breakpoint
CREATE INDEX "suspension-ruling-case" ON "suspension_rulings" USING btree ("case_file_id");--> statement-breakpoint
CREATE INDEX "clock-pause" ON "clock_pauses" USING btree ("clock_id","from");--> statement-breakpoint
CREATE INDEX "clock-reason" ON "clock_reasons" USING btree ("clock_id","seq");--> statement-breakpoint
CREATE INDEX "clock-warning-of" ON "clock_warnings" USING btree ("staff_id","at");--> statement-breakpoint
CREATE INDEX "case-state-filed" ON "case_files" USING btree ("court","state","filed_on","id");--> statement-breakpoint
CREATE INDEX "case-officer-filed" ON "case_files" USING btree ("court","officer_id","filed_on","id");--> statement-breakpoint
CREATE INDEX "case-number-order" ON "case_files" USING btree ("court","case_number","id");--> statement-breakpoint
CREATE INDEX "case-claim-order" ON "case_files" USING btree ("court","claim","id");--> statement-breakpoint
CREATE INDEX "case-officer-order" ON "case_files" USING btree ("court",coalesce("officer", ''),"id");--> statement-breakpoint
CREATE INDEX "listing-made" ON "listings" USING btree ("court","id");--> statement-breakpoint
CREATE INDEX "restriction-made" ON "restrictions" USING btree ("court","id");--> statement-breakpoint
CREATE INDEX "clock-runs" ON "clocks" USING btree ("court","due_at","id") WHERE ("clocks"."stopped_at" is null and "clocks"."paused_at" is null and not "clocks"."history" and not "clocks"."party");--> statement-breakpoint
CREATE INDEX "clock-runs-by-rule" ON "clocks" USING btree ("court","rule","due_at","id") WHERE ("clocks"."stopped_at" is null and "clocks"."paused_at" is null and not "clocks"."history" and not "clocks"."party");--> statement-breakpoint
CREATE INDEX "clock-runs-by-holder" ON "clocks" USING btree ("holder","due_at","id") WHERE ("clocks"."stopped_at" is null and "clocks"."paused_at" is null and not "clocks"."history" and not "clocks"."party");--> statement-breakpoint
CREATE INDEX "clock-runs-by-office" ON "clocks" USING btree ("court","answers","due_at","id") WHERE (("clocks"."stopped_at" is null and "clocks"."paused_at" is null and not "clocks"."history" and not "clocks"."party") and "clocks"."holder" is null and "clocks"."answers" is not null);--> statement-breakpoint
CREATE INDEX "clock-paused" ON "clocks" USING btree ("court","due_at","id") WHERE ("clocks"."stopped_at" is null and "clocks"."paused_at" is not null);--> statement-breakpoint
CREATE INDEX "clock-warning" ON "clocks" USING btree ("next_warning_at") WHERE "clocks"."next_warning_at" is not null;--> statement-breakpoint
ALTER TABLE "clocks" ADD CONSTRAINT "clock-warned" CHECK ("clocks"."warned" between 0 and 3);