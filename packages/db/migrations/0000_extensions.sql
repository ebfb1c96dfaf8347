CREATE EXTENSION IF NOT EXISTS vector;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS btree_gist;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS unaccent;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
-- Portuguese full text that finds "nao", "não" and "Não" alike.
CREATE TEXT SEARCH CONFIGURATION public.portuguese_unaccent (COPY = pg_catalog.portuguese);
--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION public.portuguese_unaccent
  ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, portuguese_stem;
--> statement-breakpoint
-- Lower case without accents. unaccent() is only "stable" because its dictionary can be changed; ours is not.
CREATE FUNCTION public.plain_text(written text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$ SELECT lower(public.unaccent('public.unaccent'::regdictionary, written)) $$;
--> statement-breakpoint
-- Minutes do not depend on the session's time zone, so this is immutable although timestamptz - interval is not.
CREATE FUNCTION public.occupied_range(starts_at timestamptz, ends_at timestamptz, before_minutes int, after_minutes int)
  RETURNS tstzrange
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$ SELECT tstzrange(starts_at - before_minutes * interval '1 minute', ends_at + after_minutes * interval '1 minute', '[)') $$;
