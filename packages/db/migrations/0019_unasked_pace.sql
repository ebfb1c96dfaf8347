CREATE TABLE "unasked_pace" (
	"clinic_id" uuid PRIMARY KEY NOT NULL,
	"free_at" timestamp with time zone NOT NULL,
	"stopped" boolean DEFAULT false NOT NULL,
	"since" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "unasked_pace" ADD CONSTRAINT "unasked_pace_clinic_id_clinic_id_fk" FOREIGN KEY ("clinic_id") REFERENCES "public"."clinic"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outbox_unasked" ON "outbox" USING btree ("clinic_id","due_at") WHERE "outbox"."unasked";