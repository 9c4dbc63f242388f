create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
create trigger journal_is_final before update or delete on journal for each row execute function refuse_change();
--> statement-breakpoint
create trigger journal_is_never_emptied before truncate on journal for each statement execute function refuse_change();
--> statement-breakpoint
create trigger attempts_are_final before update or delete on attempts for each row execute function refuse_change();
--> statement-breakpoint
create trigger attempts_are_never_emptied before truncate on attempts for each statement execute function refuse_change();
--> statement-breakpoint
insert into public_counter (one, last) values (1, 0);
--> statement-breakpoint
create function court_today() returns date language sql stable as $$
  select (now() at time zone 'Asia/Shanghai')::date
$$;
--> statement-breakpoint
-- Completed years, as fullYears counts them: full from the day after the birthday on.
create function full_years(born date, asked date) returns int language sql immutable parallel safe strict as $$
  select case
    when asked > born + make_interval(years => passed) then passed
    else passed - 1
  end
  from (select (extract(year from asked) - extract(year from born))::int as passed) counted
$$;
--> statement-breakpoint
create view public_courts as
  select code, slug, name, name_en, province, duty_phone, phone, address, demo from courts;
--> statement-breakpoint
create function search_key(shown text) returns text language sql immutable parallel safe strict as $$
  select regexp_replace(
    translate(
      normalize(shown, NFKC),
      'ABCDEFGHIJKLMNOPQRSTUVWXYZ' || U&'.\2022\2027\2219\22C5\30FB',
      'abcdefghijklmnopqrstuvwxyz' || repeat(U&'\00B7', 6)
    ),
    '[\u0009\u000a\u000d \u0085\u00ad\u061c\u1680\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef]',
    '', 'g'
  )
$$;
--> statement-breakpoint
-- The pieces by which a name is found: one and two characters anywhere but at its start, and its start behind a
-- space, which no key has.
create function search_grams(key text) returns text[] language sql immutable parallel safe strict as $$
  select coalesce(array_agg(distinct gram), '{}')
  from (
    select substr(key, n, 1) as gram from generate_series(2, length(key)) n
    union all
    select substr(key, n, 2) from generate_series(2, length(key) - 1) n
    union all
    select ' ' || left(key, n) from generate_series(1, least(length(key), 2)) n
  ) found
$$;
--> statement-breakpoint
-- The grounds of art 1 as an array, of which the planner knows how common each is.
create function ground_list(grounds jsonb) returns int[] language sql immutable parallel safe strict as $$
  select array(select value::int from jsonb_array_elements_text(grounds))
$$;
--> statement-breakpoint
alter table listings
  add column name_key text generated always as (search_key(name)) stored,
  add column grams text[] generated always as (search_grams(search_key(name))) stored,
  add column ground_list int[] generated always as (ground_list(grounds)) stored;
--> statement-breakpoint
alter table restrictions add column name_key text generated always as (search_key(name)) stored;
--> statement-breakpoint
alter table listings alter column grams set statistics 2000;
--> statement-breakpoint
create index "listing-grams" on listings using gin (grams) with (fastupdate = off) where state = 'published';
--> statement-breakpoint
create index "listing-name-published" on listings (name_key, published_at, id) where state = 'published';
--> statement-breakpoint
create function common_grams() returns table (gram text, often real) language sql stable security definer
set search_path = pg_catalog as $$
  select gram, often
  from pg_stats s, unnest(s.most_common_elems::text::text[], s.most_common_elem_freqs) as counted (gram, often)
  where s.schemaname = 'public' and s.tablename = 'listings' and s.attname = 'grams' and gram is not null
$$;
--> statement-breakpoint
create view public_listings as
  select l.id, l.court, c.name as court_name, c.name_en as court_name_en, c.province, l.name, l.kind, l.sex,
    full_years(l.born_on, (l.published_at at time zone 'Asia/Shanghai')::date) as age,
    case when l.born_on is not null then (l.published_at at time zone 'Asia/Shanghai')::date end as age_as_of,
    l.masked_number, l.legal_representative, l.case_number, l.filed_on, l.basis_number, l.basis_court, l.duty,
    l.performance, l.grounds, l.decision_number, l.decided_on, l.term_years, l.valid_until, l.published_at, l.version,
    l.public_number, l.name_key, l.grams, l.ground_list
  from listings l join courts c on c.code = l.court
  where l.state = 'published' and (l.valid_until is null or l.valid_until >= court_today());
--> statement-breakpoint
create view public_restrictions as
  select r.id, r.court, c.name as court_name, c.name_en as court_name_en, r.subject_role, r.name, r.kind, r.sex,
    full_years(r.born_on, (r.published_at at time zone 'Asia/Shanghai')::date) as age,
    case when r.born_on is not null then (r.published_at at time zone 'Asia/Shanghai')::date end as age_as_of,
    r.masked_number, r.related_unit, r.relation, r.case_number, r.filed_on, r.order_number, r.ordered_on, r.items,
    r.period_text, r.consequences, r.published_at, r.version, r.public_number, r.name_key
  from restrictions r join courts c on c.code = r.court
  where r.state = 'published';
--> statement-breakpoint
create view public_bounties as
  select b.id, b.court, c.name as court_name, c.name_en as court_name_en, b.kind, b.number, b.name, b.party_kind, b.sex,
    b.masked_number, b.case_number, b.unperformed, b.reward_sum, b.reward_share, b.reward, b.wanted, b.conditions,
    b.exclusions, b.until, b.published_at, b.version, b.public_number
  from bounties b join courts c on c.code = b.court
  where b.state = 'published' and b.until >= court_today();
--> statement-breakpoint
create view public_notices as
  select n.id, n.court, c.name as court_name, c.name_en as court_name_en, n.kind, n.case_number, n.title, n.body,
    n.title_en, n.body_en, n.until, n.published_at, n.version, n.public_number
  from notices n join courts c on c.code = n.court
  where n.state = 'published' and (n.until is null or n.until >= court_today());
--> statement-breakpoint
create view public_gone as
  select id, 'listing' as subject, court,
    case when state = 'published' then 'expiry' else coalesce(removal_reason, 'expiry') end as reason,
    coalesce(removed_at, (valid_until + 1)::timestamp at time zone 'Asia/Shanghai') as gone_at
  from listings
  where state in ('removed', 'expired') and published_at is not null
    or state = 'published' and valid_until < court_today()
  union all
  select id, 'restriction', court, 'lifted', lifted_at from restrictions where state = 'lifted'
  union all
  select id, 'bounty', court, case when state = 'published' then 'expiry' else 'closed' end,
    coalesce(closed_at, (until + 1)::timestamp at time zone 'Asia/Shanghai')
  from bounties
  where state = 'closed' or state = 'published' and until < court_today()
  union all
  select id, 'notice', court, case when state = 'published' then 'expiry' else 'removed' end,
    coalesce(removed_at, (until + 1)::timestamp at time zone 'Asia/Shanghai')
  from notices
  where state = 'removed' or state = 'published' and until < court_today();
--> statement-breakpoint
create view public_counts as
  select
    (select count(*)::int from listings
      where state = 'published' and (valid_until is null or valid_until >= court_today())) as listings,
    (select count(*)::int from restrictions where state = 'published') as restrictions,
    (select count(*)::int from bounties where state = 'published' and until >= court_today()) as bounties,
    (select count(*)::int from notices
      where state = 'published' and (until is null or until >= court_today())) as notices;
