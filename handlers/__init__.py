"""Telegram's updates in, one service call, one view out."""
