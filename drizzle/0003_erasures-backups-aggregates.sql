CREATE TABLE `aggregates` (
	`period` text NOT NULL,
	`platform` text NOT NULL,
	`verdict` text NOT NULL,
	`profiles` integer,
	PRIMARY KEY(`period`, `platform`, `verdict`)
);
--> statement-breakpoint
CREATE TABLE `backups` (
	`id` text PRIMARY KEY NOT NULL,
	`made_at` text NOT NULL,
	`file` text NOT NULL,
	`bytes` integer NOT NULL,
	`sha256` text NOT NULL,
	`expires_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `erasures` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`hash` text NOT NULL,
	`day` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `erasures_hash` ON `erasures` (`kind`,`hash`);--> statement-breakpoint
CREATE TABLE `keeping` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
