"""Who is answerable: names of bodies and persons, and the words that give them a role."""
