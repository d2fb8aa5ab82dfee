// The tests decide about colour and width themselves.
for (const name of ["NO_COLOR", "FORCE_COLOR", "COLUMNS"]) delete process.env[name];
