// The least that prints a template with the package `yaml`: the template of the same design is there already as plain
// objects, so nothing is read, checked or compiled.
import { readFileSync } from 'node:fs'
import { stringify } from 'yaml'

process.stdout.write(stringify(JSON.parse(readFileSync(process.argv[2], 'utf8')), { lineWidth: 0 }))
