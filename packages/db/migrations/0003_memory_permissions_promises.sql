CREATE TABLE "contact_permission" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"contact_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"basis" text NOT NULL,
	"state" text NOT NULL,
	"source" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "contact_permission_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "memory" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"contact_id" uuid,
	"patient_id" uuid,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"text" text NOT NULL,
	"value" jsonb,
	"source" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"forgotten_at" timestamp with time zone,
	CONSTRAINT "memory_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "memory_is_about_someone" CHECK ("memory"."contact_id" is not null or "memory"."patient_id" is not null),
	CONSTRAINT "memory_forgotten_is_empty" CHECK (case when "memory"."forgotten_at" is null then "memory"."value" is not null else "memory"."value" is null and "memory"."text" = '' end)
);
--> statement-breakpoint
ALTER TABLE "patient" ADD COLUMN "restricted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "task" ADD COLUMN "promised" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "task" ADD COLUMN "escalated_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "task" ADD COLUMN "closed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "task" ADD COLUMN "closed_by" text;--> statement-breakpoint
ALTER TABLE "contact_permission" ADD CONSTRAINT "contact_permission_clinic_id_contact_id_contact_clinic_id_id_fk" FOREIGN KEY ("clinic_id","contact_id") REFERENCES "public"."contact"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memory" ADD CONSTRAINT "memory_clinic_id_contact_id_contact_clinic_id_id_fk" FOREIGN KEY ("clinic_id","contact_id") REFERENCES "public"."contact"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memory" ADD CONSTRAINT "memory_clinic_id_patient_id_patient_clinic_id_id_fk" FOREIGN KEY ("clinic_id","patient_id") REFERENCES "public"."patient"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contact_permission_of_contact" ON "contact_permission" USING btree ("clinic_id","contact_id","recorded_at");--> statement-breakpoint
CREATE INDEX "memory_of_contact" ON "memory" USING btree ("clinic_id","contact_id") WHERE "memory"."forgotten_at" is null;--> statement-breakpoint
CREATE INDEX "memory_of_patient" ON "memory" USING btree ("clinic_id","patient_id") WHERE "memory"."forgotten_at" is null;--> statement-breakpoint
CREATE INDEX "task_promised" ON "task" USING btree ("clinic_id","due_at") WHERE "task"."promised" and "task"."status" = 'open';--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_promise_is_dated" CHECK (not "task"."promised" or ("task"."due_at" is not null and "task"."conversation_id" is not null));