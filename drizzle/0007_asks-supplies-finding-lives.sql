CREATE TABLE `ask_links` (
	`token_sha256` text PRIMARY KEY NOT NULL,
	`ask_id` text NOT NULL,
	`made_at` text NOT NULL,
	FOREIGN KEY (`ask_id`) REFERENCES `asks`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `ask_links_ask` ON `ask_links` (`ask_id`);--> statement-breakpoint
CREATE TABLE `ask_profiles` (
	`ask_id` text NOT NULL,
	`profile_id` text NOT NULL,
	`why` text NOT NULL,
	`settled_at` text,
	PRIMARY KEY(`ask_id`, `profile_id`),
	FOREIGN KEY (`ask_id`) REFERENCES `asks`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`profile_id`) REFERENCES `profiles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `ask_profiles_profile` ON `ask_profiles` (`profile_id`);--> statement-breakpoint
CREATE TABLE `asks` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`round_id` integer NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`round_id`) REFERENCES `rounds`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `asks_round_person` ON `asks` (`round_id`,`person_id`);--> statement-breakpoint
CREATE INDEX `asks_person` ON `asks` (`person_id`);--> statement-breakpoint
CREATE TABLE `finding_lives` (
	`profile_id` text NOT NULL,
	`key` text NOT NULL,
	`audit` text NOT NULL,
	`evidence` text,
	`first_at` text NOT NULL,
	`last_at` text NOT NULL,
	`confirmed_at` text,
	`missing_at` text,
	`mended_at` text,
	PRIMARY KEY(`profile_id`, `key`),
	FOREIGN KEY (`profile_id`) REFERENCES `profiles`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `supplies` (
	`profile_id` text PRIMARY KEY NOT NULL,
	`ask_id` text,
	`taken_at` text NOT NULL,
	`via` text NOT NULL,
	`verdict` text NOT NULL,
	`standing` text NOT NULL,
	`snapshot` text NOT NULL,
	`outcomes` text NOT NULL,
	`engine` text NOT NULL,
	`timing` text NOT NULL,
	FOREIGN KEY (`profile_id`) REFERENCES `profiles`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`ask_id`) REFERENCES `asks`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE TABLE `supply_pictures` (
	`profile_id` text NOT NULL,
	`sight` text NOT NULL,
	`sha256` text NOT NULL,
	`engine` text,
	PRIMARY KEY(`profile_id`, `sight`),
	FOREIGN KEY (`profile_id`) REFERENCES `supplies`(`profile_id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `supply_pictures_sha256` ON `supply_pictures` (`sha256`);