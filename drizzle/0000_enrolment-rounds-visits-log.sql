CREATE TABLE `audit_log` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` text NOT NULL,
	`event` text NOT NULL,
	`subject` text NOT NULL,
	`args` text NOT NULL,
	`prev` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `consents` (
	`id` text PRIMARY KEY NOT NULL,
	`profile_id` text NOT NULL,
	`form_id` text,
	`parts` text NOT NULL,
	`text_version` text NOT NULL,
	`text_sha256` text NOT NULL,
	`signed_by` text NOT NULL,
	`signed_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`withdrawn_at` text,
	`current` integer NOT NULL,
	FOREIGN KEY (`profile_id`) REFERENCES `profiles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`form_id`) REFERENCES `signed_forms`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consents_current` ON `consents` (`profile_id`) WHERE "current" = 1;--> statement-breakpoint
CREATE INDEX `consents_profile` ON `consents` (`profile_id`);--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`profile_id` text NOT NULL,
	`audit` text NOT NULL,
	`decision` text NOT NULL,
	`decided_by` text NOT NULL,
	`reason` text NOT NULL,
	`args` text NOT NULL,
	`decided_at` text NOT NULL,
	`expires_at` text,
	FOREIGN KEY (`profile_id`) REFERENCES `profiles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `decisions_profile` ON `decisions` (`profile_id`,`audit`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`sha256` text PRIMARY KEY NOT NULL,
	`bytes` integer NOT NULL,
	`stored_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`token_sha256` text NOT NULL,
	`proposed` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`spent_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_token` ON `invitations` (`token_sha256`);--> statement-breakpoint
CREATE INDEX `invitations_person` ON `invitations` (`person_id`);--> statement-breakpoint
CREATE TABLE `outcomes` (
	`visit_id` text NOT NULL,
	`audit` text NOT NULL,
	`version` integer NOT NULL,
	`clause` text NOT NULL,
	`severity` text NOT NULL,
	`kind` text NOT NULL,
	`outcome` text NOT NULL,
	`place` integer NOT NULL,
	PRIMARY KEY(`visit_id`, `audit`),
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `outcomes_audit` ON `outcomes` (`audit`,`kind`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`email` text,
	`area` text,
	`log_salt` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `people_email` ON `people` (`email`);--> statement-breakpoint
CREATE INDEX `people_name` ON `people` (`name_key`);--> statement-breakpoint
CREATE TABLE `pictures` (
	`visit_id` text NOT NULL,
	`sight` text NOT NULL,
	`sha256` text NOT NULL,
	`engine` text,
	PRIMARY KEY(`visit_id`, `sight`),
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `pictures_sha256` ON `pictures` (`sha256`);--> statement-breakpoint
CREATE TABLE `policy_revisions` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`text` text NOT NULL,
	`loaded_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `policy_revisions_id_unique` ON `policy_revisions` (`id`);--> statement-breakpoint
CREATE TABLE `profiles` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`platform` text NOT NULL,
	`handle` text NOT NULL,
	`url` text NOT NULL,
	`use` text NOT NULL,
	`lang` text,
	`state` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `profiles_url` ON `profiles` (`url`);--> statement-breakpoint
CREATE INDEX `profiles_person` ON `profiles` (`person_id`);--> statement-breakpoint
CREATE TABLE `readings` (
	`sha256` text NOT NULL,
	`engine` text NOT NULL,
	`depth` text NOT NULL,
	`reading` text NOT NULL,
	`read_at` text NOT NULL,
	PRIMARY KEY(`sha256`, `engine`)
);
--> statement-breakpoint
CREATE TABLE `rounds` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`period` text NOT NULL,
	`state` text NOT NULL,
	`started_at` text NOT NULL,
	`finished_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rounds_period` ON `rounds` (`period`);--> statement-breakpoint
CREATE TABLE `signed_forms` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`text` text NOT NULL,
	`received_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `signed_forms_person` ON `signed_forms` (`person_id`);--> statement-breakpoint
CREATE TABLE `snapshots` (
	`visit_id` text PRIMARY KEY NOT NULL,
	`taken_at` text NOT NULL,
	`via` text NOT NULL,
	`verdict` text NOT NULL,
	`standing` text NOT NULL,
	`snapshot` text NOT NULL,
	`engine` text NOT NULL,
	`timing` text NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `visits` (
	`id` text PRIMARY KEY NOT NULL,
	`round_id` integer NOT NULL,
	`profile_id` text NOT NULL,
	`state` text NOT NULL,
	`due_at` text NOT NULL,
	`claimed_by` text,
	`lease_until` text,
	`attempts` integer NOT NULL,
	`trouble_code` text,
	`trouble_args` text,
	`ended_at` text,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`profile_id`) REFERENCES `profiles`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "visits_state" CHECK("visits"."state" in ('due', 'claimed', 'seen', 'hidden', 'failed'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `visits_round_profile` ON `visits` (`round_id`,`profile_id`);--> statement-breakpoint
CREATE INDEX `visits_due` ON `visits` (`round_id`,`state`,`due_at`,`id`);--> statement-breakpoint
CREATE INDEX `visits_profile` ON `visits` (`profile_id`);