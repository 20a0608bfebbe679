CREATE TABLE `audit_asks` (
	`id` text PRIMARY KEY NOT NULL,
	`profile_id` text NOT NULL,
	`state` text NOT NULL,
	`asked_at` text NOT NULL,
	`started_at` text,
	`ended_at` text,
	`step` text,
	`wall` text,
	`trouble_code` text,
	`trouble_args` text,
	FOREIGN KEY (`profile_id`) REFERENCES `profiles`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "audit_asks_state" CHECK("audit_asks"."state" in ('waiting', 'running', 'seen', 'hidden', 'failed', 'cancelled', 'interrupted'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_asks_open` ON `audit_asks` (`profile_id`) WHERE "state" in ('waiting', 'running');--> statement-breakpoint
CREATE INDEX `audit_asks_state` ON `audit_asks` (`state`,`asked_at`);--> statement-breakpoint
CREATE INDEX `audit_asks_profile` ON `audit_asks` (`profile_id`,`asked_at`);--> statement-breakpoint
CREATE TABLE `own_audit_pictures` (
	`own_audit_id` text NOT NULL,
	`sight` text NOT NULL,
	`sha256` text NOT NULL,
	`engine` text,
	PRIMARY KEY(`own_audit_id`, `sight`),
	FOREIGN KEY (`own_audit_id`) REFERENCES `own_audits`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `own_audit_pictures_sha256` ON `own_audit_pictures` (`sha256`);--> statement-breakpoint
CREATE TABLE `own_audits` (
	`id` text PRIMARY KEY NOT NULL,
	`profile_id` text NOT NULL,
	`taken_at` text NOT NULL,
	`via` text NOT NULL,
	`verdict` text NOT NULL,
	`standing` text NOT NULL,
	`snapshot` text NOT NULL,
	`outcomes` text NOT NULL,
	`engine` text NOT NULL,
	`timing` text NOT NULL,
	FOREIGN KEY (`profile_id`) REFERENCES `profiles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `own_audits_profile` ON `own_audits` (`profile_id`,`taken_at`);