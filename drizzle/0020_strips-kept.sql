CREATE TABLE `strips` (
	`sha256` text NOT NULL,
	`engine` text NOT NULL,
	`strips` text NOT NULL,
	PRIMARY KEY(`sha256`, `engine`),
	FOREIGN KEY (`sha256`,`engine`) REFERENCES `readings`(`sha256`,`engine`) ON UPDATE no action ON DELETE cascade
);
