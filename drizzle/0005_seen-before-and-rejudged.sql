CREATE TABLE `picture_validators` (
	`profile_id` text NOT NULL,
	`sight` text NOT NULL,
	`url` text NOT NULL,
	`etag` text,
	`last_modified` text,
	`sha256` text NOT NULL,
	`seen_at` text NOT NULL,
	PRIMARY KEY(`profile_id`, `sight`),
	FOREIGN KEY (`profile_id`) REFERENCES `profiles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `rejudgements` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`visit_id` text NOT NULL,
	`at` text NOT NULL,
	`engine` text NOT NULL,
	`verdict` text NOT NULL,
	`standing` text NOT NULL,
	`outcomes` text NOT NULL,
	`moves` text NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `rejudgements_visit` ON `rejudgements` (`visit_id`);--> statement-breakpoint
CREATE TABLE `sketches` (
	`profile_id` text PRIMARY KEY NOT NULL,
	`source` text NOT NULL,
	`version` text NOT NULL,
	`parts` text NOT NULL,
	`asked` text NOT NULL,
	`sketch` text NOT NULL,
	`seen_at` text NOT NULL,
	FOREIGN KEY (`profile_id`) REFERENCES `profiles`(`id`) ON UPDATE no action ON DELETE cascade
);
