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
--> statement-breakpoint
-- Appends entries to the journal, moves the clocks that they start and stop, and tells the followers: on one way there
-- and back, in the transaction of the act. Where clocks would start by another calendar than the present one (`known`),
-- nothing is done and there is no answer; the calendar is asked for within the statement that writes.
create or replace function append_entries(moment timestamptz, actor text, actor_id uuid, entries json, announced text, known text,
  fresh json, starting json, ending json, stopping json)
returns bigint[] language plpgsql as $$
declare
  numbers bigint[];
begin
  with written as (
    insert into journal ("at", "on", kind, court, subject_kind, subject_id, case_file_id, actor_kind, actor_id, rule,
      public_number, public_hash, facts)
    select moment, e."on", e.kind, e.court, e."subjectKind", e."subjectId", e."caseFileId", actor, append_entries.actor_id,
      e.rule, e."publicNumber", decode(e."publicHash", 'hex'), e.facts
    from json_to_recordset(entries) as e("on" date, kind text, court text, "subjectKind" text, "subjectId" uuid,
      "caseFileId" uuid, rule text, "publicNumber" bigint, "publicHash" text, facts jsonb)
    where known is null or known = (
      select coalesce(string_agg(concat_ws(':', year, xmin::text, ctid::text), ' ' order by year), '') from calendars
    )
    returning seq
  )
  select array_agg(seq order by seq) into numbers from written;
  if numbers is null then
    return null;
  end if;
  perform pg_notify('yangguang_journal', announced);
  if known is not null or json_array_length(ending) + json_array_length(stopping) > 0 then
    perform move_clocks(moment, fresh, starting, ending, stopping, numbers);
  end if;
  return numbers;
end $$;
--> statement-breakpoint
-- Retention: a destroyed key does not come back, and what was destroyed is not brought back to the row.
create function refuse_restored_key() returns trigger language plpgsql as $$
begin
  raise exception 'the key of a lead was destroyed' using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger lead_key_is_gone before update of key, body, answer on leads for each row
  when (old.key is null and (new.key is not null or new.body is not null or length(new.answer) > 0))
  execute function refuse_restored_key();
--> statement-breakpoint
-- The notes of a day are written once.
create trigger day_notes_are_final before update or delete on day_notes for each row execute function refuse_change();
--> statement-breakpoint
create trigger day_notes_are_never_emptied before truncate on day_notes for each statement execute function refuse_change();
--> statement-breakpoint
-- Rewards: a claim stays its lead's, in its place and under its secret; what was paid is written once and never unsaid.
create function refuse_changed_claim() returns trigger language plpgsql as $$
begin
  if (new.court, new.lead_id, new."order", new.secret, new.opened_at)
    is distinct from (old.court, old.lead_id, old."order", old.secret, old.opened_at)
    or new.paid < old.paid or new.granted < old.granted then
    raise exception 'a claim keeps its lead, its place, its secret and what was paid' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger claim_stands before update on claims for each row execute function refuse_changed_claim();
--> statement-breakpoint
create trigger claim_payouts_are_final before update or delete on claim_payouts for each row execute function refuse_change();
--> statement-breakpoint
create trigger claim_payouts_are_never_emptied before truncate on claim_payouts for each statement execute function refuse_change();
--> statement-breakpoint
-- An applicant's opinion is written once; only its key is destroyed, and what it sealed can then never be read.
create function refuse_changed_opinion() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.key is not null and new.key is null
    and to_jsonb(new) - 'key' = to_jsonb(old) - 'key' then
    return new;
  end if;
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create or replace trigger suspension_opinions_are_final before update or delete on suspension_opinions
  for each row execute function refuse_changed_opinion();
--> statement-breakpoint
-- The cap of a reward is public with the share that it belongs to.
create or replace view public_bounties as
  select b.id, b.court, c.name as court_name, c.name_en as court_name_en, b.kind, b.number, b.name, b.party_kind, b.sex,
    b.masked_number, b.case_number, b.unperformed, b.reward_sum, b.reward_share, b.reward, b.wanted, b.conditions,
    b.exclusions, b.until, b.published_at, b.version, b.public_number, b.reward_cap
  from bounties b join courts c on c.code = b.court
  where b.state = 'published' and b.until >= court_today();
