CREATE TABLE "calendar_feed" (
	"clinic_id" uuid NOT NULL,
	"professional_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	CONSTRAINT "calendar_feed_clinic_id_professional_id_pk" PRIMARY KEY("clinic_id","professional_id"),
	CONSTRAINT "calendar_feed_token" UNIQUE("token_hash")
);
--> statement-breakpoint
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_clinic_id_professional_id_professional_clinic_id_id_fk" FOREIGN KEY ("clinic_id","professional_id") REFERENCES "public"."professional"("clinic_id","id") ON DELETE no action ON UPDATE no action;