-- The ledger: of a message only its way changes, and its text is destroyed as a whole when its time is over.
create function keep_message() returns trigger language plpgsql as $$
declare
  way text[] := array['state', 'next_at', 'channel_since', 'remaining', 'tries', 'maybe_arrived', 'erased_at'];
begin
  if old.erased_at is not null and new.erased_at is distinct from old.erased_at then
    raise exception 'a text that was destroyed stays destroyed' using errcode = 'restrict_violation';
  end if;
  if new.erased_at is not null then
    new.subject := '';
    new.body := '';
    way := way || array['subject', 'body', 'values'];
  end if;
  if to_jsonb(new) - way is distinct from to_jsonb(old) - way then
    raise exception 'a message stays as it was made' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger messages_are_kept before update on notifications for each row execute function keep_message();
--> statement-breakpoint
create trigger messages_are_never_deleted before delete on notifications for each row execute function refuse_change();
--> statement-breakpoint
-- Of a receipt's words nothing changes but that they are destroyed.
create function keep_receipt_text() returns trigger language plpgsql as $$
begin
  if new.key is not null or new.verbatim is not null
    or (new.attempt_id, new.court, new.until) is distinct from (old.attempt_id, old.court, old.until) then
    raise exception 'a receipt stays as it was said' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger receipt_texts_are_kept before update on receipt_texts for each row execute function keep_receipt_text();
--> statement-breakpoint
create trigger receipt_texts_are_never_deleted before delete on receipt_texts for each row execute function refuse_change();
--> statement-breakpoint
-- Consent is recorded and withdrawn, never rewritten.
create function keep_consent() returns trigger language plpgsql as $$
begin
  if old.withdrawn_at is not null
    or to_jsonb(new) - array['withdrawn_on', 'withdrawn_at', 'version']
      is distinct from to_jsonb(old) - array['withdrawn_on', 'withdrawn_at', 'version'] then
    raise exception 'a consent is withdrawn, not rewritten' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger consents_are_kept before update on service_consents for each row execute function keep_consent();
--> statement-breakpoint
create trigger consents_are_never_deleted before delete on service_consents for each row execute function refuse_change();
--> statement-breakpoint
-- What a gateway approved is withdrawn, never rewritten: it says what a message under its code said.
create function keep_sms_template() returns trigger language plpgsql as $$
begin
  if old.withdrawn_at is not null
    or to_jsonb(new) - 'withdrawn_at' is distinct from to_jsonb(old) - 'withdrawn_at' then
    raise exception 'an approved text is withdrawn, not rewritten' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger sms_templates_are_kept before update on sms_templates for each row execute function keep_sms_template();
--> statement-breakpoint
create trigger sms_templates_are_never_deleted before delete on sms_templates for each row execute function refuse_change();
--> statement-breakpoint
-- A text that was in force stays as it was; a new one is a version of its own.
create trigger template_versions_are_final before update or delete on template_versions for each row execute function refuse_change();
--> statement-breakpoint
create trigger template_versions_are_never_emptied before truncate on template_versions for each statement execute function refuse_change();
