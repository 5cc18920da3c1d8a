# shellcheck shell=sh disable=SC2154
# The parameters of the template: from the command line, from parameters/<environment>.json, from the stack.

# Keeps a value of the command line, in place of an earlier one.
give() {
  grep -v "^$1 " "$work/given" >"$work/rest" || :
  printf '%s %s\n' "$1" "$2" | cat "$work/rest" - >"$work/given"
}

given() { sed -n "s/^$1 //p" "$work/given"; }

allow() {
  case $1 in
    as-designed) give AllowedIpv4Cidrs "$1" && give AllowedIpv6Cidrs "$1" && return ;;
    */0 | */00* | *[!0-9A-Fa-f.:/]*) fail "--allow takes an address or a range such as 203.0.113.7/32, but no /0." ;;
    */*) range=$1 ;;
    *:*) range=$1/128 ;;
    *) range=$1/32 ;;
  esac
  is_range "$range" || fail "--allow takes an address or a range such as 203.0.113.7/32, not $1."
  case $range in
    *:*) give_range AllowedIpv6Cidrs "$range" ;;
    *) give_range AllowedIpv4Cidrs "$range" ;;
  esac
}

# Whether the WAF takes it. It would say so itself, but only in the middle of a deployment.
is_range() {
  printf '%s\n' "$1" | awk -F / '
    function is_number(text, most) { return text ~ /^(0|[1-9][0-9]*)$/ && length(text) < 4 && text + 0 <= most }
    function is_ipv4(text, parts, i) {
      if (split(text, parts, ".") != 4) return 0
      for (i = 1; i <= 4; i++) if (!is_number(parts[i], 255)) return 0
      return 1
    }
    # The first :: becomes a group of its own, so that a second one leaves an empty group.
    function is_ipv6(text, groups, count, short, i) {
      if (text ~ /[^0-9A-Fa-f:]/) return 0
      short = sub(/::/, ":-:", text)
      sub(/^:-/, "-", text)
      sub(/-:$/, "-", text)
      count = split(text, groups, ":")
      if (short ? count > 8 : count != 8) return 0
      for (i = 1; i <= count; i++) if (groups[i] !~ /^(-|[0-9A-Fa-f]+)$/ || length(groups[i]) > 4) return 0
      return 1
    }
    { good = NF == 2 && $2 + 0 > 0 && ($1 ~ /:/ ? is_ipv6($1) && is_number($2, 128) : is_ipv4($1) && is_number($2, 32)) }
    END { exit !(NR == 1 && good) }'
}

# Adds a range to those of the command line.
give_range() {
  before=$(given "$1")
  [ "$before" != as-designed ] || before=''
  give "$1" "${before:+$before,}$2"
}

set_parameter() {
  case $1 in
    Environment=* | ArtifactBucket=*) fail "${1%%=*} has an option of its own: see ./deploy.sh --help." ;;
    *\"* | *\\* | *[[:cntrl:]]*) fail "A value of --set may have no quotes, backslashes or line breaks." ;;
  esac
  case ${1%%=*} in
    "$1" | '' | *[!A-Za-z0-9]*) fail "--set takes NAME=VALUE, not $1." ;;
  esac
  give "${1%%=*}" "${1#*=}"
}

# Reads the parameter file of the environment, one parameter a line, into $work/file.
read_parameters() {
  [ -f "parameters/$environment.json" ] || fail "parameters/$environment.json is missing: unzip the whole artifact."
  tr -d '\r\n' <"parameters/$environment.json" | tr '}' '\n' >"$work/file"
  parameter_names >"$work/names"
  while read -r name value; do
    grep -Fqx -e "$name" "$work/names" || fail "There is no parameter $name ($value); there are: $(tr '\n' ' ' <"$work/names")"
  done <"$work/given"
}

check_bucket() { case $bucket in *[!a-z0-9.-]*) fail "$bucket is not the name of an S3 bucket." ;; esac }

# The stack's bucket comes before the file's, which always names one and cannot know of an earlier --bucket.
choose_bucket() {
  [ -n "$bucket" ] || bucket=$(previous ArtifactBucket)
  # The file says ACCOUNT where the design names no account.
  [ -n "$bucket" ] || bucket=$(in_file ArtifactBucket | sed "s/ACCOUNT/$account/")
  bucket=${bucket:-"groundplan-artifacts-$account-$region"}
  check_bucket
}

parameter_names() { sed -n 's/.*"ParameterKey" *: *"\([A-Za-z0-9]*\)".*/\1/p' "$work/file"; }

# What the command line, the file or the stack says of a parameter, in this order; nothing when none of them does.
parameter() {
  if grep -q "^$1 " "$work/given"; then
    given "$1"
  elif [ -n "$(in_file "$1")" ]; then
    in_file "$1"
  else
    previous "$1"
  fi
}

# What the stack has. The stack of a change set that was never carried out has nothing to keep.
previous() { [ "$status" = REVIEW_IN_PROGRESS ] || of_stack "$1"; }

# The value of the file, in JSON's spelling. `as-designed` there is no decision: a former run may have made one.
in_file() {
  sed -n 's/.*"ParameterKey" *: *"'"$1"'".*"ParameterValue" *: *"\([^"]*\)".*/\1/p' "$work/file" | grep -vx as-designed || :
}

# Writes the parameters as the AWS CLI takes them.
write_parameters() {
  while read -r name; do
    case $name in
      Environment) value=$environment ;;
      ArtifactBucket) value=$bucket ;;
      *)
        if [ "$mode $name" = 'rotate SigningKeyVersionId' ]; then
          value=$new_key
        elif grep -q "^$name " "$work/given"; then
          value=$(given "$name")
        elif [ -z "$(in_file "$name")" ] && [ "$kind" = UPDATE ] && grep -q "^$name	" "$work/stack"; then
          printf ',{ "ParameterKey": "%s", "UsePreviousValue": true }\n' "$name"
          continue
        else
          value=$(in_file "$name")
          [ -n "$value" ] || [ "$name" = SigningKeyVersionId ] || value=as-designed
        fi
        ;;
    esac
    printf ',{ "ParameterKey": "%s", "ParameterValue": "%s" }\n' "$name" "$value"
  done <"$work/names" | sed -e '1s/^,/[/' -e '$s/$/]/' >"$work/parameters.json"
}
