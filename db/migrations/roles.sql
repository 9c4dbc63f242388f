-- Who works with the database. Roles belong to the whole server, so another database may have made them.
do $$
declare
  wanted text;
begin
  foreach wanted in array array['yangguang_app', 'yangguang_read'] loop
    if not exists (select from pg_roles where rolname = wanted) then
      begin
        execute format('create role %I nologin', wanted);
      exception
        when duplicate_object or unique_violation then null;
      end;
    end if;
    if not pg_has_role(current_user, wanted, 'member') then
      execute format('grant %I to current_user', wanted);
    end if;
  end loop;
end $$;
