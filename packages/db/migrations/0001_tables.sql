CREATE TABLE "appointment" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"professional_id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"buffer_before_minutes" integer DEFAULT 0 NOT NULL,
	"buffer_after_minutes" integer DEFAULT 0 NOT NULL,
	"occupied" "tstzrange" GENERATED ALWAYS AS (occupied_range(starts_at, ends_at, buffer_before_minutes, buffer_after_minutes)) STORED NOT NULL,
	"status" text NOT NULL,
	"source" text NOT NULL,
	"overlap_allowed" boolean DEFAULT false NOT NULL,
	"series_id" uuid,
	"local_start" timestamp without time zone NOT NULL,
	"time_zone" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "appointment_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "appointment_forward" CHECK ("appointment"."starts_at" < "appointment"."ends_at"),
	CONSTRAINT "appointment_status_known" CHECK ("appointment"."status" in ('scheduled', 'confirmed', 'arrived', 'completed', 'cancelled', 'no_show')),
	CONSTRAINT "appointment_buffers" CHECK ("appointment"."buffer_before_minutes" >= 0 and "appointment"."buffer_after_minutes" >= 0)
);
--> statement-breakpoint
CREATE TABLE "channel" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"external_id" text NOT NULL,
	"connected" boolean,
	"connection_reason" text,
	"connection_changed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "channel_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "channel_external_id" UNIQUE("kind","external_id")
);
--> statement-breakpoint
CREATE TABLE "clinic" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"assistant_name" text NOT NULL,
	"time_zone" text NOT NULL,
	"locale" text NOT NULL,
	"phone" text NOT NULL,
	"address" text NOT NULL,
	"slot_step_minutes" integer NOT NULL,
	"minimum_notice_minutes" integer NOT NULL,
	"booking_horizon_days" integer NOT NULL,
	"cancellation_notice_hours" integer NOT NULL,
	"reminder_hours_before" jsonb NOT NULL,
	"reply_debounce_ms" integer NOT NULL,
	"handoff_idle_minutes" integer NOT NULL,
	"catalogue_version" uuid DEFAULT gen_random_uuid() NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "closure" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"professional_id" uuid,
	"from_date" date NOT NULL,
	"to_date" date NOT NULL,
	"reason" text NOT NULL,
	CONSTRAINT "closure_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "closure_forward" CHECK ("closure"."from_date" <= "closure"."to_date")
);
--> statement-breakpoint
CREATE TABLE "professional" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"specialty" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "professional_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "service" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"duration_minutes" integer NOT NULL,
	"buffer_before_minutes" integer DEFAULT 0 NOT NULL,
	"buffer_after_minutes" integer DEFAULT 0 NOT NULL,
	"price_cents" integer,
	"recurring" boolean DEFAULT false NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "service_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "service_lasts" CHECK ("service"."duration_minutes" > 0)
);
--> statement-breakpoint
CREATE TABLE "service_professional" (
	"clinic_id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	"professional_id" uuid NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "service_professional_clinic_id_service_id_professional_id_pk" PRIMARY KEY("clinic_id","service_id","professional_id")
);
--> statement-breakpoint
CREATE TABLE "working_hours" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"professional_id" uuid NOT NULL,
	"weekdays" smallint[] NOT NULL,
	"from_time" time NOT NULL,
	"to_time" time NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "working_hours_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "working_hours_forward" CHECK ("working_hours"."from_time" < "working_hours"."to_time")
);
--> statement-breakpoint
CREATE TABLE "conversation" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"channel_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"address" text NOT NULL,
	"handling" text DEFAULT 'cora' NOT NULL,
	"handed_over_at" timestamp with time zone,
	"last_staff_at" timestamp with time zone,
	"epoch" integer DEFAULT 0 NOT NULL,
	"ready_at" timestamp with time zone,
	"first_pending_at" timestamp with time zone,
	"lease_until" timestamp with time zone,
	"turn_id" uuid,
	"dialogue" jsonb,
	"last_inbound_at" timestamp with time zone,
	"last_message_at" timestamp with time zone DEFAULT now() NOT NULL,
	"merged_into" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "conversation_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "conversation_of_contact" UNIQUE("clinic_id","channel_id","contact_id"),
	CONSTRAINT "conversation_on_channel" UNIQUE("clinic_id","id","channel_id")
);
--> statement-breakpoint
CREATE TABLE "early_status" (
	"clinic_id" uuid NOT NULL,
	"channel_id" uuid NOT NULL,
	"provider_message_id" text NOT NULL,
	"status" text NOT NULL,
	"error" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "early_status_clinic_id_channel_id_provider_message_id_pk" PRIMARY KEY("clinic_id","channel_id","provider_message_id")
);
--> statement-breakpoint
CREATE TABLE "message" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "message_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"channel_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"author" text NOT NULL,
	"content" jsonb NOT NULL,
	"text" text,
	"provider_message_id" text,
	"in_reply_to" text,
	"edit_of" uuid,
	"waiting" boolean DEFAULT false NOT NULL,
	"consumed_at" timestamp with time zone,
	"consumed_by" text,
	"turn_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "message_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "message_of_provider" UNIQUE("channel_id","provider_message_id")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"clinic_id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"author" text NOT NULL,
	"status" text NOT NULL,
	"attempt" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone DEFAULT now() NOT NULL,
	"lease_until" timestamp with time zone,
	"reason" text,
	CONSTRAINT "outbox_clinic_id_message_id_pk" PRIMARY KEY("clinic_id","message_id")
);
--> statement-breakpoint
CREATE TABLE "turn" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"epoch" integer NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"committed_at" timestamp with time zone,
	"brain" text,
	"outcome" text,
	"trace" jsonb,
	"input_tokens" integer DEFAULT 0 NOT NULL,
	"output_tokens" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "turn_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "turn_of_epoch" UNIQUE("clinic_id","conversation_id","epoch")
);
--> statement-breakpoint
CREATE TABLE "webhook_event" (
	"clinic_id" uuid NOT NULL,
	"id" bigint GENERATED ALWAYS AS IDENTITY (sequence name "webhook_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"channel_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"raw" text NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "webhook_event_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "contact" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"display_name" text,
	"phone" text,
	"merged_into" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contact_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "contact_identity" (
	"clinic_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"contact_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contact_identity_clinic_id_kind_value_pk" PRIMARY KEY("clinic_id","kind","value")
);
--> statement-breakpoint
CREATE TABLE "contact_merge" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"winner_id" uuid NOT NULL,
	"loser_id" uuid NOT NULL,
	"moved" jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contact_merge_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "contact_patient" (
	"clinic_id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"relation" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contact_patient_clinic_id_contact_id_patient_id_pk" PRIMARY KEY("clinic_id","contact_id","patient_id")
);
--> statement-breakpoint
CREATE TABLE "patient" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"name" text NOT NULL,
	"phone" text,
	"birth_date" date,
	"search_name" text GENERATED ALWAYS AS (plain_text(name)) STORED NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "patient_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "dashboard_event" (
	"clinic_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	"actor" text NOT NULL,
	"kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"detail" jsonb,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "dashboard_event_clinic_id_seq_pk" PRIMARY KEY("clinic_id","seq")
);
--> statement-breakpoint
CREATE TABLE "effect" (
	"clinic_id" uuid NOT NULL,
	"key" text NOT NULL,
	"result" jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "effect_clinic_id_key_pk" PRIMARY KEY("clinic_id","key")
);
--> statement-breakpoint
CREATE TABLE "event_counter" (
	"clinic_id" uuid PRIMARY KEY NOT NULL,
	"last" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "knowledge_document" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"markdown" text NOT NULL,
	"changed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "knowledge_document_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "knowledge_passage" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"heading" text,
	"text" text NOT NULL,
	"search" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('public.portuguese_unaccent', coalesce(heading, '')), 'A') || setweight(to_tsvector('public.portuguese_unaccent', text), 'B')) STORED NOT NULL,
	CONSTRAINT "knowledge_passage_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "task" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"urgent" boolean DEFAULT false NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"conversation_id" uuid,
	"message_id" uuid,
	"due_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "task_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "task_of_message" UNIQUE("clinic_id","message_id")
);
--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_clinic_id_patient_id_patient_clinic_id_id_fk" FOREIGN KEY ("clinic_id","patient_id") REFERENCES "public"."patient"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_clinic_id_professional_id_professional_clinic_id_id_fk" FOREIGN KEY ("clinic_id","professional_id") REFERENCES "public"."professional"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_clinic_id_service_id_service_clinic_id_id_fk" FOREIGN KEY ("clinic_id","service_id") REFERENCES "public"."service"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "channel" ADD CONSTRAINT "channel_clinic_id_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinic"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closure" ADD CONSTRAINT "closure_clinic_id_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinic"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closure" ADD CONSTRAINT "closure_clinic_id_professional_id_professional_clinic_id_id_fk" FOREIGN KEY ("clinic_id","professional_id") REFERENCES "public"."professional"("clinic_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "professional" ADD CONSTRAINT "professional_clinic_id_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinic"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service" ADD CONSTRAINT "service_clinic_id_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinic"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_professional" ADD CONSTRAINT "service_professional_clinic_id_service_id_service_clinic_id_id_fk" FOREIGN KEY ("clinic_id","service_id") REFERENCES "public"."service"("clinic_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "service_professional" ADD CONSTRAINT "service_professional_clinic_id_professional_id_professional_clinic_id_id_fk" FOREIGN KEY ("clinic_id","professional_id") REFERENCES "public"."professional"("clinic_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "working_hours" ADD CONSTRAINT "working_hours_clinic_id_professional_id_professional_clinic_id_id_fk" FOREIGN KEY ("clinic_id","professional_id") REFERENCES "public"."professional"("clinic_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_clinic_id_channel_id_channel_clinic_id_id_fk" FOREIGN KEY ("clinic_id","channel_id") REFERENCES "public"."channel"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_clinic_id_contact_id_contact_clinic_id_id_fk" FOREIGN KEY ("clinic_id","contact_id") REFERENCES "public"."contact"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "early_status" ADD CONSTRAINT "early_status_clinic_id_channel_id_channel_clinic_id_id_fk" FOREIGN KEY ("clinic_id","channel_id") REFERENCES "public"."channel"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_clinic_id_channel_id_conversation_id_conversation_clinic_id_channel_id_id_fk" FOREIGN KEY ("clinic_id","channel_id","conversation_id") REFERENCES "public"."conversation"("clinic_id","channel_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_clinic_id_message_id_message_clinic_id_id_fk" FOREIGN KEY ("clinic_id","message_id") REFERENCES "public"."message"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_clinic_id_conversation_id_conversation_clinic_id_id_fk" FOREIGN KEY ("clinic_id","conversation_id") REFERENCES "public"."conversation"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "turn" ADD CONSTRAINT "turn_clinic_id_conversation_id_conversation_clinic_id_id_fk" FOREIGN KEY ("clinic_id","conversation_id") REFERENCES "public"."conversation"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_event" ADD CONSTRAINT "webhook_event_clinic_id_channel_id_channel_clinic_id_id_fk" FOREIGN KEY ("clinic_id","channel_id") REFERENCES "public"."channel"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact" ADD CONSTRAINT "contact_clinic_id_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinic"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact" ADD CONSTRAINT "contact_clinic_id_merged_into_contact_clinic_id_id_fk" FOREIGN KEY ("clinic_id","merged_into") REFERENCES "public"."contact"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_identity" ADD CONSTRAINT "contact_identity_clinic_id_contact_id_contact_clinic_id_id_fk" FOREIGN KEY ("clinic_id","contact_id") REFERENCES "public"."contact"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_merge" ADD CONSTRAINT "contact_merge_clinic_id_winner_id_contact_clinic_id_id_fk" FOREIGN KEY ("clinic_id","winner_id") REFERENCES "public"."contact"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_merge" ADD CONSTRAINT "contact_merge_clinic_id_loser_id_contact_clinic_id_id_fk" FOREIGN KEY ("clinic_id","loser_id") REFERENCES "public"."contact"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_patient" ADD CONSTRAINT "contact_patient_clinic_id_contact_id_contact_clinic_id_id_fk" FOREIGN KEY ("clinic_id","contact_id") REFERENCES "public"."contact"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_patient" ADD CONSTRAINT "contact_patient_clinic_id_patient_id_patient_clinic_id_id_fk" FOREIGN KEY ("clinic_id","patient_id") REFERENCES "public"."patient"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patient" ADD CONSTRAINT "patient_clinic_id_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinic"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dashboard_event" ADD CONSTRAINT "dashboard_event_clinic_id_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinic"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "effect" ADD CONSTRAINT "effect_clinic_id_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinic"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_counter" ADD CONSTRAINT "event_counter_clinic_id_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinic"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "knowledge_document" ADD CONSTRAINT "knowledge_document_clinic_id_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinic"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "knowledge_passage" ADD CONSTRAINT "knowledge_passage_clinic_id_document_id_knowledge_document_clinic_id_id_fk" FOREIGN KEY ("clinic_id","document_id") REFERENCES "public"."knowledge_document"("clinic_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_clinic_id_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinic"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_clinic_id_conversation_id_conversation_clinic_id_id_fk" FOREIGN KEY ("clinic_id","conversation_id") REFERENCES "public"."conversation"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_clinic_id_message_id_message_clinic_id_id_fk" FOREIGN KEY ("clinic_id","message_id") REFERENCES "public"."message"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "appointment_by_start" ON "appointment" USING btree ("clinic_id","starts_at","id");--> statement-breakpoint
CREATE INDEX "appointment_by_patient" ON "appointment" USING btree ("clinic_id","patient_id","starts_at");--> statement-breakpoint
CREATE INDEX "appointment_by_series" ON "appointment" USING btree ("clinic_id","series_id") WHERE "appointment"."series_id" is not null;--> statement-breakpoint
CREATE INDEX "closure_by_date" ON "closure" USING btree ("clinic_id","from_date");--> statement-breakpoint
CREATE INDEX "conversation_ready" ON "conversation" USING btree ("ready_at") WHERE "conversation"."ready_at" is not null;--> statement-breakpoint
CREATE INDEX "conversation_recent" ON "conversation" USING btree ("clinic_id","last_message_at","id");--> statement-breakpoint
CREATE INDEX "message_in_order" ON "message" USING btree ("clinic_id","conversation_id","seq");--> statement-breakpoint
CREATE INDEX "message_unanswered" ON "message" USING btree ("clinic_id","conversation_id","seq") WHERE "message"."author" = 'patient' and "message"."consumed_at" is null and not "message"."waiting";--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("due_at","seq") WHERE "outbox"."status" = 'queued';--> statement-breakpoint
CREATE INDEX "outbox_leaving" ON "outbox" USING btree ("clinic_id","conversation_id","seq") WHERE "outbox"."status" in ('queued', 'sending', 'unknown');--> statement-breakpoint
CREATE INDEX "contact_identity_by_contact" ON "contact_identity" USING btree ("clinic_id","contact_id");--> statement-breakpoint
CREATE INDEX "contact_patient_by_patient" ON "contact_patient" USING btree ("clinic_id","patient_id");--> statement-breakpoint
CREATE INDEX "patient_by_name" ON "patient" USING btree ("clinic_id","search_name","id");--> statement-breakpoint
CREATE INDEX "patient_search" ON "patient" USING gin ("search_name" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "knowledge_document_by_title" ON "knowledge_document" USING btree ("clinic_id","title","id");--> statement-breakpoint
CREATE INDEX "knowledge_passage_of_document" ON "knowledge_passage" USING btree ("clinic_id","document_id","position");--> statement-breakpoint
CREATE INDEX "knowledge_passage_search" ON "knowledge_passage" USING gin ("search");--> statement-breakpoint
CREATE INDEX "task_recent" ON "task" USING btree ("clinic_id","created_at","id");