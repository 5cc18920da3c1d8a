/** What `groundplan --help` prints. */
export const help = `Usage: groundplan <command> [design.json] [option ...]

Compiles the design of a serverless API into CloudFormation for AWS.

  new [sample]     writes a design to begin with: items (if none is named), orders or blank
                   --out FILE          where to; design.json if not given, - prints it
  import [file]    writes a design from any file that has one: an OpenAPI document (3.0 or 3.1, JSON or YAML), or a
                   template, picture or artifact.zip that Groundplan made; says what of a document it left out
                   --out FILE          where to; design.json if not given, - prints it
  check [design]   prints what is wrong with a design, a line each: severity code path: message
                   --deep              what AWS's offline validator says of the template, too; takes some seconds
                   --json              as JSON
  template [design]
                   prints the template
                   --environment NAME  what this environment gets: parameters, mappings, conditions resolved
                   --json              as JSON
  build [design]   writes the artifact: template, functions, scripts that deploy them; and all of it as artifact.zip
                   --out DIR           where to; artifact if not given
  compare <earlier> <later>
                   prints what differs between two designs, part by part; each is any file that import reads
                   --json              as JSON
  openapi [design] prints the API as an OpenAPI 3.0 document; says what OpenAPI has no word for

  --help           prints this text
  --version        prints the version

The design is design.json if none is named, and the file openapi.yaml; - reads either from the standard input. The exit code is 1 when a design has
an error or something cannot be done, else 0.
`
