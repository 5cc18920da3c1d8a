# shellcheck shell=sh disable=SC2154
# The client's record, which the authorizer looks up.

# Keeps an attribute of the command line; of one that is given twice, the last counts.
set_attribute() {
  case $1 in
    *\"* | *\\* | *[[:cntrl:]]*) fail 'A value of --set may have no quotes, backslashes or line breaks.' ;;
    [!=]*=?*) printf '%s\n' "$1" >>"$work/attributes" ;;
    *) fail "--set takes NAME=VALUE, not $1." ;;
  esac
}

check_client() {
  case $client in
    '' | *[!A-Za-z0-9._@-]*) fail 'A client id has letters, digits and . _ @ - only.' ;;
  esac
  while IFS='=' read -r name _; do
    fact client-attribute | grep -Fqx -e "$name" ||
      fail "The authorizer hands on no attribute $name; it does: $(fact client-attribute | tr '\n' ' ')"
  done <"$work/attributes"
  [ "$register" = yes ] || ! [ -s "$work/attributes" ] ||
    fail '--set is for the record of a client that is registered: give --register as well.'
}

# Puts the record; one that exists stays as it is.
register_client() {
  facts=$(fact clients-table)
  table="$environment-$(field 1)" key=$(field 2)
  {
    printf '{ "%s": { "%s": "%s" }, "enabled": { "BOOL": true }' "$key" "$(field 3)" "$client"
    fact client-attribute | grep -Fvx -e "$key" -e enabled | while read -r name; do
      value=$(sed -n "s/^$name=//p" "$work/attributes" | tail -n 1)
      printf ', "%s": { "S": "%s" }' "$name" "${value:-$client}"
    done
    printf ' }\n'
  } >"$work/client.json"
  if call dynamodb put-item --table-name "$table" --item "file://$work/client.json" \
    --condition-expression 'attribute_not_exists(#key)' --expression-attribute-names "{\"#key\":\"$key\"}"; then
    say "Registered $client in $table: $(cat "$work/client.json")" >&2
  else
    case $complaint in
      *ConditionalCheckFailed*) say "$client has a record in $table already; it stays as it is." >&2 ;;
      *) fail "$client could not be registered in $table: $complaint" ;;
    esac
  fi
}
