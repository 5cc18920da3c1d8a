# shellcheck shell=sh disable=SC2154
# What exists already and would make the creation of a stack fail half way.

# Adds the names that exist of one type to $work/existing, if the stack leaves something of that type at all.
look_for() {
  type=$1
  shift
  grep -q "^$type " "$work/retained" || return 0
  if call "$@" --output text; then
    printf '%s\n' "$answer" | tr '\t' '\n' | sed "s|^|$type |" >>"$work/existing"
  else
    say "  Not looked for: $type ($complaint)"
  fi
}

# Writes what exists of the retained names to $work/kept: type, name, part.
find_kept() {
  retained >"$work/retained"
  : >"$work/existing"
  : >"$work/kept"
  look_for AWS::DynamoDB::Table dynamodb list-tables --query 'TableNames'
  look_for AWS::Logs::LogGroup logs describe-log-groups --log-group-name-pattern "$environment-" --query 'logGroups[].logGroupName'
  look_for AWS::SecretsManager::Secret secretsmanager list-secrets --include-planned-deletion --query 'SecretList[].Name'
  look_for AWS::KMS::Alias kms list-aliases --query 'Aliases[].AliasName'
  look_for AWS::S3::Bucket s3api list-buckets --query 'Buckets[].Name'
  while read -r type id name part; do
    if [ "$name" = - ] && [ -f "$work/resources" ]; then
      name=$(sed -n "s/^$id	//p" "$work/resources")
      name=${name:--}
    fi
    if exists; then printf '%s %s %s\n' "$type" "$name" "$part" >>"$work/kept"; fi
  done <"$work/retained"
}

exists() {
  case $type in
    AWS::IAM::Role) call iam get-role --role-name "$name" --query Role.RoleName --output text ;;
    # A key has no name that could be taken: the one of the stack is known by its id.
    AWS::KMS::Key) [ "$name" != - ] ;;
    *) grep -Fqx -e "$type $name" "$work/existing" ;;
  esac
}

# Whether the region has one of its singletons already; $answer is its name. Otherwise it says what it may not look at.
has_one() {
  what=$1
  shift
  if call "$@" --output text; then
    [ -n "$answer" ] && [ "$answer" != None ]
  else
    say "  Not looked for: $what ($complaint)"
    return 1
  fi
}

# What a parameter comes down to when `as-designed` means $2.
effective() {
  value=$(parameter "$1")
  case $value in as-designed | '') say "$2" ;; *) say "$value" ;; esac
}

# Looks for everything that is in the way, tells all of it with what helps, and fails if there is any.
check_the_way() {
  say "Looking for what would be in the way of a new stack."
  : >"$work/problems"
  recorder=$(effective ConfigRecorderMode "$designed_recorder")
  gateway=$(effective ApiGatewayAccountMode "$designed_gateway")
  if [ "$recorder" = create ] && has_one 'a recorder of AWS Config' configservice describe-configuration-recorders \
    --query 'ConfigurationRecorders[0].name'; then
    recorder=existing
    say "The account has a recorder of AWS Config in $region, $answer, and can have one only. Add: --set ConfigRecorderMode=existing" >>"$work/problems"
  fi
  if [ "$gateway" = create ] && has_one 'the log role of API Gateway' apigateway get-account --query cloudwatchRoleArn; then
    gateway=existing
    say "API Gateway has a log role in $region, $answer, and can have one only. Add: --set ApiGatewayAccountMode=existing" >>"$work/problems"
  fi
  find_kept
  left=no
  while read -r type name part; do
    case "$part $recorder $gateway" in
      'config-recorder existing '* | 'api-gateway-account '*' existing') continue ;;
    esac
    left=yes
    say "$type $name exists, but not in a stack $stack." >>"$work/problems"
  done <"$work/kept"
  [ -s "$work/problems" ] || return 0
  sed 's/^/- /' "$work/problems" >&2
  [ "$left" = no ] || say "If this is left of an earlier stack, ./deploy.sh --environment $environment --destroy deletes it with its data once you have
typed the environment's name. To keep the data, bring it into a stack by a change set of type IMPORT." >&2
  fail 'Nothing was changed.'
}

warn_about_addresses() {
  [ "$(effective AllowedIpv4Cidrs -)$(effective AllowedIpv6Cidrs -)" = -- ] || return 0
  case $addresses in
    documentation) say 'Nobody will get in: the design allows only addresses that are reserved for documentation. Add --allow CIDR.' ;;
    nobody) say "Nobody will get in: the design allows no address in $environment. Add --allow CIDR." ;;
  esac
}
