import "./cli.js";
