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
ALTER TABLE "reports" ADD COLUMN "case_file_id" uuid;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "about_supervisor" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "accused" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "petition_id" uuid;--> statement-breakpoint
ALTER TABLE "reports" ADD COLUMN "corrected" "bytea";--> statement-breakpoint
ALTER TABLE "petitions" ADD CONSTRAINT "petitions_case_file_id_case_files_id_fk" FOREIGN KEY ("case_file_id") REFERENCES "public"."case_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "surveys" ADD CONSTRAINT "surveys_case_file_id_case_files_id_fk" FOREIGN KEY ("case_file_id") REFERENCES "public"."case_files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "surveys" ADD CONSTRAINT "surveys_step_id_steps_id_fk" FOREIGN KEY ("step_id") REFERENCES "public"."steps"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "petition-desk" ON "petitions" USING btree ("court","state","id");--> statement-breakpoint
CREATE INDEX "petition-case" ON "petitions" USING btree ("case_file_id");--> statement-breakpoint
CREATE INDEX "petition-phone" ON "petitions" USING btree ("court","phone_index");--> statement-breakpoint
CREATE INDEX "petition-person" ON "petitions" USING btree ("court","number_index");--> statement-breakpoint
CREATE INDEX "petition-responsible" ON "petitions" USING btree ("responsible_id","state");--> statement-breakpoint
CREATE INDEX "reading-subject" ON "readings" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "survey-desk" ON "surveys" USING btree ("court","answered_at","id");