-- Custom SQL migration file, put your code below! --
--> statement-breakpoint
-- Performance: what may be known of it was decided when the rows were written.
create view public_performance_clocks as
  select court, period, rule, started, in_time, late, running, overdue, median_days, worst_days
  from performance_clocks;
--> statement-breakpoint
create view public_performance_figures as
  select court, period, name, cases, fen from performance_figures;
--> statement-breakpoint
create view public_performance_runs as
  select court, as_of from performance_runs;
--> statement-breakpoint
-- Bounties and notices whose last day has passed: hidden by their views on the day, written down soon after.
create or replace view public_gone as
  select id, 'listing' as subject, court,
    case when state = 'published' then 'expiry' else coalesce(removal_reason, 'expiry') end as reason,
    coalesce(removed_at, (valid_until + 1)::timestamp at time zone 'Asia/Shanghai') as gone_at
  from listings
  where state in ('removed', 'expired') and published_at is not null
    or state = 'published' and valid_until < court_today()
  union all
  select id, 'restriction', court, 'lifted', lifted_at from restrictions where state = 'lifted'
  union all
  select id, 'bounty', court, case when state = 'closed' then 'closed' else 'expiry' end,
    coalesce(closed_at, (until + 1)::timestamp at time zone 'Asia/Shanghai')
  from bounties
  where state in ('closed', 'expired') or state = 'published' and until < court_today()
  union all
  select id, 'notice', court, case when state = 'removed' then 'removed' else 'expiry' end,
    coalesce(removed_at, (until + 1)::timestamp at time zone 'Asia/Shanghai')
  from notices
  where state in ('removed', 'expired') or state = 'published' and until < court_today();
--> statement-breakpoint
-- 终本 and case money: what was told, heard, searched, served, received and paid is written once.
create trigger case_money_is_final before update or delete on case_money for each row execute function refuse_change();
--> statement-breakpoint
create trigger case_money_is_never_emptied before truncate on case_money for each statement execute function refuse_change();
--> statement-breakpoint
create trigger property_searches_are_final before update or delete on property_searches for each row execute function refuse_change();
--> statement-breakpoint
create trigger suspension_hearings_are_final before update or delete on suspension_hearings for each row execute function refuse_change();
--> statement-breakpoint
create trigger suspension_opinions_are_final before update or delete on suspension_opinions for each row execute function refuse_change();
--> statement-breakpoint
create trigger suspension_services_are_final before update or delete on suspension_services for each row execute function refuse_change();
--> statement-breakpoint
create trigger applicant_visits_are_final before update or delete on applicant_visits for each row execute function refuse_change();
--> statement-breakpoint
-- One draft of a ruling to a case, and no two applications of one applicant at once.
create unique index "suspension-one-draft" on suspension_rulings (case_file_id) where state = 'drafted';
--> statement-breakpoint
create unique index "resumption-open" on resumptions (case_file_id, party_id) nulls not distinct where state in ('asked', 'verified');
--> statement-breakpoint
-- Clocks: those of a running court get who answers for them and when the next warning is due. What was over before is
-- told of once more, by its true day; shares that passed before are not.
update clocks c set
  party = c.rule in ('higher-court', 'freeze-renewal', 'distribution-objection'),
  answers = case c.rule when 'urgent-lead-dispatch' then 'dutyOfficer' end,
  holder = case when c.rule <> 'urgent-lead-dispatch' then (select f.officer_id from case_files f where f.id = c.case_file_id) end,
  runs_from = case c.rule when 'urgent-lead-dispatch' then c.due_at - interval '5 minutes'
    else least((c.started_on + 1)::timestamp at time zone 'Asia/Shanghai', c.due_at) end;
--> statement-breakpoint
update clocks c set warned = s.warned,
  next_warning_at = c.due_at - (c.due_at - c.runs_from) * case s.warned when 0 then 0.5 when 1 then 0.2 else 0 end
from (
  select id, case when now() < due_at - (due_at - runs_from) * 0.5 then 0
    when now() < due_at - (due_at - runs_from) * 0.2 then 1 else 2 end as warned
  from clocks where stopped_at is null and not history and not party
) s
where c.id = s.id;
--> statement-breakpoint
-- What was warned of, and why a person changed a clock, is never taken back.
create trigger clock_reasons_are_final before update or delete on clock_reasons for each row execute function refuse_change();
--> statement-breakpoint
-- Decisions: who signed, when and over what is written once (domain 1.2 A14).
create trigger approvals_are_final before update or delete on approvals for each row execute function refuse_change();
--> statement-breakpoint
create trigger approvals_are_never_emptied before truncate on approvals for each statement execute function refuse_change();
--> statement-breakpoint
-- What was approved stands: another text, other answers or another case only as a draft that is signed anew.
create function refuse_changed_decision() returns trigger language plpgsql as $$
begin
  if (old.case_file_id, old.court, old.matter, old.author_id, old.salt) is distinct from
     (new.case_file_id, new.court, new.matter, new.author_id, new.salt)
    or ((old.text, old.facts, old.urgent) is distinct from (new.text, new.facts, new.urgent)
      and (new.state <> 'drafted' or old.state in ('used', 'withdrawn') or old.emergency_at is not null))
  then
    raise exception 'a decision that was approved stands'
      using errcode = 'check_violation', constraint = 'decision-text-stands';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger decision_stands before update on decisions for each row execute function refuse_changed_decision();
--> statement-breakpoint
-- Every listing has its court: said this way, a question that needs nothing of the court does not look it up.
create or replace view public_listings as
  select l.id, l.court, c.name as court_name, c.name_en as court_name_en, c.province, l.name, l.kind, l.sex,
    full_years(l.born_on, (l.published_at at time zone 'Asia/Shanghai')::date) as age,
    case when l.born_on is not null then (l.published_at at time zone 'Asia/Shanghai')::date end as age_as_of,
    l.masked_number, l.legal_representative, l.case_number, l.filed_on, l.basis_number, l.basis_court, l.duty,
    l.performance, l.grounds, l.decision_number, l.decided_on, l.term_years, l.valid_until, l.published_at, l.version,
    l.public_number, l.name_key, l.grams, l.ground_list
  from listings l left join courts c on c.code = l.court
  where l.state = 'published' and (l.valid_until is null or l.valid_until >= court_today());
--> statement-breakpoint
-- The desk looks for a part of a party's name among hundreds of thousands.
create index "party-grams" on parties using gin (search_grams(search_key(name)));
--> statement-breakpoint
-- What stops today stops now; what stopped in the past stopped by the end of its day.
create function end_of_stop(moment timestamptz, stopped_on date) returns timestamptz language sql immutable as $$
  select case when stopped_on is not null
    then least(moment, (stopped_on + 1)::timestamp at time zone 'Asia/Shanghai' - interval '1 millisecond') end
$$;
--> statement-breakpoint
-- Starts and stops clocks; each connection plans its parts once.
-- fresh: of today, so that nothing can have stopped them yet and they are no history; starting: all others
-- ending: by one entry, each clock once; stopping: all others
-- numbers: of the entries that move them, where they say only which of these (`entry`, from one)
create function move_clocks(moment timestamptz, fresh json, starting json, ending json, stopping json, numbers bigint[])
returns void language plpgsql as $$
declare
  ended record;
begin
  if json_array_length(fresh) > 0 then
    insert into clocks (court, rule, subject_kind, subject_id, case_file_id, started_on, started_by, given, due_at,
      provisional, party, answers, runs_from, holder, next_warning_at)
    select e.court, e.rule, e."subjectKind", e."subjectId", e."caseFileId", e."startedOn", numbers[e.entry], e.given,
      e."dueAt", e.provisional, e.party, e.answers, e."runsFrom",
      case when e.answers is null then (select f.officer_id from case_files f where f.id = e."caseFileId") end,
      case when not e.party then e.half end
    from json_to_recordset(fresh) as e(court text, rule text, "subjectKind" text, "subjectId" uuid, "caseFileId" uuid,
      "startedOn" date, entry int, given date, "dueAt" timestamptz, provisional boolean, party boolean, answers text,
      "runsFrom" timestamptz, half timestamptz);
  end if;
  if json_array_length(starting) > 0 then
    -- What arrives after it was stopped is written as it ended. Nobody is warned of what was over before the court's
    -- first day here, nor of what had ended when it came in.
    insert into clocks (court, rule, subject_kind, subject_id, case_file_id, started_on, started_by, given, due_at,
      provisional, party, answers, runs_from, holder, history, warned, next_warning_at, stopped_at, stopped_by)
    select e.court, e.rule, e."subjectKind", e."subjectId", e."caseFileId", e."startedOn", numbers[e.entry], e.given,
      e."dueAt", e.provisional, e.party, e.answers, e."runsFrom",
      case when e.answers is null then (select f.officer_id from case_files f where f.id = e."caseFileId") end,
      e."dueAt" < l.since,
      (e.half < l.since)::int + (e."fourFifths" < l.since)::int + (e."dueAt" < l.since)::int,
      case when e.party or s.seq is not null or e."dueAt" < l.since then null
        when e.half >= l.since then e.half
        when e."fourFifths" >= l.since then e."fourFifths" else e."dueAt" end,
      end_of_stop(moment, s."on"), s.seq
    from json_to_recordset(starting) as e(court text, rule text, "subjectKind" text, "subjectId" uuid,
      "caseFileId" uuid, "startedOn" date, entry int, given date, "dueAt" timestamptz, provisional boolean,
      party boolean, answers text, "runsFrom" timestamptz, half timestamptz, "fourFifths" timestamptz,
      stops jsonb, "stopsIf" jsonb, "withinOf" text, "withinMonths" int, "endsOn" date)
    cross join lateral (
      -- Looked up once per clock, whatever a plan that was made of empty tables thinks of joining them.
      select coalesce((
        select o.live_since::timestamp at time zone 'Asia/Shanghai' from courts o where o.code = e.court
      ), '-infinity') as since offset 0
    ) l
    left join lateral (
      select j.seq, j."on" from journal j
      where (j.subject_id = e."subjectId" or j.case_file_id = e."subjectId")
        and e.stops ? j.kind and j.facts @> e."stopsIf" and (j."on", j.seq) > (e."startedOn", numbers[e.entry])
      order by j."on", j.seq limit 1
    ) s on true
    where e."withinOf" is null or coalesce(e."endsOn" <= (
      select max(j."on") + make_interval(months => e."withinMonths") from journal j
      where j.case_file_id = e."caseFileId" and j.kind = e."withinOf"
        and (j."on", j.seq) <= (e."startedOn", numbers[e.entry])
    ), true);
  end if;
  -- A warning that was due before the stop is still given, with its true time.
  if json_array_length(ending) > 0 then
    -- One after the other by its index: a plan for all, made while the table is empty, would read the whole of it.
    for ended in
      select s.*, end_of_stop(moment, s."on") as at
      from json_to_recordset(ending) as s(clock uuid, owner uuid, rule text, entry int, "on" date)
    loop
      update clocks c set stopped_at = ended.at, stopped_by = numbers[ended.entry], version = c.version + 1,
        next_warning_at = case when c.next_warning_at <= ended.at then c.next_warning_at end
      where c.subject_id = ended.owner and c.rule = ended.rule and c.stopped_at is null
        and (ended.clock is null or c.id = ended.clock) and (ended."on", numbers[ended.entry]) > (c.started_on, c.started_by);
    end loop;
  end if;
  if json_array_length(stopping) > 0 then
    update clocks c set stopped_at = s.at, stopped_by = s.seq, version = c.version + 1,
      next_warning_at = case when c.next_warning_at <= s.at then c.next_warning_at end
    from (
      select distinct on (r.id) r.id, numbers[e.entry] as seq, end_of_stop(moment, e."on") as at
      from json_to_recordset(stopping) as e(court text, clock uuid, owner uuid, rule text, entry int, "on" date)
      cross join lateral (
        select a.id, a.started_on, a.started_by from clocks a
        where a.subject_id = e.owner and a.rule = e.rule and a.stopped_at is null
        union all
        select b.id, b.started_on, b.started_by from clocks b
        where e.owner is null and b.court = e.court and b.rule = e.rule and b.stopped_at is null
          and b.paused_at is null and not b.history and not b.party
      ) r
      where (e.clock is null or r.id = e.clock)
        and case when e.owner is null then e."on" >= r.started_on
          else (e."on", numbers[e.entry]) > (r.started_on, r.started_by) end
      order by r.id, e."on", numbers[e.entry]
    ) s
    where c.id = s.id and c.stopped_at is null;
  end if;
end $$;
--> statement-breakpoint
-- Appends entries to the journal, moves the clocks that they start and stop, and tells the followers: on one way there
-- and back, in the transaction of the act. Where clocks would start by another calendar than the present one (`known`),
-- nothing is done and there is no answer.
create function append_entries(moment timestamptz, actor text, actor_id uuid, entries json, announced text, known text,
  fresh json, starting json, ending json, stopping json)
returns bigint[] language plpgsql as $$
declare
  numbers bigint[];
begin
  if known is not null and known is distinct from (
    select coalesce(string_agg(concat_ws(':', year, xmin::text, ctid::text), ' ' order by year), '') from calendars
  ) then
    return null;
  end if;
  with written as (
    insert into journal ("at", "on", kind, court, subject_kind, subject_id, case_file_id, actor_kind, actor_id, rule,
      public_number, public_hash, facts)
    select moment, e."on", e.kind, e.court, e."subjectKind", e."subjectId", e."caseFileId", actor, append_entries.actor_id,
      e.rule, e."publicNumber", decode(e."publicHash", 'hex'), e.facts
    from json_to_recordset(entries) as e("on" date, kind text, court text, "subjectKind" text, "subjectId" uuid,
      "caseFileId" uuid, rule text, "publicNumber" bigint, "publicHash" text, facts jsonb)
    returning seq
  )
  select array_agg(seq order by seq) into numbers from written;
  perform pg_notify('yangguang_journal', announced);
  if known is not null or json_array_length(ending) + json_array_length(stopping) > 0 then
    perform move_clocks(moment, fresh, starting, ending, stopping, numbers);
  end if;
  return numbers;
end $$;
