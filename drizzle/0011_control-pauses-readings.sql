CREATE TABLE `control_proofs` (
	`profile_id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`page` text NOT NULL,
	`method` text,
	`handle` text,
	`proven_at` text,
	`lost_at` text,
	`checked_at` text,
	`checked` text,
	`vouch_asked_at` text,
	`vouched_by` text,
	`vouch_note` text,
	FOREIGN KEY (`profile_id`) REFERENCES `profiles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `control_proofs_page` ON `control_proofs` (`page`);--> statement-breakpoint
CREATE TABLE `mail_changes` (
	`person_id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`token_sha256` text NOT NULL,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mail_changes_token` ON `mail_changes` (`token_sha256`);--> statement-breakpoint
CREATE TABLE `policy_readings` (
	`person_id` text PRIMARY KEY NOT NULL,
	`read_on` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
DROP INDEX `profiles_url`;--> statement-breakpoint
ALTER TABLE `profiles` ADD `control` text DEFAULT 'not-needed' NOT NULL;--> statement-breakpoint
ALTER TABLE `profiles` ADD `paused_until` text;--> statement-breakpoint
CREATE UNIQUE INDEX `profiles_person_url` ON `profiles` (`person_id`,`url`);--> statement-breakpoint
CREATE UNIQUE INDEX `profiles_url` ON `profiles` (`url`) WHERE "control" in ('not-needed', 'proven');--> statement-breakpoint
ALTER TABLE `people` ADD `lang` text;