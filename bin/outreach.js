#!/usr/bin/env node
import { realWorld, run } from "../dist/outreach.js";

process.exitCode = await run(process.argv.slice(2), realWorld());
