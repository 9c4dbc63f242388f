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
