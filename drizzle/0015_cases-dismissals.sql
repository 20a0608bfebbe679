CREATE TABLE `case_entries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`case_id` text NOT NULL,
	`at` text NOT NULL,
	`who` text NOT NULL,
	`what` text NOT NULL,
	`text` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `case_entries_case` ON `case_entries` (`case_id`);--> statement-breakpoint
CREATE TABLE `cases` (
	`id` text PRIMARY KEY NOT NULL,
	`profile_id` text NOT NULL,
	`key` text NOT NULL,
	`audit` text NOT NULL,
	`version` integer NOT NULL,
	`clause` text NOT NULL,
	`code` text NOT NULL,
	`sight` text NOT NULL,
	`lang` text NOT NULL,
	`kind` text NOT NULL,
	`doubt` text,
	`state` text NOT NULL,
	`answer` text,
	`decision` text,
	`closed_as` text,
	`evidence` text,
	`opened_at` text NOT NULL,
	`seen_at` text NOT NULL,
	`mail_key` text,
	`told_at` text,
	`grace_until` text,
	`shown_at` text,
	`waits_from` text,
	`answered_at` text,
	`decided_at` text,
	`closed_at` text,
	`reopened_at` text,
	`waived_until` text,
	`waiver_scope` text,
	`waiver_covers` text,
	`waiver_ended` text,
	`counted` text,
	FOREIGN KEY (`profile_id`) REFERENCES `profiles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cases_profile_key` ON `cases` (`profile_id`,`key`);--> statement-breakpoint
CREATE INDEX `cases_waiting` ON `cases` (`waits_from`,`id`);--> statement-breakpoint
CREATE INDEX `cases_state` ON `cases` (`state`,`shown_at`);--> statement-breakpoint
CREATE INDEX `cases_mail` ON `cases` (`mail_key`);--> statement-breakpoint
CREATE TABLE `dismissals` (
	`profile_id` text NOT NULL,
	`hash` text NOT NULL,
	`audit` text NOT NULL,
	`needs` text NOT NULL,
	`made_at` text NOT NULL,
	PRIMARY KEY(`profile_id`, `hash`),
	FOREIGN KEY (`profile_id`) REFERENCES `profiles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `rule_tallies` (
	`audit` text NOT NULL,
	`version` integer NOT NULL,
	`lang` text NOT NULL,
	`stood` integer NOT NULL,
	`fell` integer NOT NULL,
	PRIMARY KEY(`audit`, `version`, `lang`)
);
--> statement-breakpoint
ALTER TABLE `decisions` ADD `case_id` text;--> statement-breakpoint
ALTER TABLE `decisions` ADD `decider_id` text;--> statement-breakpoint
ALTER TABLE `decisions` ADD `scope` text;--> statement-breakpoint
CREATE INDEX `decisions_case` ON `decisions` (`case_id`);