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
create view public_courts as
  select code, slug, name, name_en, province, duty_phone, phone, address, demo from courts;
--> statement-breakpoint
create view public_listings as
  select l.id, l.court, c.name as court_name, c.name_en as court_name_en, c.province, l.name, l.kind, l.sex, l.born_on,
    l.masked_number, l.legal_representative, l.case_number, l.filed_on, l.basis_number, l.basis_court, l.duty,
    l.performance, l.grounds, l.decision_number, l.decided_on, l.term_years, l.valid_until, l.published_at, l.version,
    l.public_number
  from listings l join courts c on c.code = l.court
  where l.state = 'published' and (l.valid_until is null or l.valid_until >= court_today());
--> statement-breakpoint
create view public_removed_listings as
  select id, court,
    case when state = 'published' then 'expiry' else coalesce(removal_reason, 'expiry') end as reason,
    coalesce(removed_at, (valid_until + 1)::timestamptz) as removed_at
  from listings
  where state in ('removed', 'expired') and published_at is not null
    or state = 'published' and valid_until < court_today();
--> statement-breakpoint
create view public_restrictions as
  select r.id, r.court, c.name as court_name, c.name_en as court_name_en, r.subject_role, r.name, r.kind, r.sex,
    r.masked_number, r.related_unit, r.relation, r.case_number, r.filed_on, r.order_number, r.ordered_on, r.items,
    r.published_at, r.version, r.public_number
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
