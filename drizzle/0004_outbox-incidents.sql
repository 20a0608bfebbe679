CREATE TABLE `bounces` (
	`address` text PRIMARY KEY NOT NULL,
	`person_id` text,
	`times` integer NOT NULL,
	`last_at` text NOT NULL,
	`stopped_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `bounces_person` ON `bounces` (`person_id`);--> statement-breakpoint
CREATE TABLE `incidents` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`args` text NOT NULL,
	`began_at` text NOT NULL,
	`quiet_since` text,
	`returns` integer NOT NULL,
	`ended_at` text,
	`told_begin` text,
	`told_end` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `incidents_open` ON `incidents` (`key`) WHERE "ended_at" is null;--> statement-breakpoint
CREATE INDEX `incidents_key` ON `incidents` (`key`,`id`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`person_id` text,
	`recipient` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`html` text,
	`headers` text NOT NULL,
	`message_id` text NOT NULL,
	`state` text NOT NULL,
	`due_at` text NOT NULL,
	`attempts` integer NOT NULL,
	`code` text,
	`created_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_key` ON `outbox` (`key`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`state`,`due_at`,`id`);--> statement-breakpoint
CREATE INDEX `outbox_person` ON `outbox` (`person_id`);--> statement-breakpoint
CREATE INDEX `outbox_recipient` ON `outbox` (`recipient`) WHERE "state" = 'waiting';