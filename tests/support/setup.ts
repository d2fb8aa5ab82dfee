// The tests decide about colour, width and repository themselves.
for (const name of ["NO_COLOR", "FORCE_COLOR", "COLUMNS", "GITHUB_WORKSPACE"])
  delete process.env[name];
