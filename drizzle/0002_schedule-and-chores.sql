CREATE TABLE `chores` (
	`id` text PRIMARY KEY NOT NULL,
	`tried_at` text NOT NULL,
	`done_at` text,
	`trouble_code` text
);
--> statement-breakpoint
CREATE TABLE `schedules` (
	`id` text PRIMARY KEY NOT NULL,
	`rule` text NOT NULL,
	`timezone` text NOT NULL,
	`since` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `rounds` ADD `occurred_at` text;--> statement-breakpoint
ALTER TABLE `rounds` ADD `spread_until` text;--> statement-breakpoint
ALTER TABLE `rounds` ADD `ends_at` text;