-- Custom SQL migration file, put your code below! --
--> statement-breakpoint
-- The desk: what leads are alike by is destroyed with the key of the lead, and no merge is undone but by a split.
create function forget_likenesses() returns trigger language plpgsql security definer set search_path = public as $$
begin
  delete from lead_likenesses where lead_id = new.id;
  return null;
end $$;
--> statement-breakpoint
create trigger lead_likenesses_end after update of key on leads for each row
  when (old.key is not null and new.key is null) execute function forget_likenesses();
--> statement-breakpoint
create function refuse_changed_merge() returns trigger language plpgsql as $$
begin
  if old.split_at is not null or (new.court, new.lead_id, new.leading_id, new.merged_at, new.merged_by)
    is distinct from (old.court, old.lead_id, old.leading_id, old.merged_at, old.merged_by) then
    raise exception 'a merge is never rewritten';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger lead_merge_stands before update on lead_merges for each row execute function refuse_changed_merge();
