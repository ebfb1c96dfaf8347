CREATE TABLE "knowledge_embedding" (
	"clinic_id" uuid NOT NULL,
	"passage_id" uuid NOT NULL,
	"method" text NOT NULL,
	"vector" vector NOT NULL,
	CONSTRAINT "knowledge_embedding_clinic_id_passage_id_method_pk" PRIMARY KEY("clinic_id","passage_id","method")
);
--> statement-breakpoint
CREATE TABLE "unanswered_question" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"question" text NOT NULL,
	"terms" text NOT NULL,
	"count" integer DEFAULT 1 NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"conversation_id" uuid NOT NULL,
	"answered_by" uuid,
	"first_asked_at" timestamp with time zone NOT NULL,
	"last_asked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "unanswered_question_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "unanswered_question_answer" CHECK ("unanswered_question"."answered_by" is null or "unanswered_question"."status" = 'answered')
);
--> statement-breakpoint
DROP INDEX "knowledge_passage_search";--> statement-breakpoint
ALTER TABLE "knowledge_passage" drop column "search";--> statement-breakpoint
ALTER TABLE "knowledge_passage" ADD COLUMN "search" "tsvector" GENERATED ALWAYS AS (setweight(to_tsvector('public.portuguese_unaccent', regexp_replace(coalesce(heading, ''), '^.* › ', '')), 'A') || setweight(to_tsvector('public.portuguese_unaccent', text), 'B') || setweight(to_tsvector('public.portuguese_unaccent', coalesce(substring(heading from '^(.*) › '), '')), 'D')) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "knowledge_passage" ADD COLUMN "embedding_claimed_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "knowledge_embedding" ADD CONSTRAINT "knowledge_embedding_clinic_id_passage_id_knowledge_passage_clinic_id_id_fk" FOREIGN KEY ("clinic_id","passage_id") REFERENCES "public"."knowledge_passage"("clinic_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unanswered_question" ADD CONSTRAINT "unanswered_question_clinic_id_conversation_id_conversation_clinic_id_id_fk" FOREIGN KEY ("clinic_id","conversation_id") REFERENCES "public"."conversation"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unanswered_question" ADD CONSTRAINT "unanswered_question_clinic_id_answered_by_knowledge_document_clinic_id_id_fk" FOREIGN KEY ("clinic_id","answered_by") REFERENCES "public"."knowledge_document"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "unanswered_question_terms" ON "unanswered_question" USING btree ("clinic_id","terms");--> statement-breakpoint
CREATE INDEX "unanswered_question_recent" ON "unanswered_question" USING btree ("clinic_id","status","last_asked_at","id");