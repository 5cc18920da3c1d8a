# shellcheck shell=sh disable=SC2154
# Signs a token. The key never becomes an argument of a command, which every user of the machine could see.

# Writes the key that the functions have to $work/key: the version the stack names, else the current one.
read_signing_key() {
  version=$(of_stack SigningKeyVersionId)
  case $version in
    '' | None) must secretsmanager get-secret-value --secret-id "$environment-$secret" --query SecretString --output text ;;
    *) must secretsmanager get-secret-value --secret-id "$environment-$secret" --version-id "$version" --query SecretString --output text ;;
  esac
  printf '%s' "$answer" | json_text signingKey >"$work/key" ||
    fail "The secret $environment-$secret is not of the form {\"signingKey\":\"...\"}."
  answer=''
}

# The text that an object of JSON has under a name, with its escapes undone, in UTF-8.
json_text() {
  LC_ALL=C awk -v name="$1" '
    function hex(text,  i, n) { for (i = 1; i <= 4; i++) n = n * 16 + index("0123456789abcdef", tolower(substr(text, i, 1))) - 1; return n }
    function utf8(n) {
      if (n < 128) return sprintf("%c", n)
      if (n < 2048) return sprintf("%c%c", 192 + int(n / 64), 128 + n % 64)
      if (n < 65536) return sprintf("%c%c%c", 224 + int(n / 4096), 128 + int(n / 64) % 64, 128 + n % 64)
      return sprintf("%c%c%c%c", 240 + int(n / 262144), 128 + int(n / 4096) % 64, 128 + int(n / 64) % 64, 128 + n % 64)
    }
    { json = json (NR > 1 ? "\n" : "") $0 }
    END {
      if (!match(json, "\"" name "\"[ \t\n]*:[ \t\n]*\"")) exit 1
      json = substr(json, RSTART + RLENGTH)
      while (json != "") {
        char = substr(json, 1, 1)
        if (char == "\"") { printf "%s", text; exit }
        if (char != "\\") { text = text char; json = substr(json, 2); continue }
        char = substr(json, 2, 1)
        json = substr(json, 3)
        if (char == "u") {
          code = hex(json)
          json = substr(json, 5)
          # A pair of surrogates is one character.
          if (code >= 55296 && code < 56320) { code = 65536 + (code - 55296) * 1024 + hex(substr(json, 3)) - 56320; json = substr(json, 7) }
          text = text utf8(code)
        } else if ((at = index("nrtbf", char)) > 0) text = text substr("\n\r\t\b\f", at, 1)
        else text = text char
      }
      exit 1
    }'
}

hex_of() { od -An -v -tx1 | tr -d ' \n'; }

# The bytes of hex digits, each XORed with $1.
bytes_xor() {
  while read -r digit; do
    # shellcheck disable=SC2059 # The format is an octal escape.
    printf "\\$(printf '%03o' $((0x$digit ^ $1)))"
  done
}

sha256() { openssl dgst -sha256 -binary; }

# HMAC with SHA-256 (RFC 2104) of the standard input with the key in $work/key.
hmac() {
  if [ "$(wc -c <"$work/key")" -gt 64 ]; then sha256 <"$work/key"; else cat "$work/key"; fi | hex_of >"$work/block"
  while [ "$(wc -c <"$work/block")" -lt 128 ]; do printf 00 >>"$work/block"; done
  { fold -w 2 <"$work/block" && echo; } >"$work/digits"
  { bytes_xor 0x36 <"$work/digits" && cat; } | sha256 >"$work/inner"
  { bytes_xor 0x5c <"$work/digits" && cat "$work/inner"; } | sha256
}

base64url() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }

print_token() {
  now=$(date +%s)
  claim=$(fact client-claim)
  subject=''
  [ "$claim" = sub ] || subject="\"sub\":\"$client\","
  header=$(printf '{"alg":"HS256","typ":"JWT"}' | base64url)
  payload=$(printf '{"iss":%s,"aud":%s,%s"%s":"%s","iat":%d,"exp":%d}' "$(fact issuer)" "$(fact audience)" "$subject" \
    "$claim" "$client" "$now" "$((now + 3600))" | base64url)
  signature=$(printf '%s.%s' "$header" "$payload" | hmac | base64url)
  printf '%s.%s.%s\n' "$header" "$payload" "$signature"
}
