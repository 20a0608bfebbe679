CREATE TABLE `letters` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`written_at` text NOT NULL,
	`told_at` text,
	`cases` text NOT NULL,
	`endings` text NOT NULL,
	`period` text,
	`link_id` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`link_id`) REFERENCES `sign_in_links`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `letters_person` ON `letters` (`person_id`);--> statement-breakpoint
CREATE INDEX `letters_link` ON `letters` (`link_id`);--> statement-breakpoint
ALTER TABLE `profiles` ADD `account` text;