"""A great sending within Telegram's limits: how much of what is permitted is used, and who waits for whom."""
