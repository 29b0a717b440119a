"""Where heads may stand, grouped by how their lines are arranged."""
