ALTER TABLE `visits` ADD `troubles` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `visits` ADD `wall` text;