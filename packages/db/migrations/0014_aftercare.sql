CREATE TABLE "feedback" (
	"clinic_id" uuid NOT NULL,
	"appointment_id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	"score" smallint,
	"words" text,
	"unhappy" boolean DEFAULT false NOT NULL,
	CONSTRAINT "feedback_clinic_id_appointment_id_pk" PRIMARY KEY("clinic_id","appointment_id"),
	CONSTRAINT "feedback_score" CHECK ("feedback"."score" between 1 and 5)
);
--> statement-breakpoint
ALTER TABLE "clinic" ADD COLUMN "missed_visit_hours" integer DEFAULT 2;--> statement-breakpoint
ALTER TABLE "clinic" ADD COLUMN "asks_feedback" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "clinic" ADD COLUMN "week_digest_phone" text;--> statement-breakpoint
ALTER TABLE "professional" ADD COLUMN "phone" text;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_clinic_id_appointment_id_appointment_clinic_id_id_fk" FOREIGN KEY ("clinic_id","appointment_id") REFERENCES "public"."appointment"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_clinic_id_patient_id_patient_clinic_id_id_fk" FOREIGN KEY ("clinic_id","patient_id") REFERENCES "public"."patient"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "feedback_by_patient" ON "feedback" USING btree ("clinic_id","patient_id","asked_at");