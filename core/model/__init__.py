"""The pure vocabulary of what decides and what shows: commands, folds, deciders, views, rules, pages."""
