"""lianluo (联络员助手): a Telegram assistant for the coordinators of a yearly plan."""
