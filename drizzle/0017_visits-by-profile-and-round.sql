DROP INDEX `visits_profile`;--> statement-breakpoint
CREATE INDEX `visits_profile` ON `visits` (`profile_id`,`round_id`);