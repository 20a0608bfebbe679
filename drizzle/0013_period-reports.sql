CREATE TABLE `period_closings` (
	`period` text PRIMARY KEY NOT NULL,
	`round_id` integer,
	`previous` text,
	`from_at` text,
	`closed_at` text NOT NULL,
	`stamp` text NOT NULL,
	`unseen` text NOT NULL,
	`rule_changes` text NOT NULL,
	`outdated` integer DEFAULT false NOT NULL,
	`remade_at` text,
	`remade_because` text,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE TABLE `period_figures` (
	`period` text NOT NULL,
	`area` text NOT NULL,
	`figure` text NOT NULL,
	`value` real,
	PRIMARY KEY(`area`, `period`, `figure`),
	FOREIGN KEY (`period`) REFERENCES `period_closings`(`period`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `report_profiles` (
	`report_id` text NOT NULL,
	`profile_id` text NOT NULL,
	PRIMARY KEY(`report_id`, `profile_id`),
	FOREIGN KEY (`report_id`) REFERENCES `reports`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`profile_id`) REFERENCES `profiles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `report_profiles_profile` ON `report_profiles` (`profile_id`);--> statement-breakpoint
CREATE TABLE `reports` (
	`id` text PRIMARY KEY NOT NULL,
	`period` text NOT NULL,
	`area` text NOT NULL,
	`audience` text NOT NULL,
	`lang` text NOT NULL,
	`origin` text NOT NULL,
	`state` text NOT NULL,
	`dir` text NOT NULL,
	`files` text NOT NULL,
	`made_at` text NOT NULL,
	`keep_until` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reports_of` ON `reports` (`period`,`area`,`audience`,`lang`,`dir`);--> statement-breakpoint
CREATE INDEX `reports_keep` ON `reports` (`keep_until`);--> statement-breakpoint
-- However somebody is taken out (erased, withdrawn, by the register): what names or counts her knows it.
CREATE TRIGGER `report_profiles_gone` AFTER DELETE ON `report_profiles` BEGIN UPDATE `reports` SET `state` = 'outdated' WHERE `id` = OLD.`report_id`; END;
--> statement-breakpoint
CREATE TRIGGER `period_visits_gone` AFTER DELETE ON `visits` BEGIN UPDATE `period_closings` SET `outdated` = 1 WHERE `round_id` = OLD.`round_id` AND `outdated` = 0; END;
