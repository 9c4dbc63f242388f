CREATE TABLE "channel_orders" (
	"party_id" uuid PRIMARY KEY NOT NULL,
	"court" text NOT NULL,
	"channels" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "receipt_texts" (
	"attempt_id" uuid PRIMARY KEY NOT NULL,
	"court" text NOT NULL,
	"key" "bytea",
	"verbatim" "bytea",
	"until" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "service_consents" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"case_file_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"channels" jsonb NOT NULL,
	"stage" text NOT NULL,
	"agreed_on" date NOT NULL,
	"entered_by" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"withdrawn_on" date,
	"withdrawn_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "service-consent-withdrawn" CHECK (("service_consents"."withdrawn_on" is null) = ("service_consents"."withdrawn_at" is null) and "service_consents"."withdrawn_on" >= "service_consents"."agreed_on")
);
--> statement-breakpoint
CREATE TABLE "stray_receipts" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"channel" text NOT NULL,
	"provider_id" text NOT NULL,
	"outcome" text NOT NULL,
	"code" text,
	"receipt_hash" "bytea" NOT NULL,
	"verbatim" "bytea" NOT NULL,
	"said_at" timestamp (3) with time zone,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "stray-receipt-once" UNIQUE("channel","provider_id","outcome","receipt_hash")
);
--> statement-breakpoint
CREATE TABLE "sms_templates" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"template" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"language" text NOT NULL,
	"code" text NOT NULL,
	"signature" text NOT NULL,
	"wording" text NOT NULL,
	"variables" jsonb NOT NULL,
	"approved_on" date NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	"entered_by" uuid,
	"withdrawn_at" timestamp (3) with time zone,
	CONSTRAINT "sms-template-language" CHECK ("sms_templates"."language" in ('zh', 'en')),
	CONSTRAINT "sms-template-version" CHECK ("sms_templates"."version" > 0)
);
--> statement-breakpoint
CREATE TABLE "certificate_keys" (
	"court" text NOT NULL,
	"id" text NOT NULL,
	"public_key" "bytea" NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "certificate_keys_court_id_pk" PRIMARY KEY("court","id")
);
--> statement-breakpoint
CREATE TABLE "letters" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"notification_id" uuid NOT NULL,
	"address_hash" "bytea" NOT NULL,
	"address" "bytea" NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"queued_at" timestamp (3) with time zone NOT NULL,
	"printed_at" timestamp (3) with time zone,
	"posted_on" date,
	"tracking" text,
	"ended_on" date,
	"reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "letter-once" UNIQUE("notification_id","address_hash"),
	CONSTRAINT "letter-state" CHECK ("letters"."state" in ('queued', 'printed', 'posted', 'delivered', 'returned')),
	CONSTRAINT "letter-dates" CHECK (("letters"."state" in ('queued', 'printed') or ("letters"."posted_on" is not null and "letters"."tracking" is not null))
        and ("letters"."state" in ('delivered', 'returned')) = ("letters"."ended_on" is not null)
        and ("letters"."ended_on" is null or "letters"."ended_on" >= "letters"."posted_on")
        and ("letters"."state" = 'returned') = ("letters"."reason" is not null))
);
--> statement-breakpoint
CREATE TABLE "packet_services" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"court" text NOT NULL,
	"case_file_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"document" text NOT NULL,
	"way" text NOT NULL,
	"served_on" date NOT NULL,
	"served_by" text NOT NULL,
	"recorded_by" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "packet-once" UNIQUE("party_id","document"),
	CONSTRAINT "packet-document" CHECK ("packet_services"."document" in ('notice', 'propertyOrder', 'propertyForm', 'riskNotice', 'summons', 'openLetter')),
	CONSTRAINT "packet-way" CHECK ("packet_services"."way" in ('direct', 'left', 'electronic', 'entrusted', 'post', 'forwarded', 'announced'))
);
--> statement-breakpoint
CREATE TABLE "template_versions" (
	"court" text NOT NULL,
	"name" text NOT NULL,
	"version" integer NOT NULL,
	"hash" "bytea" NOT NULL,
	"zh" text NOT NULL,
	"en" text NOT NULL,
	"sms_zh" text,
	"sms_en" text,
	"since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "template_versions_court_name_version_pk" PRIMARY KEY("court","name","version")
);
--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notification-state";--> statement-breakpoint
DROP INDEX "notification-due";--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "text_hash" "bytea";--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "of_provider" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "maybe_arrived" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "receipt_hash" "bytea";--> statement-breakpoint
ALTER TABLE "attempts" ADD COLUMN "said_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "template_versions" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "values" jsonb;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "channel_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "notifications" ADD COLUMN "erased_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "channel_orders" ADD CONSTRAINT "channel_orders_party_id_parties_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."parties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "receipt_texts" ADD CONSTRAINT "receipt_texts_attempt_id_attempts_id_fk" FOREIGN KEY ("attempt_id") REFERENCES "public"."attempts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_consents" ADD CONSTRAINT "service_consents_party_id_parties_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."parties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_notification_id_notifications_id_fk" FOREIGN KEY ("notification_id") REFERENCES "public"."notifications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "packet_services" ADD CONSTRAINT "packet_services_party_id_parties_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."parties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "receipt-text-until" ON "receipt_texts" USING btree ("until") WHERE "receipt_texts"."key" is not null;--> statement-breakpoint
CREATE INDEX "service-consent-party" ON "service_consents" USING btree ("party_id");--> statement-breakpoint
CREATE UNIQUE INDEX "service-consent-once" ON "service_consents" USING btree ("party_id") WHERE "service_consents"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "stray-receipt-age" ON "stray_receipts" USING btree ("at");--> statement-breakpoint
CREATE UNIQUE INDEX "sms-template-once" ON "sms_templates" USING btree ("court","template","version","language") WHERE "sms_templates"."withdrawn_at" is null;--> statement-breakpoint
CREATE INDEX "sms-template-court" ON "sms_templates" USING btree ("court","entered_at","id");--> statement-breakpoint
CREATE INDEX "letter-desk" ON "letters" USING btree ("court","state","queued_at","id");--> statement-breakpoint
CREATE INDEX "letter-queued" ON "letters" USING btree ("court","queued_at","id");--> statement-breakpoint
CREATE INDEX "letter-posted" ON "letters" USING btree ("court","posted_on","id");--> statement-breakpoint
CREATE INDEX "packet-case" ON "packet_services" USING btree ("case_file_id");--> statement-breakpoint
CREATE INDEX "attempt-provider" ON "attempts" USING btree ("channel","provider_id") WHERE "attempts"."outcome" = 'accepted';--> statement-breakpoint
CREATE UNIQUE INDEX "attempt-receipt-once" ON "attempts" USING btree ("notification_id","channel","outcome","receipt_hash") WHERE "attempts"."receipt_hash" is not null;--> statement-breakpoint
CREATE INDEX "notification-kept" ON "notifications" USING btree ("created_at") WHERE "notifications"."erased_at" is null;--> statement-breakpoint
CREATE INDEX "notification-due" ON "notifications" USING btree ("next_at") WHERE "notifications"."state" in ('waiting', 'sending', 'accepted');--> statement-breakpoint
ALTER TABLE "attempts" ADD CONSTRAINT "attempt-outcome" CHECK ("outcome" in ('made', 'handedOver', 'accepted', 'receipt', 'delivered', 'bounced', 'refused', 'failed', 'noAddress', 'read'));--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notification-state" CHECK ("notifications"."state" in ('waiting', 'sending', 'accepted', 'delivered', 'failed'));