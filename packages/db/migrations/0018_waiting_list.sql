CREATE TABLE "waiting_offer" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"wish_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"professional_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"offered_at" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "waiting_offer_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "waiting_offer_state_known" CHECK ("waiting_offer"."state" in ('open', 'accepted', 'declined', 'unanswered', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "waiting_wish" (
	"clinic_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"patient_id" uuid NOT NULL,
	"service_id" uuid NOT NULL,
	"professional_id" uuid,
	"from_date" date NOT NULL,
	"to_date" date NOT NULL,
	"weekdays" integer[],
	"time_from" time,
	"time_to" time,
	"instead_of" uuid,
	"state" text DEFAULT 'waiting' NOT NULL,
	"since" timestamp with time zone NOT NULL,
	CONSTRAINT "waiting_wish_clinic_id_id_pk" PRIMARY KEY("clinic_id","id"),
	CONSTRAINT "waiting_wish_state_known" CHECK ("waiting_wish"."state" in ('waiting', 'met', 'left')),
	CONSTRAINT "waiting_wish_forward" CHECK ("waiting_wish"."from_date" <= "waiting_wish"."to_date")
);
--> statement-breakpoint
ALTER TABLE "held_time" ADD COLUMN "offer_id" uuid;--> statement-breakpoint
ALTER TABLE "waiting_offer" ADD CONSTRAINT "waiting_offer_clinic_id_wish_id_waiting_wish_clinic_id_id_fk" FOREIGN KEY ("clinic_id","wish_id") REFERENCES "public"."waiting_wish"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_offer" ADD CONSTRAINT "waiting_offer_clinic_id_conversation_id_conversation_clinic_id_id_fk" FOREIGN KEY ("clinic_id","conversation_id") REFERENCES "public"."conversation"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_offer" ADD CONSTRAINT "waiting_offer_clinic_id_professional_id_professional_clinic_id_id_fk" FOREIGN KEY ("clinic_id","professional_id") REFERENCES "public"."professional"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_wish" ADD CONSTRAINT "waiting_wish_clinic_id_patient_id_patient_clinic_id_id_fk" FOREIGN KEY ("clinic_id","patient_id") REFERENCES "public"."patient"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_wish" ADD CONSTRAINT "waiting_wish_clinic_id_service_id_service_clinic_id_id_fk" FOREIGN KEY ("clinic_id","service_id") REFERENCES "public"."service"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_wish" ADD CONSTRAINT "waiting_wish_clinic_id_professional_id_professional_clinic_id_id_fk" FOREIGN KEY ("clinic_id","professional_id") REFERENCES "public"."professional"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waiting_wish" ADD CONSTRAINT "waiting_wish_clinic_id_instead_of_appointment_clinic_id_id_fk" FOREIGN KEY ("clinic_id","instead_of") REFERENCES "public"."appointment"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "waiting_offer_one_open" ON "waiting_offer" USING btree ("clinic_id","wish_id") WHERE "waiting_offer"."state" = 'open';--> statement-breakpoint
CREATE INDEX "waiting_offer_of_wish" ON "waiting_offer" USING btree ("clinic_id","wish_id");--> statement-breakpoint
CREATE INDEX "waiting_offer_open_in" ON "waiting_offer" USING btree ("clinic_id","conversation_id") WHERE "waiting_offer"."state" = 'open';--> statement-breakpoint
CREATE UNIQUE INDEX "waiting_wish_once" ON "waiting_wish" USING btree ("clinic_id","patient_id","service_id") WHERE "waiting_wish"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "waiting_wish_in_turn" ON "waiting_wish" USING btree ("clinic_id","since","id") WHERE "waiting_wish"."state" = 'waiting';--> statement-breakpoint
ALTER TABLE "held_time" ADD CONSTRAINT "held_time_clinic_id_offer_id_waiting_offer_clinic_id_id_fk" FOREIGN KEY ("clinic_id","offer_id") REFERENCES "public"."waiting_offer"("clinic_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "held_time" ADD CONSTRAINT "held_time_of_offer" UNIQUE("clinic_id","offer_id");--> statement-breakpoint
ALTER TABLE "held_time" ADD CONSTRAINT "held_time_for_one" CHECK (("held_time"."appointment_id" is null) <> ("held_time"."offer_id" is null));