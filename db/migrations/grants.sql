-- What each role may do; run at every start, so that no table is forgotten.
grant usage on schema public, pgboss to yangguang_app;
grant usage on schema public to yangguang_read;
grant select, insert, update, delete on all tables in schema public, pgboss to yangguang_app;
grant usage, select on all sequences in schema public, pgboss to yangguang_app;
grant execute on all functions in schema pgboss to yangguang_app;

-- An import is tried out on temporary tables.
do $$ begin execute format('grant temporary on database %I to yangguang_app', current_database()); end $$;

-- What is written once stays: acts may add to these and read them, nothing else.
revoke update, delete, truncate on journal, attempts from yangguang_app;
-- Whoever was decided about is corrected or removed by a new state, never by deletion.
revoke delete, truncate on listings, restrictions, bounties, notices, approvals, case_files, parties, steps, seizures, listing_applications, leads, reports, notifications from yangguang_app;
revoke delete, truncate on decisions, delegations from yangguang_app;
revoke update, delete, truncate on template_versions, readings, petition_weeks, day_notes from yangguang_app;
revoke delete, truncate on petitions, surveys from yangguang_app;
revoke delete, truncate on lead_merges, duty_shifts from yangguang_app;
revoke update, truncate on lead_likenesses, spent_proofs from yangguang_app;
revoke delete, truncate on claims from yangguang_app;
revoke update, delete, truncate on claim_payouts from yangguang_app;
-- No time limit is lost, and nothing that was promised, asked or decided before and after 终本.
revoke delete, truncate on clocks, clock_pauses, clock_warnings from yangguang_app;
revoke delete, truncate on consultations, consultation_cases, consultation_leads, promises from yangguang_app;
revoke delete, truncate on suspension_rulings, suspension_objections, resumptions from yangguang_app;
revoke delete, truncate on staff, offices, sign_in_resets from yangguang_app;
-- Who held a key, who asked and who gave a half is never taken back; of halves and records the bytes alone go.
revoke delete, truncate on key_holders, vault_records, vault_openings, vault_given from yangguang_app;
revoke update, delete, truncate on clock_reasons, case_money, property_searches, suspension_hearings, suspension_opinions, suspension_services, applicant_visits from yangguang_app;
revoke delete, truncate on lead_holds, lead_erasures from yangguang_app;
-- What the post said, what was served, and the keys that certificates were signed with.
revoke delete, truncate on letters, packet_services from yangguang_app;
revoke update, delete, truncate on certificate_keys from yangguang_app;

-- An opinion stays as it was said; only the key of its words may go.
grant update (key) on suspension_opinions to yangguang_app;

-- The public pages see the public views and the public number.
do $$
declare
  seen text;
begin
  for seen in select table_name from information_schema.views where table_schema = 'public' and table_name like 'public\_%' loop
    execute format('grant select on %I to yangguang_read', seen);
  end loop;
end $$;
grant select on public_counter to yangguang_read;
