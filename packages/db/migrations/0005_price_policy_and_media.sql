CREATE TABLE "media" (
	"clinic_id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"reason" text,
	"mime_type" text,
	"size_bytes" integer,
	"content" "bytea",
	"attempt" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone DEFAULT now(),
	"lease_until" timestamp with time zone,
	"transcribing" boolean DEFAULT false NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "media_clinic_id_message_id_pk" PRIMARY KEY("clinic_id","message_id")
);
--> statement-breakpoint
ALTER TABLE "professional" ADD COLUMN "profession" text DEFAULT 'other' NOT NULL;--> statement-breakpoint
ALTER TABLE "professional" ADD COLUMN "specialist_register" text;--> statement-breakpoint
ALTER TABLE "service" ADD COLUMN "price_policy" text DEFAULT 'when_asked' NOT NULL;--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_clinic_id_message_id_message_clinic_id_id_fk" FOREIGN KEY ("clinic_id","message_id") REFERENCES "public"."message"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "media_due" ON "media" USING btree ("due_at") WHERE "media"."due_at" is not null;--> statement-breakpoint
ALTER TABLE "service" ADD CONSTRAINT "service_price_policy" CHECK ("service"."price_policy" in ('never', 'when_asked', 'may_announce'));