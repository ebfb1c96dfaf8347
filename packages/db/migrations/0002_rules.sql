-- No double booking, whoever writes. Fit-ins (overlap_allowed) stand outside the rule.
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_no_overlap"
  EXCLUDE USING gist ("clinic_id" WITH =, "professional_id" WITH =, "occupied" WITH &&)
  WHERE ("status" IN ('scheduled', 'confirmed', 'arrived', 'completed') AND NOT "overlap_allowed");
--> statement-breakpoint
-- The exclusion's own index serves readers of occupied time; fit-ins stand in this small one.
CREATE INDEX "appointment_fit_in" ON "appointment"
  USING gist ("clinic_id", "professional_id", "occupied")
  WHERE ("status" IN ('scheduled', 'confirmed', 'arrived', 'completed') AND "overlap_allowed");
--> statement-breakpoint
-- The catalogue's version is replaced by the database, so that no writer can forget to. Random instead of counted: a
-- rolled-back change never leaves a version that a later, different change would reuse.
CREATE FUNCTION public.touch_catalogue() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE public.clinic SET catalogue_version = gen_random_uuid()
    WHERE id = CASE WHEN TG_OP = 'DELETE' THEN OLD.clinic_id ELSE NEW.clinic_id END;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION public.touch_clinic() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.catalogue_version := gen_random_uuid();
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER touch_clinic BEFORE UPDATE ON "clinic" FOR EACH ROW EXECUTE FUNCTION public.touch_clinic();
--> statement-breakpoint
CREATE TRIGGER touch_catalogue AFTER INSERT OR UPDATE OR DELETE ON "professional" FOR EACH ROW EXECUTE FUNCTION public.touch_catalogue();
--> statement-breakpoint
CREATE TRIGGER touch_catalogue AFTER INSERT OR UPDATE OR DELETE ON "working_hours" FOR EACH ROW EXECUTE FUNCTION public.touch_catalogue();
--> statement-breakpoint
CREATE TRIGGER touch_catalogue AFTER INSERT OR UPDATE OR DELETE ON "service" FOR EACH ROW EXECUTE FUNCTION public.touch_catalogue();
--> statement-breakpoint
CREATE TRIGGER touch_catalogue AFTER INSERT OR UPDATE OR DELETE ON "service_professional" FOR EACH ROW EXECUTE FUNCTION public.touch_catalogue();
--> statement-breakpoint
CREATE TRIGGER touch_catalogue AFTER INSERT OR UPDATE OR DELETE ON "closure" FOR EACH ROW EXECUTE FUNCTION public.touch_catalogue();
--> statement-breakpoint
-- A clinic always has its event counter.
CREATE FUNCTION public.start_event_counter() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO public.event_counter (clinic_id) VALUES (NEW.id);
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER start_event_counter AFTER INSERT ON "clinic" FOR EACH ROW EXECUTE FUNCTION public.start_event_counter();
