CREATE TABLE `mails_off` (
	`person_id` text NOT NULL,
	`kind` text NOT NULL,
	`since` text NOT NULL,
	PRIMARY KEY(`person_id`, `kind`),
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `webhook_calls` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`key` text NOT NULL,
	`call_id` text NOT NULL,
	`body` text NOT NULL,
	`state` text NOT NULL,
	`due_at` text NOT NULL,
	`attempts` integer NOT NULL,
	`code` text,
	`created_at` text NOT NULL,
	`ended_at` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `webhook_calls_key` ON `webhook_calls` (`key`);--> statement-breakpoint
CREATE INDEX `webhook_calls_due` ON `webhook_calls` (`state`,`due_at`,`id`);