ALTER TABLE "service" ADD COLUMN "aliases" text[] DEFAULT '{}'::text[] NOT NULL;--> statement-breakpoint
ALTER TABLE "turn" ADD COLUMN "model" text;--> statement-breakpoint
ALTER TABLE "turn" ADD COLUMN "prompt_version" text;--> statement-breakpoint
ALTER TABLE "turn" ADD COLUMN "requests" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "turn" ADD COLUMN "cost_micro_usd" bigint;--> statement-breakpoint
ALTER TABLE "turn" ADD COLUMN "model_failure" text;--> statement-breakpoint
ALTER TABLE "task" ADD COLUMN "trouble" text;--> statement-breakpoint
CREATE UNIQUE INDEX "task_open_trouble" ON "task" USING btree ("clinic_id","trouble") WHERE "task"."status" = 'open';