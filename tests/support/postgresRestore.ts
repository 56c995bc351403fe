/**
 * SQL that is run once in the template: it sets aside what the tables hold and where the sequences stand, and makes the function that
 * puts a used copy back to that. A copy is eight hundred files, and making one costs more than most tests; putting it right does not.
 */
export const RESTORING = `
CREATE SCHEMA original;
CREATE TABLE original.sequences AS SELECT sequencename AS name, last_value FROM pg_sequences WHERE schemaname = 'public';
DO $$
DECLARE name text; filled boolean;
BEGIN
  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
    EXECUTE format('SELECT EXISTS (SELECT FROM public.%I)', name) INTO filled;
    IF filled THEN EXECUTE format('CREATE TABLE original.%I AS TABLE public.%I', 'rows_of_' || name, name); END IF;
  END LOOP;
END $$;
CREATE FUNCTION original.restore() RETURNS void LANGUAGE plpgsql AS $$
DECLARE name text; last bigint;
BEGIN
  IF EXISTS (SELECT FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'O') THEN RAISE 'a test has lifted a trigger'; END IF;
  PERFORM pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid();
  SET LOCAL session_replication_role = replica;
  FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
    EXECUTE format('DELETE FROM public.%I', name);
  END LOOP;
  FOR name IN SELECT substr(tablename, 9) FROM pg_tables WHERE schemaname = 'original' AND tablename LIKE 'rows_of_%' LOOP
    EXECUTE format('INSERT INTO public.%I TABLE original.%I', name, 'rows_of_' || name);
  END LOOP;
  FOR name, last IN SELECT * FROM original.sequences LOOP
    PERFORM setval(format('public.%I', name), coalesce(last, 1), last IS NOT NULL);
  END LOOP;
END $$;
`;
