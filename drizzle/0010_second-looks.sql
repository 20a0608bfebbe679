CREATE TABLE `second_looks` (
	`visit_id` text PRIMARY KEY NOT NULL,
	`round_id` integer NOT NULL,
	`state` text NOT NULL,
	`due_at` text NOT NULL,
	`claimed_by` text,
	`lease_until` text,
	`attempts` integer DEFAULT 0 NOT NULL,
	`troubles` integer DEFAULT 0 NOT NULL,
	`trouble_code` text,
	`ended_at` text,
	FOREIGN KEY (`visit_id`) REFERENCES `visits`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "second_looks_state" CHECK("second_looks"."state" in ('due', 'claimed', 'seen', 'hidden', 'failed', 'lapsed'))
);
--> statement-breakpoint
CREATE INDEX `second_looks_due` ON `second_looks` (`round_id`,`state`,`due_at`,`visit_id`);--> statement-breakpoint
ALTER TABLE `ask_profiles` ADD `sights` text;