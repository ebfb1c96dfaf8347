CREATE TABLE "held_time" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"professional_id" uuid NOT NULL,
	"occupied" "tstzrange" NOT NULL,
	"appointment_id" uuid,
	CONSTRAINT "held_time_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "held_time_of_appointment" UNIQUE("clinic_id","appointment_id")
);
--> statement-breakpoint
CREATE TABLE "replan" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"professional_id" uuid NOT NULL,
	"from_date" date NOT NULL,
	"to_date" date NOT NULL,
	"closed_days" boolean NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"undone_at" timestamp with time zone,
	CONSTRAINT "replan_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "replan_forward" CHECK ("replan"."from_date" <= "replan"."to_date")
);
--> statement-breakpoint
CREATE TABLE "replan_line" (
	"clinic_id" uuid NOT NULL,
	"replan_id" uuid NOT NULL,
	"appointment_id" uuid NOT NULL,
	"from_starts_at" timestamp with time zone NOT NULL,
	"to_starts_at" timestamp with time zone,
	"to_professional_id" uuid,
	"state" text NOT NULL,
	"why" text,
	"was_asked" boolean DEFAULT false NOT NULL,
	"task_id" uuid,
	CONSTRAINT "replan_line_clinic_id_replan_id_appointment_id_pk" PRIMARY KEY("clinic_id","replan_id","appointment_id"),
	CONSTRAINT "replan_line_state_known" CHECK ("replan_line"."state" in ('to-ask', 'asked', 'declined', 'moved', 'cancelled', 'task', 'withdrawn')),
	CONSTRAINT "replan_line_to_whom" CHECK (("replan_line"."to_starts_at" is null) = ("replan_line"."to_professional_id" is null))
);
--> statement-breakpoint
ALTER TABLE "held_time" ADD CONSTRAINT "held_time_clinic_id_professional_id_professional_clinic_id_id_fk" FOREIGN KEY ("clinic_id","professional_id") REFERENCES "public"."professional"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "held_time" ADD CONSTRAINT "held_time_clinic_id_appointment_id_appointment_clinic_id_id_fk" FOREIGN KEY ("clinic_id","appointment_id") REFERENCES "public"."appointment"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replan" ADD CONSTRAINT "replan_clinic_id_professional_id_professional_clinic_id_id_fk" FOREIGN KEY ("clinic_id","professional_id") REFERENCES "public"."professional"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replan_line" ADD CONSTRAINT "replan_line_clinic_id_replan_id_replan_clinic_id_id_fk" FOREIGN KEY ("clinic_id","replan_id") REFERENCES "public"."replan"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replan_line" ADD CONSTRAINT "replan_line_clinic_id_appointment_id_appointment_clinic_id_id_fk" FOREIGN KEY ("clinic_id","appointment_id") REFERENCES "public"."appointment"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replan_line" ADD CONSTRAINT "replan_line_clinic_id_task_id_task_clinic_id_id_fk" FOREIGN KEY ("clinic_id","task_id") REFERENCES "public"."task"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "replan_recent" ON "replan" USING btree ("clinic_id","started_at");--> statement-breakpoint
CREATE INDEX "replan_line_of_appointment" ON "replan_line" USING btree ("clinic_id","appointment_id");--> statement-breakpoint
-- Nobody is asked about a time that is kept for another. The index serves readers of occupied time too.
ALTER TABLE "held_time" ADD CONSTRAINT "held_time_no_overlap"
  EXCLUDE USING gist ("clinic_id" WITH =, "professional_id" WITH =, "occupied" WITH &&);
