CREATE TABLE "canned_reply" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "canned_reply_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "conversation_desk" (
	"clinic_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"assigned_to" uuid,
	"labels" text[] DEFAULT '{}' NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "conversation_desk_clinic_id_conversation_id_pk" PRIMARY KEY("clinic_id","conversation_id")
);
--> statement-breakpoint
CREATE TABLE "conversation_note" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "conversation_note_clinic_id_id_pk" PRIMARY KEY("clinic_id","id")
);
--> statement-breakpoint
CREATE TABLE "conversation_read" (
	"clinic_id" uuid NOT NULL,
	"staff_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"seq" bigint NOT NULL,
	CONSTRAINT "conversation_read_clinic_id_staff_id_conversation_id_pk" PRIMARY KEY("clinic_id","staff_id","conversation_id")
);
--> statement-breakpoint
ALTER TABLE "task" ADD COLUMN "assignee_id" uuid;--> statement-breakpoint
ALTER TABLE "task" ADD COLUMN "started" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "canned_reply" ADD CONSTRAINT "canned_reply_clinic_id_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinic"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_desk" ADD CONSTRAINT "conversation_desk_clinic_id_conversation_id_conversation_clinic_id_id_fk" FOREIGN KEY ("clinic_id","conversation_id") REFERENCES "public"."conversation"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_desk" ADD CONSTRAINT "conversation_desk_clinic_id_assigned_to_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","assigned_to") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_note" ADD CONSTRAINT "conversation_note_clinic_id_conversation_id_conversation_clinic_id_id_fk" FOREIGN KEY ("clinic_id","conversation_id") REFERENCES "public"."conversation"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_note" ADD CONSTRAINT "conversation_note_clinic_id_staff_id_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","staff_id") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_read" ADD CONSTRAINT "conversation_read_clinic_id_conversation_id_conversation_clinic_id_id_fk" FOREIGN KEY ("clinic_id","conversation_id") REFERENCES "public"."conversation"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conversation_read" ADD CONSTRAINT "conversation_read_clinic_id_staff_id_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","staff_id") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "conversation_desk_by_staff" ON "conversation_desk" USING btree ("clinic_id","assigned_to");--> statement-breakpoint
CREATE INDEX "conversation_note_in_order" ON "conversation_note" USING btree ("clinic_id","conversation_id","created_at");--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_clinic_id_assignee_id_staff_clinic_id_id_fk" FOREIGN KEY ("clinic_id","assignee_id") REFERENCES "public"."staff"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "task_open_of_conversation" ON "task" USING btree ("clinic_id","conversation_id") WHERE "task"."status" = 'open';