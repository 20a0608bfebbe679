CREATE INDEX `consents_ends` ON `consents` (`expires_at`) WHERE "current" = 1;--> statement-breakpoint
CREATE INDEX `people_area` ON `people` (`area`);